import { expect, it } from 'vitest'
import { acceptsFile } from './acceptsFile.ts'

const photo = { name: 'Pier.JPG', type: 'image/jpeg' }

it('takes what accept names, by ending, type or kind', () => {
  expect(acceptsFile(photo, '.png, .jpg')).toBe(true)
  expect(acceptsFile(photo, 'image/*')).toBe(true)
  expect(acceptsFile(photo, 'image/jpeg')).toBe(true)
  expect(acceptsFile(photo, 'application/pdf,.png')).toBe(false)
})

it('takes everything when accept names nothing', () => {
  expect(acceptsFile(photo, undefined)).toBe(true)
  expect(acceptsFile(photo, ' ')).toBe(true)
})
