import { message } from '../families/message.ts'
import { reasoning } from '../families/reasoning.ts'
import { findInPage, openPage, webSearch, webSearchTool } from '../families/web-search-call.ts'
import { cited } from '../tape/passage.ts'
import { stream } from '../tape/stream.ts'
import { words } from '../words/words.ts'

const http = {
  rfc: { url: 'https://datatracker.ietf.org/doc/html/rfc9114', title: 'RFC 9114 - HTTP/3' },
  quic: {
    url: 'https://datatracker.ietf.org/doc/html/rfc9000',
    title: 'RFC 9000 - QUIC: A UDP-Based Multiplexed and Secure Transport',
  },
  mdn: {
    url: 'https://developer.mozilla.org/en-US/docs/Glossary/HTTP_3',
    title: 'HTTP/3 - Glossary | MDN',
  },
  wikipedia: { url: 'https://en.wikipedia.org/wiki/HTTP/3', title: 'HTTP/3 - Wikipedia' },
  altSvc: {
    url: 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Alt-Svc',
    title: 'Alt-Svc header - HTTP | MDN',
  },
}

export const search = stream(
  'web-search',
  { inputTokens: 8421, tools: [webSearchTool] },
  webSearch({
    queries: ['HTTP/3 differences from HTTP/2', 'RFC 9114 QUIC head-of-line blocking'],
    sources: Object.values(http),
    takes: 2640,
  }),
  message(
    cited(
      `HTTP/3 keeps the methods, status codes and headers of HTTP and changes what lies beneath: it runs over QUIC instead of TCP. [[rfc]]

## What that changes 🚀

- **No waiting in line.** A lost packet delays only the stream it belongs to; over TCP it holds up all of them. [[quic]]
- **A quicker start.** The transport and TLS 1.3 shake hands together, so a new connection is usable after one round trip. [[wikipedia]]
- **A connection that moves with you.** Connections are known by an id, not by an address, and survive the step from Wi-Fi to mobile data. [[quic]]

## What you have to do

Little, as a rule. Browsers learn of HTTP/3 from an \`Alt-Svc\` header on an ordinary answer and use it the next time. [[altSvc]] Where UDP is blocked they stay with HTTP/2, so keep both switched on. In short, [[mdn|HTTP/3 is the third major version of HTTP]], and pages need no change for it.`,
      http,
    ),
  ),
)

const contrast = {
  wcag: {
    url: 'https://www.w3.org/TR/WCAG22/',
    title: 'Web Content Accessibility Guidelines (WCAG) 2.2',
  },
  minimum: {
    url: 'https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum.html',
    title: 'Understanding Success Criterion 1.4.3: Contrast (Minimum) | WAI | W3C',
  },
  nonText: {
    url: 'https://www.w3.org/WAI/WCAG22/Understanding/non-text-contrast.html',
    title: 'Understanding Success Criterion 1.4.11: Non-text Contrast | WAI | W3C',
  },
  mdn: {
    url: 'https://developer.mozilla.org/en-US/docs/Web/Accessibility/Guides/Understanding_WCAG/Perceivable/Color_contrast',
    title: 'Color contrast - Accessibility | MDN',
  },
}

export const searchInCodePoints = stream(
  'web-search-code-points',
  { inputTokens: 7906, tools: [webSearchTool] },
  webSearch({
    queries: ['WCAG 2.2 contrast ratio normal text large text'],
    sources: Object.values(contrast),
    takes: 1870,
  }),
  message(
    cited(
      `🎨 For body text WCAG 2.2 asks for a contrast of at least **4.5:1** at level AA. [[minimum]]

🔠 Large text, from 24 px or from 18.66 px in bold, may go down to **3:1**. [[minimum]]

🔘 Icons and the borders of controls need **3:1** against their neighbours as well. [[nonText]] Logos and disabled controls are exempt. [[wcag]]

👩🏽‍💻 Check both themes: [[mdn|a pair that passes on white]] may fail on dark grey.`,
      contrast,
    ),
    { offsets: 'code-points' },
  ),
)

const popover = {
  guide: {
    url: 'https://developer.mozilla.org/en-US/docs/Web/API/Popover_API/Using',
    title: 'Using the Popover API - Web APIs | MDN',
  },
  anchor: {
    url: 'https://developer.mozilla.org/en-US/docs/Web/CSS/Guides/Anchor_positioning/Using',
    title: 'Using CSS anchor positioning - CSS | MDN',
  },
  apg: {
    url: 'https://www.w3.org/WAI/ARIA/apg/patterns/menubar/',
    title: 'Menu and Menubar Pattern | APG | WAI | W3C',
  },
}

export const research = stream(
  'web-research',
  { inputTokens: 14_302, tools: [webSearchTool], reasoning: { effort: 'medium', summary: 'auto' } },
  reasoning({
    summary: [
      '**Looking for the standard way**\n\nThe question is whether the popover attribute suits a menu. I’ll look for a guide first and then for what it leaves to the author.',
    ],
    pauses: [700, 400],
    hiddenTokens: 192,
  }),
  webSearch({
    queries: ['popover attribute menu accessibility'],
    sources: [popover.guide, popover.apg],
    takes: 1730,
  }),
  openPage(popover.guide.url, 1180),
  findInPage(popover.guide.url, 'position', 420),
  webSearch({
    queries: ['css anchor positioning popover'],
    sources: [popover.anchor],
    takes: 1510,
  }),
  message(cited(words('web-research.md'), popover)),
)
