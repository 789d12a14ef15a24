export { Formula, type FormulaProps } from './Maths/Formula.tsx'
export { MathProvider, type MathProviderProps } from './Maths/MathProvider.tsx'
