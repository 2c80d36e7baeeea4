import type { OutlinedSection } from '../outline/Outline.js'
import { flowsOf, wordsOf } from '../outline/sectionsOf.js'
import { passageOf, spanning } from '../text/Flow.js'
import type { Passage } from '../text/Passage.js'

const numbered = /\b(?:option|alternative)\s+(?:#|no\.?\s*)?(?:\d+|[a-z])\b/i

/**
 * The alternatives of a section: each paragraph and item is one, but what stands under "Option 1" is one with
 * its heading.
 */
export const alternativesIn = ({ name, blocks }: OutlinedSection): ReadonlyArray<Passage> => {
  const words = wordsOf(blocks)
  if (name !== null && numbered.test(name.text)) {
    const flows = blocks.flatMap(flowsOf)
    return [spanning([name, ...flows], [name.text, words?.text ?? ''].join('\n').trim())]
  }
  return blocks.flatMap(flowsOf).map(passageOf)
}
