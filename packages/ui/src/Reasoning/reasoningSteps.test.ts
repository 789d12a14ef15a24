import { expect, it } from 'vitest'
import { liveLine, reasoningStep, reasoningSteps } from './reasoningSteps.ts'

it('takes the bold first line for the title', () => {
  expect(reasoningStep('**Comparing dates**\n\nBoth end in May.')).toEqual({
    title: 'Comparing dates',
    body: 'Both end in May.',
  })
})

it('shows a title that is still being written without its stars', () => {
  expect(reasoningStep('**Compar')).toEqual({ title: 'Compar', body: '' })
  expect(reasoningStep('**Comparing dates*')).toEqual({ title: 'Comparing dates', body: '' })
})

it('leaves a bold word inside a sentence where it is', () => {
  expect(reasoningStep('**Both** end in May.')).toEqual({
    title: null,
    body: '**Both** end in May.',
  })
})

it('prefers the summary to the raw text, and the raw text to nothing', () => {
  const content = [{ type: 'reasoning_text' as const, text: 'raw' }]
  const summary = [{ type: 'summary_text' as const, text: 'short' }]
  expect(reasoningSteps({ type: 'reasoning', summary, content })).toEqual([
    { title: null, body: 'short' },
  ])
  expect(reasoningSteps({ type: 'reasoning', summary: [], content })).toEqual([
    { title: null, body: 'raw' },
  ])
  expect(reasoningSteps({ type: 'reasoning', summary: [], encrypted_content: 'x' })).toEqual([])
})

it('says in one line what the newest step is about', () => {
  const titled = reasoningStep('**Comparing dates**\n\nBoth end in May.')
  const untitled = reasoningStep('First this.\nThen **that**.\n')
  expect(liveLine([untitled, titled])).toBe('Comparing dates')
  expect(liveLine([titled, untitled])).toBe('Then that.')
  expect(liveLine([])).toBe('')
})
