import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import '../styles/index.css'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'

/** What a screen reader finds of an answer after so many events of its recording. */
describeRecording('web-search', (show) => {
  it('names at each stage what there is to hear and to press', async () => {
    const { played, store } = await show(<Response />, { pace: 'stepped' })
    const answer = page.getByRole('article', { name: 'Answer' })
    const goTo = async (event: number): Promise<void> => {
      played.step(event - played.position)
      await expect.poll(() => store.getState().cursor).toBe(event - 1)
    }
    await goTo(2)
    await screen.findByText('Thinking')
    await expect.element(answer).toMatchAriaInlineSnapshot(`
      - article "Answer":
        - paragraph: Thinking
        - status:
          - paragraph: Answer started
    `)
    await goTo(4)
    await screen.findByText('Searching the web', { selector: 'span' })
    await expect.element(answer).toMatchAriaInlineSnapshot(`
      - article "Answer":
        - text: Searching the web
        - status:
          - paragraph: Answer started
          - paragraph: Searching the web
    `)
    await goTo(40)
    await expect.poll(() => document.querySelector("[data-part='paragraph']")).not.toBeNull()
    await expect.element(answer).toMatchAriaInlineSnapshot(`
      - article "Answer":
        - text: Searched the web HTTP/3 differences from HTTP/2
        - list:
          - listitem:
            - link "rfc9114 datatracker.ietf.org":
              - /url: https://datatracker.ietf.org/doc/html/rfc9114
          - listitem:
            - link "rfc9000 datatracker.ietf.org":
              - /url: https://datatracker.ietf.org/doc/html/rfc9000
          - listitem:
            - link "HTTP 3 developer.mozilla.org":
              - /url: https://developer.mozilla.org/en-US/docs/Glossary/HTTP_3
        - button "2 more"
        - paragraph:
          - text: "HTTP/3 keeps the methods, status codes and headers of HTTP and changes what lies beneath: it runs over QUIC instead of TCP.⁠"
          - link "Source 1: RFC 9114 - HTTP/3":
            - /url: https://datatracker.ietf.org/doc/html/rfc9114
            - text: "1"
        - status:
          - paragraph: Answer started
          - paragraph: Searching the web
    `)
  })
})

describeRecording('refusal', (show) => {
  it('tells a refusal from an answer', async () => {
    await show(<Response />)
    await expect.element(page.getByRole('article', { name: 'Answer' })).toMatchAriaInlineSnapshot(`
      - article "Answer":
        - note:
          - paragraph: Can’t help with this
          - paragraph: I’m sorry, but I can’t help with getting into someone else’s email account. If it is your own account, the provider’s recovery page is the way back in.
        - status:
          - paragraph: Answer started
          - paragraph: The assistant declined
    `)
  })
})

describeRecording('failed', (show) => {
  it('has an alert for a failure, and the step that helps', async () => {
    await show(<Response onRetry={() => undefined} />)
    await expect.element(page.getByRole('alert')).toMatchAriaInlineSnapshot(`
      - alert:
        - paragraph: The answer failed
        - paragraph: The server had an error processing your request. Sorry about that! You can retry your request, or contact us through our help center if the error persists.
    `)
    await expect.element(page.getByRole('article', { name: 'Answer' })).toMatchAriaInlineSnapshot(`
      - article "Answer":
        - paragraph: The tallest tide in the world runs in the Bay of Fundy, between New Brunswick and Nova Scotia. Twice a day the water rises by up to sixteen metres, because the bay
        - alert:
          - paragraph: The answer failed
          - paragraph: The server had an error processing your request. Sorry about that! You can retry your request, or contact us through our help center if the error persists.
        - button "Retry"
        - button "Details"
        - status:
          - paragraph: Answer started
    `)
  })
})
