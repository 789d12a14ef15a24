/** Where an oracle and we read the same text otherwise, and who is right. */
export type KnownDifference = {
  readonly reason: string
  /** The texts that it may concern. */
  readonly pattern: RegExp
}

/** commonmark.js 0.31, the reference implementation, against our CommonMark dialect. */
export const differencesToReference: readonly KnownDifference[] = [
  {
    reason: 'it drops only spaces at the end of a line; tabs are white space too',
    pattern: /\t[ \t]*(?:\n|$)/,
  },
  {
    reason: 'it takes `[ ]` for a label behind `[r]`; a label has more than blanks',
    pattern: /\][ \t]*\[[ \t\n]*\]/,
  },
  {
    reason:
      'it allows no tab behind the parenthesis of a link, nor behind the address of a definition',
    pattern: /\(\t|\t\)|\]:[^\n]*\t/,
  },
  {
    reason: 'it takes the definitions above an underline before those that come first',
    pattern: /\]:[\s\S]*\n[ \t>]*(?:=+|-+)[ \t]*(?:\n|$)/,
  },
  {
    reason: 'it leaves a paragraph that held only definitions open for what comes',
    pattern: /\]:/,
  },
  {
    reason: 'we read no raw HTML in the text of an image, as it says itself, and write none',
    pattern: /!\[[\s\S]*</,
  },
]

/** micromark 4 with its GFM extensions, against ours. */
export const differencesToMicromark: readonly KnownDifference[] = [
  {
    reason:
      'it takes an item without text for text behind some blocks, as if it were in a paragraph',
    pattern: /(?:^|\n|[>:] ?|[-+*] |[.)] )[ \t]*(?:[-+*]|\d[.)])[ \t]*(?:\n|$)/,
  },
  {
    reason: 'it takes numbers other than 1 for text there too',
    pattern: /(?:^|[\n>:]|[-+*] )[ \t>]*[02-9][.)]/,
  },
  {
    reason: 'it lets any tag interrupt a paragraph in a container by a lazy line',
    pattern: /\n[ \t>]*<\/?[a-z]/i,
  },
  {
    reason: 'it keeps blanks at the head of a line inside code, which the block phase drops',
    pattern: /`[^`]*\n[ \t>]+/,
  },
  {
    reason: 'it matches what is left of a run of emphasis otherwise than the reference',
    pattern: /[*_]{2,}[\s\S]*[*_]{2,}|[*_][\s\S]*[*_]{3,}/,
  },
  {
    reason: 'it resolves strikethrough before emphasis; we and GitHub read both in one pass',
    pattern: /~~[\s\S]*[*_]|[*_][\s\S]*~~/,
  },
  {
    reason: 'we end a bare address at `]`, link it in brackets that are none, and know ftp',
    pattern: /(?:https?:|www\.|ftp:|@)/i,
  },
  {
    reason: 'it keeps blanks behind the sign of a task',
    pattern: /\[[ xX\t]\][ \t]{2,}/,
  },
  {
    reason: 'it takes no indented line for the head of a table, and counts an empty cell in `|`',
    pattern: /\n(?: {4}|\t)|(?:^|\n)[ \t>]*\|[ \t]*(?:\n|$)/,
  },
  {
    reason: 'it takes no `[r]` for a link before a `[` that begins no label',
    pattern: /\]\[[^\]]*(?:\[|$)/,
  },
  {
    reason: 'it allows an open parenthesis in a title in parentheses',
    pattern: /\([^)]*\(/,
  },
  {
    reason: 'we read no raw HTML in the text of an image',
    pattern: /!\[[\s\S]*</,
  },
]
