/** A note: how high, from when, and for how long; hertz and seconds. */
type Note = { readonly hertz: number; readonly from: number; readonly lasts: number }

const rate = 16_000

// A triangle needs no sine, whose last digits are the machine's own: the same bytes everywhere.
const triangle = (turns: number): number => 4 * Math.abs(turns - Math.floor(turns + 0.5)) - 1

const loudness = (seconds: number, lasts: number): number => {
  if (seconds < 0 || seconds > lasts) return 0
  const left = 1 - seconds / lasts
  return Math.min(1, seconds / 0.01) * left * left
}

const samples = (notes: readonly Note[], seconds: number): Int16Array =>
  Int16Array.from({ length: Math.round(rate * seconds) }, (_, index) => {
    const now = index / rate
    const sum = notes.reduce(
      (total, { hertz, from, lasts }) =>
        total + triangle((now - from) * hertz) * loudness(now - from, lasts),
      0,
    )
    return Math.round(sum * 9_000)
  })

/** Sixteen-bit mono sound as a WAV file. */
const wav = (sound: Int16Array): Buffer => {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + sound.byteLength, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(sound.byteLength, 40)
  const body = Buffer.alloc(sound.byteLength)
  sound.forEach((value, index) => body.writeInt16LE(value, index * 2))
  return Buffer.concat([head, body])
}

/** Three rising notes, 1.2 seconds of them, as a WAV file. */
export const chime = (): Buffer =>
  wav(
    samples(
      [
        { hertz: 523.25, from: 0, lasts: 0.5 },
        { hertz: 659.25, from: 0.25, lasts: 0.5 },
        { hertz: 783.99, from: 0.5, lasts: 0.7 },
      ],
      1.2,
    ),
  )
