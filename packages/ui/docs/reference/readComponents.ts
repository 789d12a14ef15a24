import { readFileSync } from 'node:fs'
import { isPropertySignatureDeclaration } from 'typescript/unstable/ast/is'
import { SignatureKind, SymbolFlags } from 'typescript/unstable/sync'
import type { Checker, Symbol, Type } from 'typescript/unstable/sync'
import { packageFolder } from './openSource.ts'
import type { Source } from './openSource.ts'
import type { PropReference } from './reference.ts'

/** A component that the package exports, and where it is made. */
export type FoundComponent = {
  /** The name by which it is imported, such as `Reasoning.Panel`. */
  readonly name: string
  /** The name of its function. */
  readonly by: string
  /** The path of its file inside `src`. */
  readonly file: string
  readonly doc: string
  readonly props: readonly PropReference[]
  /** The DOM interface of the element whose props it takes, too, such as `HTMLButtonElement`. */
  readonly host: string | undefined
}

/** The components of every entry of the package, those of a compound under their two names. */
export function readComponents({ project, files }: Source): readonly FoundComponent[] {
  const { checker } = project
  return entries().flatMap((path) => {
    const entry = files.get(path)
    const module = entry && checker.getSymbolAtLocation(entry)
    if (!module) throw new Error(`The package has no ${path}`)
    const exported = checker.getExportsOfModule(module)
    return exported.flatMap((symbol) => componentsOf(symbol, checker))
  })
}

/** What `exports` of package.json says, as paths inside `src`. */
function entries(): readonly string[] {
  const { exports }: { exports: Record<string, string> } = JSON.parse(
    readFileSync(`${packageFolder}package.json`, 'utf8'),
  )
  return Object.values(exports)
    .filter((path) => /^\.\/src\/.+\.ts$/.test(path))
    .map((path) => path.slice('./src/'.length))
}

function componentsOf(exported: Symbol, checker: Checker): readonly FoundComponent[] {
  const symbol = exported.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  if (!/^[A-Z]/.test(exported.name)) return []
  if (symbol.flags & SymbolFlags.Function) return [componentOf(exported.name, symbol, checker)]
  const type = symbol.flags & SymbolFlags.Variable ? checker.getTypeOfSymbol(symbol) : undefined
  return type ? compound(exported.name, type, checker) : []
}

function compound(name: string, type: Type, checker: Checker): FoundComponent[] {
  return checker.getPropertiesOfType(type).flatMap((part) => {
    const made = checker.getTypeOfSymbol(part)?.getSymbol()
    const isPart = /^[A-Z]/.test(part.name) && made && made.flags & SymbolFlags.Function
    return isPart ? [componentOf(`${name}.${part.name}`, made, checker)] : []
  })
}

function componentOf(name: string, symbol: Symbol, checker: Checker): FoundComponent {
  const type = checker.getTypeOfSymbol(symbol)
  const [call] = type ? checker.getSignaturesOfType(type, SignatureKind.Call) : []
  const given = call && call.parameters.length > 0 ? checker.getParameterType(call, 0) : undefined
  const all = given ? checker.getPropertiesOfType(given) : []
  const own = all.filter(isOurs)
  const ref = all.find((prop) => prop.name === 'ref' && own.some(isRender))
  return {
    name,
    by: symbol.name,
    file: fileOf(symbol),
    doc: oneLine(checker.getDocumentationCommentOfSymbol(symbol)),
    props: own.filter((prop) => !isRender(prop)).map((prop) => propOf(prop, checker)),
    host: ref && /HTML\w*Element/.exec(typeOf(ref, checker))?.[0],
  }
}

function isRender({ name }: Symbol): boolean {
  return name === 'render'
}

/** The type as it is written where the prop is declared; what is computed has no such place. */
function typeOf(symbol: Symbol, checker: Checker): string {
  const [declared] = symbol.declarations
  const node = isOurs(symbol) ? declared?.resolve() : undefined
  if (node && isPropertySignatureDeclaration(node)) return trimmed(node.type.getText())
  const type = checker.getTypeOfSymbol(symbol)
  return type ? trimmed(checker.typeToString(type)) : 'unknown'
}

function propOf(symbol: Symbol, checker: Checker): PropReference {
  const tag = checker.getJsDocTagsOfSymbol(symbol).find(({ name }) => name === 'default')
  return {
    name: symbol.name,
    type: typeOf(symbol, checker),
    required: (symbol.flags & SymbolFlags.Optional) === 0,
    doc: oneLine(checker.getDocumentationCommentOfSymbol(symbol)),
    ...(tag?.text && { default: tag.text }),
  }
}

/** Without what every optional prop has, and without brackets that it alone asked for. */
function trimmed(type: string): string {
  const text = oneLine(type).replace(/ \| undefined$/, '')
  return text.startsWith('((') && text.endsWith(')') ? text.slice(1, -1) : text
}

function isOurs(symbol: Symbol): boolean {
  return symbol.declarations.some(({ path }) => !path.includes('/node_modules/'))
}

function fileOf(symbol: Symbol): string {
  const [declared] = symbol.declarations
  const source = declared?.resolve()?.getSourceFile().fileName ?? ''
  return source.slice(source.indexOf('/src/') + '/src/'.length)
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim()
}
