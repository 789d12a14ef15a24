const sentence =
  'The *quick* brown fox jumps over the **lazy dog**, reads `code` in [a note](https://a.example/x) ' +
  'and goes on to where 3 < 4. '

const answer = [
  `## A heading\n\n${sentence}${sentence}\n\n`,
  '- one with **bold** words\n- two\n  - inside `two`\n  - and [more](https://b.example)\n- three\n\n',
  '```js\nconst sum = (a, b) => a + b\nexport { sum }\n```\n\n',
  '| name | value |\n| --- | ---: |\n| one | **1** |\n| two | `2` |\n\n',
  `> ${sentence}\n\n`,
  '1. first\n2. second\n\n   with a paragraph\n3. third\n\n',
].join('')

/** Repeats a piece up to a length. */
function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

/** Texts of a length: an answer as they are, and blocks that are still open at their end. */
export const markdownTexts: Readonly<Record<string, (length: number) => string>> = {
  answer: (length) => fill(answer, length),
  'open list': (length) => fill('- an item with **bold** and other words in it\n', length),
  'open table': (length) =>
    `| a | b |\n| - | - |\n${fill('| a cell with words | **one** and `two` |\n', length)}`,
  'open fence': (length) => `\`\`\`js\n${fill('const value = compute(some, arguments)\n', length)}`,
  'open quote': (length) => fill('> quoted words with *emphasis* and `code`\n', length),
  'open paragraph': (length) => fill(sentence, length),
}
