import { catalog, type Recording, type RecordingName } from './catalog.ts'
import { frames } from './frames.ts'

/** A wire event as it was recorded, with the milliseconds since the request. */
export type RecordedEvent = {
  readonly at: number
  readonly event: { readonly type: string; readonly [field: string]: unknown }
}

const loaded = new Map<string, Promise<Uint8Array>>()

/** Finds a recording by its name. Throws when there is none. */
export const findRecording = (name: string): Recording => {
  const recording = catalog.find((entry) => entry.name === name)
  if (recording !== undefined) return recording
  const names = catalog.map((entry) => entry.name).join(', ')
  throw new Error(`There is no recording called "${name}". The catalog has: ${names}`)
}

/**
 * The bytes of a recording, read once and then kept. Await it before you switch on fake timers:
 * a replay of a recording that is loaded needs no real time.
 */
export const recordingBytes = (name: RecordingName | (string & {})): Promise<Uint8Array> => {
  const known = loaded.get(name)
  if (known !== undefined) return known
  const reading = read(findRecording(name).url)
  loaded.set(name, reading)
  reading.catch(() => loaded.delete(name))
  return reading
}

/** The events of a recording with their times. What is torn off at the end is left out. */
export const recordingEvents = async (
  name: RecordingName | (string & {}),
): Promise<readonly RecordedEvent[]> =>
  frames(await recordingBytes(name)).flatMap(({ at, data }) =>
    data === null || data === '[DONE]' ? [] : [{ at, event: JSON.parse(data) }],
  )

const read = async (url: URL): Promise<Uint8Array> => {
  if (url.protocol === 'file:') return readFile(url)
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The recording at ${url} answers ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

// Node's fetch does not read files. Asking the process for the module keeps it out of bundles.
const readFile = async (url: URL): Promise<Uint8Array> => {
  const fileSystem = globalThis.process?.getBuiltinModule?.('node:fs/promises')
  if (fileSystem === undefined) throw new Error(`No file system here to read ${url}`)
  return new Uint8Array(await fileSystem.readFile(url))
}
