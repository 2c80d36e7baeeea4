import type { Block } from '../text/Block.js'
import { slice, unbroken, type Flow } from '../text/Flow.js'

/** A piece of a resolution: a recital, the words of enactment, an item of a list, or plain words. */
export interface Portion {
  readonly role: 'recital' | 'resolved' | 'item' | 'plain'
  readonly marker: string
  /** Without the words of enactment. */
  readonly flow: Flow
  readonly whole: Flow
  readonly quoted: boolean
}

const starts =
  /(?=\bAND WHEREAS\b)|(?<!\bAND )(?=\bWHEREAS\b)|(?=\bNOW,? THEREFORE\b)|(?<!\bTHEREFORE,? )(?=\bBE IT (?:FURTHER )?RESOLVED\b)/g
const recital = /^["“]?(?:and,?\s+)?whereas\b/i
const resolved =
  /^["“]?(?:(?:now,?\s+)?therefore,?\s*)?(?:be it\s+(?:hereby\s+)?(?:further\s+)?resolved|(?:now,?\s+)therefore)\b(?:,?\s*(?:be it\s+(?:further\s+)?resolved)?)?(?:,?\s*by\s+(?:the\s+)?[^,:;.]{0,80}?(?=,?\s*that\b))?(?:,?\s*that\b)?\s*[:,]?\s*/i

/**
 * The pieces of a block; a paragraph that holds a whole resolution is cut at its "WHEREAS" and "BE IT
 * RESOLVED".
 */
export const portionsOf = (block: Block): ReadonlyArray<Portion> => {
  switch (block._tag) {
    case 'list':
      return block.items.map(({ marker, flow }) => ({
        role: 'item',
        marker,
        flow,
        whole: flow,
        quoted: block.quoted,
      }))
    case 'paragraph':
      return pieces(unbroken(block.flow)).map((flow) => ({
        ...roleOf(flow),
        whole: flow,
        marker: '',
        quoted: block.quoted,
      }))
    case 'heading':
    case 'raw':
      return []
  }
}

const pieces = (flow: Flow): ReadonlyArray<Flow> => {
  const cuts = [
    0,
    ...[...flow.text.matchAll(starts)].map(({ index }) => index).filter((at) => at > 0),
    flow.text.length,
  ]
  return cuts
    .slice(1)
    .map((to, at) => slice(flow, cuts[at] ?? 0, to))
    .filter(({ text }) => text !== '')
}

/** The words of enactment are taken off; what is left of them may be nothing. */
const roleOf = (flow: Flow): Pick<Portion, 'role' | 'flow'> => {
  if (recital.test(flow.text)) return { role: 'recital', flow }
  const words = resolved.exec(flow.text)
  return words === null ? { role: 'plain', flow } : { role: 'resolved', flow: slice(flow, words[0].length) }
}
