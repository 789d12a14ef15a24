import type { LanguageFn } from 'highlight.js'

type Load = () => Promise<{ default: LanguageFn }>

/** Each grammar is a file of its own, fetched when the first code in its language comes. */
export const grammars: Readonly<Record<string, Load>> = {
  bash: () => import('highlight.js/lib/languages/bash'),
  c: () => import('highlight.js/lib/languages/c'),
  cpp: () => import('highlight.js/lib/languages/cpp'),
  csharp: () => import('highlight.js/lib/languages/csharp'),
  css: () => import('highlight.js/lib/languages/css'),
  diff: () => import('highlight.js/lib/languages/diff'),
  dockerfile: () => import('highlight.js/lib/languages/dockerfile'),
  elixir: () => import('highlight.js/lib/languages/elixir'),
  go: () => import('highlight.js/lib/languages/go'),
  graphql: () => import('highlight.js/lib/languages/graphql'),
  haskell: () => import('highlight.js/lib/languages/haskell'),
  http: () => import('highlight.js/lib/languages/http'),
  ini: () => import('highlight.js/lib/languages/ini'),
  java: () => import('highlight.js/lib/languages/java'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  json: () => import('highlight.js/lib/languages/json'),
  kotlin: () => import('highlight.js/lib/languages/kotlin'),
  lua: () => import('highlight.js/lib/languages/lua'),
  makefile: () => import('highlight.js/lib/languages/makefile'),
  markdown: () => import('highlight.js/lib/languages/markdown'),
  nginx: () => import('highlight.js/lib/languages/nginx'),
  perl: () => import('highlight.js/lib/languages/perl'),
  php: () => import('highlight.js/lib/languages/php'),
  powershell: () => import('highlight.js/lib/languages/powershell'),
  python: () => import('highlight.js/lib/languages/python'),
  r: () => import('highlight.js/lib/languages/r'),
  ruby: () => import('highlight.js/lib/languages/ruby'),
  rust: () => import('highlight.js/lib/languages/rust'),
  scala: () => import('highlight.js/lib/languages/scala'),
  sql: () => import('highlight.js/lib/languages/sql'),
  swift: () => import('highlight.js/lib/languages/swift'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  xml: () => import('highlight.js/lib/languages/xml'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
}

const aliases = new Map(
  Object.entries({
    bash: 'sh shell zsh console shellsession',
    c: 'h',
    cpp: 'c++ cc cxx hpp',
    csharp: 'cs c#',
    css: 'scss less',
    diff: 'patch',
    dockerfile: 'docker',
    elixir: 'ex exs',
    go: 'golang',
    graphql: 'gql',
    haskell: 'hs',
    ini: 'toml conf properties env dotenv',
    java: 'jsp',
    javascript: 'js jsx mjs cjs',
    json: 'json5 jsonc ndjson',
    kotlin: 'kt kts',
    makefile: 'make mk',
    markdown: 'md mdx',
    nginx: 'nginxconf',
    perl: 'pl pm',
    powershell: 'ps1 pwsh ps',
    python: 'py py3 python3 pyi',
    ruby: 'rb',
    rust: 'rs',
    sql: 'postgres postgresql mysql sqlite psql plpgsql',
    typescript: 'ts tsx mts cts',
    xml: 'html xhtml svg vue svelte rss plist',
    yaml: 'yml',
  }).flatMap(([name, others]) => others.split(' ').map((other) => [other, name] as const)),
)

/** Languages that stand inside another. */
export const embedded: Readonly<Record<string, readonly string[]>> = {
  javascript: ['xml', 'css'],
  typescript: ['xml', 'css'],
  markdown: ['xml'],
  php: ['xml'],
  xml: ['javascript', 'css'],
}

/** The grammar for a language as an author writes it after the fence; null when there is none. */
export function grammarFor(language: string): string | null {
  const name = language.trim().toLowerCase()
  const known = aliases.get(name) ?? name
  return Object.hasOwn(grammars, known) ? known : null
}
