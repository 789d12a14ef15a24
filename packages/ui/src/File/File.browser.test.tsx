import { render, screen } from '@testing-library/react'
import { createStaticStore } from '@response-stream/client'
import { foldResponse } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import { expect, it, vi } from 'vitest'
import { describePart } from '../part/describePart.tsx'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'
import { File } from './FileChip.tsx'
import { Files } from './Files.tsx'
import type { FileAccess } from './Files.tsx'

describePart('file-chip', (props) => <File name="a.csv" {...props} />)

const annotation = {
  type: 'container_file_citation',
  container_id: 'c',
  file_id: 'f',
  filename: 'a.csv',
}
const content = [{ type: 'output_text', text: 'Done.', annotations: [annotation, annotation] }]
const output = [{ type: 'message', role: 'assistant', content }]
const store = createStaticStore(
  foldResponse({ id: 'resp_1', object: 'response', status: 'completed', output }),
)

describePart('files', (props) => (
  <StreamProvider store={store}>
    <Files {...props} />
  </StreamProvider>
))

it('links to no address of another kind', () => {
  render(<File name="a.csv" href="javascript:alert(1)" />)
  expect(screen.queryByRole('link')).toBeNull()
})

describeRecording('code-interpreter-file', (show) => {
  it('names each file once, and opens it where the app can', async () => {
    const onOpen = vi.fn<NonNullable<FileAccess['onOpen']>>()
    const files = { onOpen }
    await show(<Response files={files} />)
    const chips = await screen.findAllByRole('button', { name: 'moon-phases-2026.csv' })
    chips.at(-1)?.click()
    expect(onOpen).toHaveBeenCalledWith({
      fileId: 'cfile_6a9732d0417c8b96e25fa3d1',
      containerId: expect.stringMatching(/^cntr_/),
      name: 'moon-phases-2026.csv',
    })
  })
})
