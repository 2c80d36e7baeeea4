import { fromMarkdown } from 'mdast-util-from-markdown'
import { documentOf, type Document } from './Document.js'
import { unbroken, type Flow } from './Flow.js'
import { flowOf, rawFlow, type Node } from './flowOf.js'

/** One item of a list and what stands before it: `- ` or `2. `. */
interface Item {
  readonly marker: string
  readonly flow: Flow
}

/**
 * What a document is made of, from top to bottom. `quoted` says that it is set off as somebody's words: in a
 * quotation, or in italics from beginning to end. What is neither text nor list (HTML, code), or is too long
 * to be a paragraph anybody wrote, is `raw`: it is kept and not read.
 */
export type Block =
  | { readonly _tag: 'heading'; readonly depth: number; readonly flow: Flow }
  | { readonly _tag: 'paragraph'; readonly flow: Flow; readonly quoted: boolean }
  | { readonly _tag: 'list'; readonly items: ReadonlyArray<Item>; readonly quoted: boolean }
  | { readonly _tag: 'raw'; readonly flow: Flow }

export type Paragraph = Extract<Block, { readonly _tag: 'paragraph' }>
export type List = Extract<Block, { readonly _tag: 'list' }>

/** The readers take time with the square of a paragraph's length. */
const longestParagraph = 16_384

/** The blocks of a Markdown text. */
export const blocksOf = (text: string): ReadonlyArray<Block> => {
  const document = documentOf(text)
  return fromMarkdown(text).children.flatMap((node) => blocksIn(document, node, false))
}

const blocksIn = (document: Document, node: Node, quoted: boolean): ReadonlyArray<Block> => {
  switch (node.type) {
    case 'heading':
      return withText({ _tag: 'heading', depth: node.depth, flow: unbroken(flowOf(document, node.children)) })
    case 'paragraph': {
      const flow = flowOf(document, node.children)
      return withText({ _tag: 'paragraph', flow, quoted: quoted || inItalics(flow) })
    }
    case 'blockquote':
      return node.children.flatMap((child) => blocksIn(document, child, true))
    case 'list': {
      const items = itemsIn(document, node).filter(({ flow }) => flow.text !== '')
      if (items.some(({ flow }) => flow.text.length > longestParagraph))
        return withText({ _tag: 'raw', flow: rawFlow(document, node) })
      return items.length === 0
        ? []
        : [{ _tag: 'list', items, quoted: quoted || items.every(({ flow }) => inItalics(flow)) }]
    }
    case 'thematicBreak':
      return []
    default:
      return withText({ _tag: 'raw', flow: rawFlow(document, node) })
  }
}

const withText = (block: Exclude<Block, List>): ReadonlyArray<Block> => {
  if (block.flow.text.trim() === '') return []
  return block.flow.text.length > longestParagraph ? [{ _tag: 'raw', flow: block.flow }] : [block]
}

/**
 * The items of a list and of the lists inside it, each paragraph one; only the first of an item has its
 * marker.
 */
const itemsIn = (document: Document, list: Extract<Node, { readonly type: 'list' }>): ReadonlyArray<Item> =>
  list.children.flatMap((item, at) => {
    const marker = list.ordered === true ? `${(list.start ?? 1) + at}. ` : '- '
    return item.children.flatMap((child, part): ReadonlyArray<Item> => {
      if (child.type === 'list') return itemsIn(document, child)
      const flow = child.type === 'paragraph' ? flowOf(document, child.children) : rawFlow(document, child)
      return [{ marker: part === 0 ? marker : '', flow: unbroken(flow) }]
    })
  })

const inItalics = ({ text, marks }: Flow): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const mark = marks.charAt(at)
    if (/[\p{L}\p{N}]/u.test(text.charAt(at)) && mark !== 'i' && mark !== 'x') return false
  }
  return true
}
