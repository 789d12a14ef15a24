import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, expect, it } from 'vitest'
import '../styles/index.css'
import { Conversation } from './Conversation.tsx'

afterEach(cleanup)

const turn = (
  <Conversation.Turn>
    <div style={{ blockSize: 1000 }}>words</div>
  </Conversation.Turn>
)

function Page({ begun }: { begun: boolean }): ReactElement {
  return (
    <div style={{ blockSize: 300 }}>
      <Conversation.Root
        turns={begun ? turn : null}
        empty={<div style={{ blockSize: 900 }}>Begin here</div>}
      />
    </div>
  )
}

const log = () => screen.getByRole('log')
const frame = () => new Promise((resolve) => setTimeout(resolve, 60))

it('begins a conversation without turns at the start of what stands there', async () => {
  const { rerender } = render(<Page begun={false} />)
  await frame()
  expect(log().scrollTop).toBe(0)
  expect(log().scrollHeight).toBeGreaterThan(900)
  expect(screen.queryByRole('button', { name: /Jump/ })).toBeNull()

  rerender(<Page begun />)
  await expect.poll(() => log().scrollTop).toBeGreaterThan(600)
  rerender(<Page begun={false} />)
  await expect.poll(() => log().scrollTop).toBe(0)
})

it('follows the first turn wherever the reader was in what stood there before', async () => {
  const { rerender } = render(<Page begun={false} />)
  await frame()
  log().scrollTop = 400
  fireEvent.wheel(log(), { deltaY: -4 })
  await frame()
  expect(log().scrollTop).toBe(400)
  expect(screen.queryByRole('button', { name: /Jump/ })).toBeNull()
  rerender(<Page begun />)
  await expect.poll(() => log().scrollHeight - log().clientHeight - log().scrollTop).toBeLessThan(2)
})
