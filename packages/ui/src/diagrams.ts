export { Diagram, type DiagramProps } from './Diagrams/Diagram.tsx'
export { DiagramProvider, type DiagramProviderProps } from './Diagrams/DiagramProvider.tsx'
