import { readFileSync } from 'node:fs'

/** The words of a file beside this one, without the newline that ends it. */
export const words = (file: string): string =>
  readFileSync(new URL(`./${file}`, import.meta.url), 'utf8').replace(/\n$/, '')
