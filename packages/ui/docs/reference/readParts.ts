import {
  isCallExpression,
  isFunctionDeclaration,
  isIdentifier,
  isJsxAttribute,
  isJsxOpeningElement,
  isJsxSelfClosingElement,
  isStringLiteral,
} from 'typescript/unstable/ast/is'
import type { JsxAttributes, Node } from 'typescript/unstable/ast'
import type { Checker, Type } from 'typescript/unstable/sync'
import type { Source } from './openSource.ts'
import type { AttributeReference } from './reference.ts'

/** A part where it is drawn: its element, and the attributes it is given there. */
export type DrawnPart = {
  readonly name: string
  /** The function of the file that draws it. */
  readonly by: string
  /** Drawn by `renderPart`, so that it takes the user's props. */
  readonly open: boolean
  readonly element: string
  readonly attributes: readonly AttributeReference[]
}

/** The parts that each file draws, by its path: calls of `renderPart`, and JSX that bears `data-part`. */
export function readParts({ project, files }: Source): Map<string, readonly DrawnPart[]> {
  const drawn = new Map<string, readonly DrawnPart[]>()
  for (const [path, file] of files) {
    const parts: DrawnPart[] = []
    file.forEachChild((statement) => {
      const by = (isFunctionDeclaration(statement) && statement.name?.text) || ''
      walk(statement, (node) => {
        for (const part of partsOf(node, project.checker)) parts.push({ ...part, by })
      })
    })
    drawn.set(path, parts)
  }
  return drawn
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}

type Found = Omit<DrawnPart, 'by'>

function partsOf(node: Node, checker: Checker): readonly Found[] {
  if (isCallExpression(node)) {
    const [tag, name, own] = node.arguments
    if (!isIdentifier(node.expression) || node.expression.text !== 'renderPart') return []
    if (!tag || !name || !own) return []
    const attributes = attributesOf(checker.getTypeAtLocation(own), checker)
    const element = literalsOf(tag, checker).join(' ')
    return literalsOf(name, checker).map((one) => ({ name: one, element, attributes, open: true }))
  }
  if (!isJsxOpeningElement(node) && !isJsxSelfClosingElement(node)) return []
  const tag = node.tagName.getText()
  const given = jsxAttributes(node.attributes, checker)
  const attributes = given.filter((one) => one.name !== 'data-part')
  const names = given.find((one) => one.name === 'data-part')?.values
  if (names !== undefined) {
    const element = elementsOf(node.tagName, checker)
    return names.map((name) => ({ name, element, attributes, open: false }))
  }
  const lent = drawnByComponent[tag]
  return lent === undefined || attributes.length === 0 ? [] : [{ ...lent, attributes, open: false }]
}

/** Components that other parts draw with, and hand attributes on to. */
const drawnByComponent: Record<string, { name: string; element: string }> = {
  Button: { name: 'button', element: 'button' },
  Citation: { name: 'citation', element: 'a' },
  ToolCallSection: { name: 'tool-call-section', element: 'section' },
  Waiting: { name: 'waiting', element: 'p' },
}

/** The element of a tag; one in a variable may be several. What is no element is an icon. */
function elementsOf(tag: Node, checker: Checker): string {
  const name = tag.getText()
  if (/^[a-z]/.test(name)) return name
  return literalsOf(tag, checker).join(' ') || 'svg'
}

function literalsOf(node: Node, checker: Checker): readonly string[] {
  if (isStringLiteral(node)) return [node.text]
  const type = checker.getTypeAtLocation(node)
  return type ? valuesOf(type, checker).filter((word) => word !== 'text') : []
}

function jsxAttributes(attributes: JsxAttributes, checker: Checker): AttributeReference[] {
  const found: AttributeReference[] = []
  for (const attribute of attributes.properties) {
    if (!isJsxAttribute(attribute)) continue
    const name = attribute.name.getText()
    if (!name.startsWith('data-')) continue
    const { initializer } = attribute
    if (initializer && isStringLiteral(initializer)) {
      found.push({ name, values: initializer.text === '' ? [] : [initializer.text] })
      continue
    }
    const expression = initializer && 'expression' in initializer ? initializer.expression : null
    const type = expression && checker.getTypeAtLocation(expression as Node) // a JSX expression's own
    found.push({ name, values: type ? valuesOf(type, checker) : [] })
  }
  return found
}

function attributesOf(type: Type | undefined, checker: Checker): AttributeReference[] {
  if (type === undefined) return []
  const own = checker.getPropertiesOfType(type).filter(({ name }) => name.startsWith('data-'))
  return own.map((property) => {
    const held = checker.getTypeOfSymbol(property)
    return { name: property.name, values: held ? valuesOf(held, checker) : [] }
  })
}

/** The words of a union; `text` and `number` for what is open; nothing for what is there or is not. */
function valuesOf(type: Type, checker: Checker): readonly string[] {
  const words = (type.isUnionType() ? type.getTypes() : [type]).flatMap((one) => {
    if (one.isStringLiteralType()) return one.value === '' ? [] : [one.value]
    if (one.isNumberLiteralType()) return [String(one.value)]
    const written = checker.typeToString(one)
    if (written === 'string') return ['text']
    return written === 'number' ? ['number'] : []
  })
  return [...new Set(words)].toSorted()
}
