import { describe, expect, it } from 'vitest'
import { circles, trespasses, type Imports } from './floors.ts'
import { importLines } from './importLines.ts'

function tree(files: Record<string, string[]>): Imports {
  return new Map(Object.entries(files).map(([file, to]) => [`packages/${file}`, to]))
}

describe('the tree', () => {
  const imports = new Map(
    [...importLines('{packages,apps,benchmarks,scripts}/**/*.{ts,tsx,mjs}')].map(
      ([file, lines]) => [file, lines.map(({ to }) => to)] as const,
    ),
  )

  it('keeps to the floors', () => {
    expect(imports.size).toBeGreaterThan(20)
    expect(trespasses(imports)).toEqual([])
  })

  it('has no circle of files', () => {
    expect(circles(imports)).toEqual([])
  })
})

describe('trespasses', () => {
  it.each([
    ['a package on a higher floor', { 'client/src/a.ts': ['@response-stream/react'] }],
    ['a package nobody gave it', { 'protocol/src/state.ts': ['zustand/vanilla'] }],
    ['recordings outside tests', { 'ui/src/A.tsx': ['@response-stream/recordings'] }],
    ['a higher floor in a test', { 'react/src/a.test.ts': ['@response-stream/ui'] }],
    ['files of another package', { 'ui/src/A.tsx': ['../../react/src/index.ts'] }],
    ['a higher floor of protocol', { 'protocol/src/row.ts': ['./state.ts'] }],
    ['another family', { 'protocol/src/families/mcp.ts': ['./message.ts'] }],
    [
      'a higher floor of protocol through a file between',
      { 'protocol/src/state.ts': ['./between.ts'], 'protocol/src/between.ts': ['./reduce.ts'] },
    ],
  ])('finds an import of %s', (_, files) => {
    expect(trespasses(tree(files))).toHaveLength(1)
  })

  it('lets a test import recordings', () => {
    expect(trespasses(tree({ 'ui/src/A.stories.tsx': ['@response-stream/recordings'] }))).toEqual(
      [],
    )
  })
})

describe('circles', () => {
  it('finds files that import each other, across packages too', () => {
    expect(
      circles(
        tree({
          'a/src/index.ts': ['./one.ts'],
          'a/src/one.ts': ['@response-stream/b'],
          'b/src/index.ts': ['@response-stream/a'],
        }),
      ),
    ).toEqual([
      'packages/a/src/index.ts > packages/a/src/one.ts > packages/b/src/index.ts > packages/a/src/index.ts',
    ])
  })
})
