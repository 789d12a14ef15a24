import { expect, it } from 'vitest'
import { toImageBlob } from './toImageBlob.ts'

it('takes the type from the bytes', () => {
  expect(toImageBlob(btoa('\x89PNG\r\n\x1a\n and more'))?.type).toBe('image/png')
  expect(toImageBlob(btoa('\xff\xd8\xff and more'))?.type).toBe('image/jpeg')
  expect(toImageBlob(btoa('RIFF1234WEBP'))?.type).toBe('image/webp')
})

it('refuses what only calls itself a picture', () => {
  expect(toImageBlob(btoa('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull()
  expect(toImageBlob(btoa('<!doctype html>'))).toBeNull()
  expect(toImageBlob('data:image/png;base64,iVBORw0KGgo=')).toBeNull()
  expect(toImageBlob('"><script>')).toBeNull()
  expect(toImageBlob('')).toBeNull()
})
