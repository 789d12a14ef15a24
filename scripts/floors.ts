import { dirname, join } from 'node:path/posix'

/** The specifiers that each file of the tree imports, by the path of the file. */
export type Imports = ReadonlyMap<string, readonly string[]>

const scope = '@response-stream/'

/** What the packages may import, from the ground floor up. ARCHITECTURE.md says why. */
const packages: Record<string, { floor: number; may: RegExp }> = {
  protocol: { floor: 1, may: /^$/ },
  markdown: { floor: 1, may: /^$/ },
  client: { floor: 2, may: /^(@response-stream\/protocol|zustand\/vanilla|eventsource-parser)$/ },
  // The validator is for what the server of recordings is asked.
  recordings: { floor: 2, may: /^(@response-stream\/protocol$|@cfworker\/json-schema$|node:)/ },
  react: {
    floor: 3,
    may: /^(@response-stream\/(client|protocol)|zustand(\/.+)?|@tanstack\/react-query|react)$/,
  },
  ui: {
    floor: 4,
    may: /^(@response-stream\/(react|markdown|protocol)|react|react-dom|lucide|highlight\.js(\/.+)?|katex|mermaid)$/,
  },
}

/** The floors inside protocol. A file that none of them names stands as high as what it imports. */
const protocolFloors = [
  /^(shape|write)\.ts$/,
  /^(row|settings)\.ts$/,
  /^families\//,
  /^protocol\.ts$/,
  /^state\.ts$/,
  /^(decode|reduce|select|input)\.ts$/,
  /^(dialects|lint)\.ts$/,
  /^index\.ts$/,
]

const onlyForTests = /\.(test|test-d|stories)\.|\/describe[A-Z]\w+\.tsx?$/

/** Every import that goes against the floors, as a sentence. */
export function trespasses(imports: Imports): string[] {
  return [...imports].flatMap(([file, specifiers]) =>
    specifiers.filter((to) => !isAllowed(file, to, imports)).map((to) => `${file} imports ${to}`),
  )
}

function isAllowed(file: string, to: string, imports: Imports): boolean {
  const [, name = '', inside = ''] = /^packages\/([^/]+)\/src\/(.+)/.exec(file) ?? []
  const rules = packages[name]
  if (!rules) return true
  if (to.startsWith('.')) {
    const target = join(dirname(file), to)
    if (!target.startsWith(`packages/${name}/`)) return false
    return name !== 'protocol' || onlyForTests.test(file) || mayImportInside(file, target, imports)
  }
  if (!onlyForTests.test(inside)) return rules.may.test(to)
  const neighbour =
    packages[to.startsWith(scope) ? (to.slice(scope.length).split('/')[0] ?? '') : '']
  return !neighbour || neighbour.floor <= Math.max(rules.floor, 2)
}

function mayImportInside(file: string, target: string, imports: Imports): boolean {
  if (/\/families\//.test(file)) return /\/src\/(row|settings|shape)\.ts$/.test(target)
  return protocolFloor(target, imports) <= protocolFloor(file, imports)
}

function protocolFloor(file: string, imports: Imports, seen: readonly string[] = []): number {
  const inside = file.replace('packages/protocol/src/', '')
  const floor = protocolFloors.findIndex((pattern) => pattern.test(inside))
  if (floor >= 0 || seen.includes(file)) return floor
  const below = (imports.get(file) ?? []).filter((to) => to.startsWith('.'))
  return Math.max(
    0,
    ...below.map((to) => protocolFloor(join(dirname(file), to), imports, [...seen, file])),
  )
}

/** Every circle of files, as the path around it. Imports of types alone count too. */
export function circles(imports: Imports): string[] {
  const found: string[] = []
  const finished = new Set<string>()
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' > '))
    if (path.includes(file) || finished.has(file)) return
    for (const to of imports.get(file) ?? []) {
      const target = fileOf(file, to)
      if (target) walk(target, [...path, file])
    }
    finished.add(file)
  }
  for (const file of imports.keys()) walk(file, [])
  return found
}

function fileOf(file: string, to: string): string | undefined {
  if (to.startsWith('.')) return join(dirname(file), to)
  if (!to.startsWith(scope)) return undefined
  const [name, entry = 'index'] = to.slice(scope.length).split('/')
  return `packages/${name}/src/${entry}.ts`
}
