import type { Block } from '../text/Block.js'
import { spanning, unbroken, type Flow } from '../text/Flow.js'
import type { Passage } from '../text/Passage.js'
import type { Section } from '../RequestForDecision.js'
import type { OutlinedSection } from './Outline.js'

/** The running text of a block, item by item. */
export const flowsOf = (block: Block): ReadonlyArray<Flow> =>
  block._tag === 'list' ? block.items.map(({ flow }) => flow) : [block.flow]

/** A block as words, a list with its markers on lines of its own. */
export const wordsOf = (blocks: ReadonlyArray<Block>): Passage | null => {
  const [first, ...others] = blocks.flatMap(flowsOf)
  if (first === undefined) return null
  const text = blocks
    .map((block) =>
      block._tag === 'list'
        ? block.items.map(({ marker, flow }) => `${marker}${flow.text}`).join('\n')
        : unbroken(block.flow).text,
    )
    .join('\n')
  return spanning([first, ...others], text)
}

/** The sections as the document has them. */
export const sectionsOf = (sections: ReadonlyArray<OutlinedSection>): ReadonlyArray<Section> =>
  sections.map(({ name, role, blocks }) => ({
    name: name === null ? null : name.text.replace(/[\s:]+$/, ''),
    role,
    words: wordsOf(blocks),
  }))
