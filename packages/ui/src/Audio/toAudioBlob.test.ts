import { expect, it } from 'vitest'
import { toAudioBlob } from './toAudioBlob.ts'

it('takes the type from the bytes', () => {
  expect(toAudioBlob(btoa('RIFF1234WAVEfmt '))?.type).toBe('audio/wav')
  expect(toAudioBlob(btoa('OggS and more'))?.type).toBe('audio/ogg')
  expect(toAudioBlob(btoa('ID3\x04'))?.type).toBe('audio/mpeg')
  expect(toAudioBlob(btoa('\xff\xfb\x90'))?.type).toBe('audio/mpeg')
  expect(toAudioBlob(btoa('\xff\xf1\x50'))?.type).toBe('audio/aac')
})

it('reads chunks that end with padding, one behind another', async () => {
  const chunks = [btoa('RIFF'), btoa('1234WAVE'), btoa('fmt ')]
  expect(chunks.some((chunk) => chunk.endsWith('='))).toBe(true)
  expect(await toAudioBlob(chunks.join(''))?.text()).toBe('RIFF1234WAVEfmt ')
})

it('gives raw samples a head, and only when told how to read them', async () => {
  const samples = btoa('\x01\x00\x02\x00')
  expect(toAudioBlob(samples)).toBeNull()
  const bytes = new Uint8Array(
    (await toAudioBlob(samples, { sampleRate: 16_000 })?.arrayBuffer()) ?? new ArrayBuffer(0),
  )
  const view = new DataView(bytes.buffer)
  expect(String.fromCharCode(...bytes.slice(8, 12))).toBe('WAVE')
  expect(view.getUint32(24, true)).toBe(16_000)
  expect(view.getUint32(40, true)).toBe(4)
  expect(Array.from(bytes.slice(44))).toEqual([1, 0, 2, 0])
})

it('gives nothing for what is no base64', () => {
  expect(toAudioBlob('<script>')).toBeNull()
  expect(toAudioBlob('')).toBeNull()
})
