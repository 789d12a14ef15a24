import { cleanup, render, screen } from '@testing-library/react'
import { createStreamStore } from '@response-stream/client'
import { StreamProvider } from '@response-stream/react'
import { catalog, replay } from '@response-stream/recordings'
import { afterEach, expect, it } from 'vitest'
import '../styles/index.css'
import { Composer } from '../Composer/Composer.tsx'
import { ConversationRoot, ConversationTurn } from '../Conversation/Conversation.tsx'
import { MessageActions } from '../MessageActions/MessageActions.tsx'
import { Response } from '../Response/Response.tsx'
import { Suggestions } from '../Suggestions/Suggestions.tsx'
import { UserMessage } from '../UserMessage/UserMessage.tsx'

afterEach(cleanup)

const noAction = (): void => undefined

/** Pixels across that a finger or a shaking hand needs: WCAG 2.2, 2.5.8. */
const least = 24

it.each(catalog.map(({ name }) => name))('gives every target of %s 24 pixels', async (name) => {
  const store = createStreamStore({ fetch: replay(name) })
  render(
    <StreamProvider store={store}>
      <ConversationRoot
        turns={
          <ConversationTurn name="Question">
            <UserMessage text={'A question. '.repeat(80)} />
            <Response
              onRetry={noAction}
              onContinue={noAction}
              onStartOver={noAction}
              files={{ onOpen: noAction }}
              approvals={{ onAllow: noAction, onDeny: noAction }}
            />
            <MessageActions.Root onRegenerate={noAction} onFeedback={noAction} />
          </ConversationTurn>
        }
        footer={<Composer.Root onSend={noAction} />}
      />
      <Suggestions.Root suggestions={['One', 'Two']} onSelect={noAction} />
    </StreamProvider>,
  )
  await store.getState().send({ model: 'recorded', input: '' })
  await screen.findByRole('button', { name: 'Send' })
  await openAll()
  expect(tooSmall()).toEqual([])
})

/** Opens what can be opened, and what that brings. */
async function openAll(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    const closed = document.querySelectorAll<HTMLElement>(
      'button[aria-expanded="false"]:not([aria-haspopup]):not(:disabled)',
    )
    for (const button of closed) button.click()
    await new Promise((done) => setTimeout(done, 60))
  }
}

const interactive = 'a[href], button, input, select, textarea, summary, [role="button"]'

function tooSmall(): readonly string[] {
  const targets = [...document.querySelectorAll<HTMLElement>(interactive)].filter(isTarget)
  const small = targets.filter((target) => !isLarge(target) && !isInSentence(target))
  return small
    .filter((target) => targets.some((other) => other !== target && isNear(target, other)))
    .map(
      (target) =>
        `${target.dataset['part']} ${Math.round(boxOf(target).width)}x${Math.round(boxOf(target).height)} ${target.textContent}`,
    )
}

function isTarget(element: HTMLElement): boolean {
  const { width, height } = boxOf(element)
  const { visibility, clipPath } = getComputedStyle(element)
  const disabled = element instanceof HTMLInputElement && element.disabled
  return width > 1 && height > 1 && visibility !== 'hidden' && clipPath === 'none' && !disabled
}

function isLarge(element: HTMLElement): boolean {
  const { width, height } = boxOf(element)
  return width >= least && height >= least
}

/** What stands in a line of text may be as high as the line. */
function isInSentence(element: HTMLElement): boolean {
  if (!getComputedStyle(element).display.startsWith('inline')) return false
  const block = element.closest('p, li, td, th, h2, h3, h4, h5, h6, dd')
  return block !== null && block.textContent.trim() !== element.textContent.trim()
}

/** A circle of 24 pixels around the middle of a small target may not meet another target. */
function isNear(element: HTMLElement, other: HTMLElement): boolean {
  const own = boxOf(element)
  const [x, y] = [own.left + own.width / 2, own.top + own.height / 2]
  const box = boxOf(other)
  const distance = Math.hypot(
    Math.max(box.left - x, 0, x - box.right),
    Math.max(box.top - y, 0, y - box.bottom),
  )
  return distance < least / 2
}

function boxOf(element: Element): DOMRect {
  return element.getBoundingClientRect()
}
