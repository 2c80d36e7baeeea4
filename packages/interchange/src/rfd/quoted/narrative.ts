import type { OutlinedSection } from '../outline/Outline.js'
import type { Flow } from '../text/Flow.js'
import { sentencesIn } from '../text/sentences.js'
import type { SectionRole } from '../outline/sectionRole.js'
import { quotationAt } from './quotationAt.js'
import type { Quotation } from './Quotation.js'

/** What a report tells in its own words: the sentences of one paragraph or list item. */
export interface Told {
  readonly _tag: 'told'
  readonly role: SectionRole
  readonly sentences: ReadonlyArray<Flow>
}

/** What is kept and not read: HTML, code. */
interface Unread {
  readonly _tag: 'unread'
  readonly flow: Flow
}

/** A resolution it quotes. */
interface Quoted {
  readonly _tag: 'quoted'
  readonly quotation: Quotation
}

/** A piece of a report's narrative. */
export type Piece = Told | Quoted | Unread

/**
 * What sections tell, in order, with the resolutions they quote kept apart: their words are council's, not
 * the report's.
 */
export const narrativeOf = (sections: ReadonlyArray<OutlinedSection>): ReadonlyArray<Piece> =>
  sections.flatMap(({ role, blocks }) => {
    const narrative: Array<Piece> = []
    let before: Flow | null = null
    for (let at = 0; at < blocks.length; at += 1) {
      const found = quotationAt(blocks, at, before)
      const block = blocks[at]
      if (found !== null) {
        narrative.push({ _tag: 'quoted', quotation: found.quotation })
        at += found.length - 1
        before = null
      } else if (block?._tag === 'list') {
        narrative.push(
          ...block.items.map(({ flow }): Told => ({ _tag: 'told', role, sentences: sentencesIn(flow) })),
        )
      } else if (block?._tag === 'raw') {
        narrative.push({ _tag: 'unread', flow: block.flow })
      } else if (block !== undefined) {
        const sentences = sentencesIn(block.flow)
        narrative.push({ _tag: 'told', role, sentences })
        before = sentences.at(-1) ?? null
      }
    }
    return narrative
  })
