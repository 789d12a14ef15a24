import diagramsAnatomy from '../anatomy/DiagramsAnatomy.tsx?raw'
import mathAnatomy from '../anatomy/MathAnatomy.tsx?raw'
import piecesAnatomy from '../anatomy/PiecesAnatomy.tsx?raw'
import providersAnatomy from '../anatomy/ProvidersAnatomy.tsx?raw'
import plainResponseAnatomy from '../anatomy/PlainResponseAnatomy.tsx?raw'
import reasoningAnatomy from '../anatomy/ReasoningAnatomy.tsx?raw'
import refusalAnatomy from '../anatomy/RefusalAnatomy.tsx?raw'
import responseAnatomy from '../anatomy/ResponseAnatomy.tsx?raw'
import sourcesAnatomy from '../anatomy/SourcesAnatomy.tsx?raw'
import toolApprovalAnatomy from '../anatomy/ToolApprovalAnatomy.tsx?raw'
import { around } from './around.ts'
import { faces } from './faces.ts'
import { recipe } from './note.ts'
import type { Notes } from './note.ts'

const opens = 'Opens and closes the panel. It stays as the reader left it.'

/** The notes of every page, by the title of its stories. A test fails when one has none. */
export const notes = {
  ...faces,
  ...around,

  Response: {
    anatomy: responseAnatomy,
    roles: [
      '`article`, named by the label `answer`; `aria-busy` while the stream runs.',
      'Each item lies in its own boundary: one that breaks is shown as it came, the others stay.',
    ],
    announced:
      'That the answer started, which tools it uses, that it needs an approval, that the model declines, and how it ended: once each, never a word of it as it comes. `AnnouncementsProvider` says how much.',
    recipes: [recipe('Render a stream'), recipe('Turn announcements to sentences')],
  },

  PlainResponse: {
    anatomy: plainResponseAnatomy,
    roles: ['As `Response`: an `article`, busy while the stream runs.'],
    announced: 'As `Response`.',
  },

  Maths: {
    anatomy: mathAnatomy,
    keys: [['Tab', 'Goes to a formula wider than its place; the arrow keys scroll it.']],
    roles: ['MathML for a screen reader; the drawing is hidden from it.'],
  },

  Diagrams: {
    anatomy: diagramsAnatomy,
    keys: [['Enter, Space', 'On its button: shows the source of the diagram, and hides it.']],
    roles: [
      '`figure`, named by its title; `aria-busy` until it is drawn. A wide one is a `group` that scrolls.',
    ],
  },

  Announcer: {
    anatomy: providersAnatomy,
    roles: ['`status`, not atomic, additions only; out of sight, inside the answer.'],
    announced: '`off`: nothing. `stages`: as above. `sentences`: finished sentences, too.',
    recipes: [recipe('Turn announcements to sentences')],
  },

  Message: {
    anatomy: responseAnatomy,
    roles: ['Its parts are drawn by what they are: text, refusal, or a part that is not known.'],
  },

  Markdown: {
    anatomy: piecesAnatomy,
    keys: [
      [
        'Tab',
        'Goes to links, citations, copy buttons, and to code and tables wider than their place.',
      ],
      ['Arrow keys', 'Scroll code and tables that have the focus.'],
    ],
    roles: [
      'A heading stands below the level of the page it comes into.',
      'A wide table or code is a `group` with a name, so that the keyboard can scroll it.',
      'A link says its host in its name where its words do not.',
    ],
  },

  CodeBlock: {
    anatomy: piecesAnatomy,
    keys: [['Tab', 'Goes to the copy button, and to the code when it is wider than its place.']],
    roles: ['`figure`, named by its language; always left to right.'],
  },

  Citations: {
    anatomy: sourcesAnatomy,
    keys: [
      ['Tab', 'Goes from chip to chip; the card of a chip opens with the focus.'],
      ['Enter', 'On a chip: opens the source. On the row of sources: opens the list.'],
      ['Escape', 'Closes the card; the focus stays on its chip.'],
    ],
    roles: [
      'A chip is a link named "Source 2: title"; its card is a `group` that stands right behind it.',
      'On touch the first tap opens the card; the link lies in it.',
      'The list is a button with `aria-expanded` and the panel that it controls.',
    ],
    recipes: [recipe('Put citations in a sidebar')],
  },

  Refusal: {
    anatomy: refusalAnatomy,
    keys: [['Tab', 'Goes to the suggestions, where the app gives some.']],
    roles: ['`note`: a part of the answer, no alarm.'],
    announced: 'That the assistant declined, once, with the first word of the refusal.',
    recipes: [recipe('Restyle the refusal')],
  },

  Reasoning: {
    anatomy: reasoningAnatomy,
    keys: [['Enter, Space', opens]],
    roles: [
      'A button with `aria-expanded`; a row that hides nothing is no button.',
      'Steps that scroll are a `group` with a name, reached with Tab.',
    ],
    announced: 'Nothing: steps that come are not read.',
  },

  GeneratedImage: {
    anatomy: responseAnatomy,
    keys: [
      ['Enter', 'On the picture: opens it large.'],
      ['Escape', 'Closes the large picture; the focus goes back to the small one.'],
    ],
    roles: [
      '`figure` with `aria-busy` until the picture is whole; the revised prompt is its text.',
      'The large picture is a modal `dialog`.',
    ],
    announced: 'That a picture is made, once; not each preview.',
  },

  Audio: {
    anatomy: responseAnatomy,
    keys: [
      ['Space', 'Plays and pauses.'],
      ['ArrowLeft, ArrowRight', 'Move along the line.'],
    ],
    roles: ['The line is a `slider` that says its time in words. Nothing plays by itself.'],
  },

  File: {
    anatomy: piecesAnatomy,
    roles: ['A link, a button, or a name: what the app can do with it.'],
  },

  Usage: { anatomy: responseAnatomy, roles: ['A list of names and values (`dl`).'] },
  Timing: { anatomy: responseAnatomy, roles: ['A list of names and values (`dl`).'] },
  Waiting: {
    anatomy: piecesAnatomy,
    roles: ['Text. The light that runs through it stands still where motion is reduced.'],
  },
  UnknownItem: { anatomy: piecesAnatomy, keys: [['Enter, Space', opens]] },
  UserMessage: {
    anatomy: piecesAnatomy,
    keys: [['Enter, Space', 'On "Show more": unfolds a long text.']],
    roles: ['`article`, named "You".'],
  },

  StreamNotice: {
    anatomy: piecesAnatomy,
    keys: [['Tab', 'Goes to the action that helps, then to the details.']],
    roles: ['`alert` where the answer failed; otherwise plain text.'],
    announced: 'A failure as an alert. Every other end is said by the announcer of the answer.',
  },

  ToolApproval: {
    anatomy: toolApprovalAnatomy,
    keys: [
      ['Tab', 'Goes to the arguments when they scroll, then Deny, then Allow.'],
      ['Enter, Space', 'Decides. The focus is never moved to the card by itself.'],
    ],
    roles: [
      '`group`, named by its question; the pressed button has `aria-busy` while the word is on its way.',
      'What the model wrote stands as plain text in a region that holds no button.',
    ],
    announced: 'That an approval is needed, once; that it could not be sent, as an alert.',
    recipes: [recipe('Add a tool renderer')],
  },
} satisfies Readonly<Record<string, Notes>>
