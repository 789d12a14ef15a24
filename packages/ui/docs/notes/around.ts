import composerAnatomy from '../anatomy/ComposerAnatomy.tsx?raw'
import conversationAnatomy from '../anatomy/ConversationAnatomy.tsx?raw'
import messageActionsAnatomy from '../anatomy/MessageActionsAnatomy.tsx?raw'
import suggestionsAnatomy from '../anatomy/SuggestionsAnatomy.tsx?raw'
import { recipe } from './note.ts'
import type { Notes } from './note.ts'

/** The notes of what stands around an answer. */
export const around = {
  Composer: {
    anatomy: composerAnatomy,
    keys: [
      ['Enter', 'Sends; never while an input method composes.'],
      ['Shift+Enter', 'Breaks the line.'],
      ['Escape', 'Stops the answer that runs.'],
      ['ArrowUp, ArrowDown', 'In an empty field: what was sent before.'],
      ['Backspace', 'In an empty field: takes the last file away.'],
    ],
    roles: [
      '`form`, named "Message". Send and Stop are one button in one place.',
      'A file that is not taken is told as an `alert`.',
    ],
    recipes: [recipe('Render a stream')],
  },

  Conversation: {
    anatomy: conversationAnatomy,
    keys: [
      ['Tab', 'All turns are one stop; the next is what stands below them.'],
      ['ArrowUp, ArrowDown, Home, End', 'Go from turn to turn.'],
      ['Enter', 'Leads into a turn, to its first control.'],
      ['Escape', 'Leads out of it, back to the turn.'],
    ],
    roles: [
      '`log` that is not live: what is said of an answer is said by its announcer.',
      'Each turn is an `article` named by its question.',
    ],
  },

  MessageActions: {
    anatomy: messageActionsAnatomy,
    keys: [['Tab', 'Goes from button to button.']],
    roles: [
      '`group` with a name; feedback has `aria-pressed`. The row is there before its buttons.',
    ],
  },

  Suggestions: {
    anatomy: suggestionsAnatomy,
    keys: [['Tab', 'Goes from suggestion to suggestion.']],
    roles: ['A list with a name; each entry holds one button.'],
  },

  EmptyState: {
    anatomy: suggestionsAnatomy,
    roles: ['A heading, a sentence, and what is put inside.'],
  },
} satisfies Readonly<Record<string, Notes>>
