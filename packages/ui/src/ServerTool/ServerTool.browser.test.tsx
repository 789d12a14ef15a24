import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import '../styles/index.css'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-part='fusion-model']")]

describeRecording('fusion', (show) => {
  it('shows the words of each model while it runs, and its thoughts until there are any', async () => {
    await show(<Response />, { stopAt: 60 })
    const row = { selector: "[data-part='row-label']" }
    expect(await screen.findByText('Asking several models', row)).toBeVisible()
    await expect.poll(() => rows().length).toBe(3)
    const [first, second, third] = rows().map(({ textContent }) => textContent)
    expect(first).toMatch(/^openai\/gpt-5\.5Repair them\. Sound old timber/)
    expect(second).toMatch(/^google\/gemini-3-proThe age of the house/)
    expect(third).toMatch(/The upstream model is overloaded\.$/)
  })

  it('keeps its height from the third model on', async () => {
    const { played } = await show(<Response />, { pace: 'stepped' })
    played.step(8)
    await expect.poll(() => rows().length).toBe(3)
    const height = () => rows().map((row) => row.getBoundingClientRect().height)
    const early = height()
    played.step(100)
    await expect.poll(() => rows()[0]?.textContent).toMatch(/price/)
    expect(height()).toEqual(early)
  })

  it('leaves the name of a model where it is when that model fails', async () => {
    const { played } = await show(<Response />, { pace: 'stepped' })
    played.step(8)
    await expect.poll(() => rows().length).toBe(3)
    const name = screen.getByText('mistralai/mistral-large-2512')
    const before = name.getBoundingClientRect().left
    played.play()
    await expect.poll(() => name.parentElement?.querySelector('svg')).not.toBeNull()
    expect(name.getBoundingClientRect().left).toBe(before)
  })

  it('keeps what each model said when it is over', async () => {
    await show(<Response />)
    expect(await screen.findByText('Asked several models')).toBeVisible()
    expect(rows().map((row) => row.dataset['error'])).toEqual([undefined, undefined, ''])
  })

  it('says in one place what a model said', async () => {
    await show(<Response />)
    const words = 'The upstream model is overloaded.'
    expect((await screen.findAllByText(words)).map((said) => said.checkVisibility())).toEqual([
      true,
    ])
    screen.getByRole('button', { name: /^Asked several models/ }).click()
    const seen = () => screen.getAllByText(words).map((said) => said.checkVisibility())
    await expect.poll(seen).toEqual([false, true])
  })
})

describeRecording('tool-outputs', (show) => {
  it('shows a result with its call, and nowhere else', async () => {
    await show(<Response />)
    expect(await screen.findByRole('button', { name: /^Get stock/ })).toBeVisible()
    expect(screen.queryByText('Tool result')).toBeNull()
    screen.getByRole('button', { name: /^Get stock/ }).click()
    const result = await screen.findByRole('group', { name: 'Result' })
    expect(result.textContent).toContain('pieces3')
  })
})

describeRecording('server-tools', (show) => {
  it('bears the name of the tool that it calls', async () => {
    await show(<Response />)
    const row = await screen.findByRole('button', { name: /^High waters/ })
    expect(row.textContent).toContain('openrouter:mcp')
    expect(row.textContent).toContain('harbour')
  })

  it('cuts its name at the end, also in a page of the other direction', async () => {
    await show(
      <div dir="rtl" style={{ inlineSize: 120 }}>
        <Response />
      </div>,
    )
    const label = await screen.findByText('High waters')
    expect(getComputedStyle(label).direction).toBe('ltr')
  })
})
