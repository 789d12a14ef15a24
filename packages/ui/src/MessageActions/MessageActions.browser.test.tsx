import { createStaticStore } from '@response-stream/client'
import { initialState } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import { screen } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { expect, it, vi } from 'vitest'
import { describePart } from '../part/describePart.tsx'
import { describeRecording } from '../part/describeRecording.tsx'
import { MessageActions } from './MessageActions.tsx'

const idle = createStaticStore(initialState)

describePart('message-actions', (props) => (
  <StreamProvider store={idle}>
    <MessageActions.Root {...props} />
  </StreamProvider>
))

describeRecording('web-search', (show) => {
  it('copies rich text and, beside it, markdown with footnotes', async () => {
    const written: ClipboardItems[] = []
    const write = vi.spyOn(navigator.clipboard, 'write').mockImplementation((items) => {
      written.push(items)
      return Promise.resolve()
    })
    await show(<MessageActions.Root />)
    await userEvent.click(screen.getByRole('button', { name: 'Copy answer' }))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible()
    const item = written[0]?.[0]
    const html = await (await item?.getType('text/html'))?.text()
    const plain = await (await item?.getType('text/plain'))?.text()
    expect(html).toMatch(/<sup>\[1\]<\/sup>/)
    expect(plain).toMatch(/\[\^1\]: \[/)
    write.mockRestore()
  })

  it('says nothing of a copy that a page without a clipboard cannot make', async () => {
    const clipboard = vi.spyOn(navigator, 'clipboard', 'get').mockImplementation(() => {
      throw new TypeError('There is no clipboard.')
    })
    const thrown = vi.fn<(event: ErrorEvent) => void>((event) => event.preventDefault())
    addEventListener('error', thrown)
    await show(<MessageActions.Root />)
    await userEvent.click(screen.getByRole('button', { name: 'Copy answer' }))
    expect(screen.queryByRole('button', { name: 'Copied' })).toBeNull()
    expect(clipboard).toHaveBeenCalled()
    expect(thrown).not.toHaveBeenCalled()
    removeEventListener('error', thrown)
    clipboard.mockRestore()
  })

  it('has its row before there is anything in it', async () => {
    await show(<MessageActions.Root onRegenerate={() => undefined} />, { stopAt: 60 })
    expect(screen.getByRole('group', { name: 'Actions' })).toBeInTheDocument()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
