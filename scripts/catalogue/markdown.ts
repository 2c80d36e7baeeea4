/** A text as it may stand in a cell of a table. */
const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ')

export const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

export const code = (text: string): string => `\`${text}\``

export const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``

/** A link to a heading of the same page, by the rule GitHub makes anchors with. */
export const linkTo = (heading: string): string => linkAs(heading, heading)

export const linkAs = (words: string, heading: string): string =>
  `[${words}](#${heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/ /g, '-')})`

/** `a, b or c`. */
export const either = (parts: ReadonlyArray<string>): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1) ?? ''}`

/** Paragraphs and blocks with one blank line between them. */
export const section = (parts: ReadonlyArray<string>): string => parts.join('\n\n')
