/** What the bar in the toolbar tells a story to do. */
export type TransportCommand =
  | { readonly do: 'play'; readonly speed: number }
  | { readonly do: 'pause' }
  | { readonly do: 'seek'; readonly to: number }

/** What a story tells the bar: how far its recording has come. */
export type TransportSign = {
  readonly position: number
  readonly total: number
  readonly playing: boolean
}

/** The names of both on Storybook's channel. */
export const channelNames = {
  command: 'response-stream/transport-command',
  sign: 'response-stream/transport-sign',
} as const
