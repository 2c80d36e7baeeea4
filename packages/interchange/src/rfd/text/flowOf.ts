import type { fromMarkdown } from 'mdast-util-from-markdown'
import { aligned, type Alignment } from './aligned.js'
import type { Document } from './Document.js'
import { slice, type Flow } from './Flow.js'

/** A node of the Markdown tree below its root. */
export type Node = ReturnType<typeof fromMarkdown>['children'][number]

interface Growing {
  readonly chars: Array<string>
  readonly marks: Array<string>
  readonly starts: Array<number>
  readonly ends: Array<number>
}

const blank = /[\t\v\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/

/** Where a node stands in the document. */
const spanOf = (node: Node): readonly [from: number, to: number] => [
  node.position?.start.offset ?? 0,
  node.position?.end.offset ?? 0,
]

/**
 * The running text of nodes, with line breaks as `\n`, blanks of any kind as one space, and without what is
 * not seen.
 */
export const flowOf = (document: Document, nodes: ReadonlyArray<Node>): Flow => {
  const growing = empty()
  for (const node of nodes) grow(growing, document, node, ' ')
  return grown(document, growing)
}

/** A stretch of the document as it stands, Markdown included: for what is not running text. */
export const rawFlow = (document: Document, node: Node): Flow => {
  const [from, to] = spanOf(node)
  const growing = empty()
  const value = document.text.slice(from, to).replace(/\r\n?/g, '\n')
  append(growing, value, aligned(value, document.text, from, to), ' ')
  return grown(document, growing)
}

const empty = (): Growing => ({ chars: [], marks: [], starts: [], ends: [] })

const grown = (document: Document, { chars, marks, starts, ends }: Growing): Flow =>
  slice({ document, text: chars.join(''), marks: marks.join(''), starts, ends }, 0)

const grow = (growing: Growing, document: Document, node: Node, mark: string): void => {
  const [from, to] = spanOf(node)
  switch (node.type) {
    case 'text':
      append(growing, node.value, aligned(node.value, document.text, from, to), mark)
      return
    case 'inlineCode': {
      const inner = document.text.indexOf(node.value, from)
      append(growing, node.value, aligned(node.value, document.text, inner === -1 ? from : inner, to), mark)
      return
    }
    case 'break':
      append(growing, '\n', { starts: [from], ends: [to] }, mark)
      return
    case 'html':
      if (/^<br\s*\/?>$/i.test(node.value)) append(growing, '\n', { starts: [from], ends: [to] }, mark)
      return
    case 'strong':
    case 'emphasis':
      for (const child of node.children) grow(growing, document, child, marked(mark, node.type))
      return
    default:
      if ('children' in node) for (const child of node.children) grow(growing, document, child, mark)
  }
}

const marked = (mark: string, type: 'strong' | 'emphasis'): string => {
  if (type === 'strong') return mark === 'i' || mark === 'x' ? 'x' : 'b'
  return mark === 'b' || mark === 'x' ? 'x' : 'i'
}

const append = (growing: Growing, value: string, { starts, ends }: Alignment, mark: string): void => {
  for (let at = 0; at < value.length; at += 1) {
    const char = blank.test(value.charAt(at)) ? ' ' : value.charAt(at)
    const last = growing.chars.at(-1)
    if (unseen.test(char) || (char === ' ' && (last === ' ' || last === '\n'))) continue
    growing.chars.push(char)
    growing.marks.push(mark)
    growing.starts.push(starts[at] ?? 0)
    growing.ends.push(ends[at] ?? 0)
  }
}
