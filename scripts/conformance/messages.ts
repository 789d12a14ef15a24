/** The messages of a recorded file: their data, and the lines that stood beside it. */
export interface Messages {
  readonly data: readonly string[]
  readonly eventNames: readonly (string | null)[]
  readonly eventIds: readonly (string | null)[]
}

/** The messages of an event stream, by the rules of WHATWG. One that ends without a blank line counts too. */
export function readStreamMessages(text: string): Messages {
  const data: string[] = []
  const eventNames: (string | null)[] = []
  const eventIds: (string | null)[] = []
  for (const block of text.replaceAll(/\r\n?/g, '\n').split(/\n{2,}/)) {
    const fields = readFields(block)
    const words = fields.get('data')
    if (words === undefined) continue
    data.push(words.join('\n'))
    eventNames.push(fields.get('event')?.at(-1) ?? null)
    eventIds.push(fields.get('id')?.at(-1) ?? null)
  }
  return { data, eventNames, eventIds }
}

function readFields(block: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>()
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? []
    if (name === undefined) continue
    fields.set(name, [...(fields.get(name) ?? []), value])
  }
  return fields
}

/** The messages of a file with one event on each line. */
export function readLineMessages(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
