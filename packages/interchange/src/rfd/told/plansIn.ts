import { passageOf, slice, type Flow } from '../text/Flow.js'
import type { Passage } from '../text/Passage.js'

const plan = '(?:Strategic|Corporate|Business|Master|Community|Municipal Development)\\s+Plan'
const aligned = new RegExp(
  `\\b(?:meets?|meeting|aligns?\\s+with|aligned\\s+with|supports?|advances?|fulfils?|fulfills?)\\s+(?:the\\s+)?(?<plan>(?:[\\w’'-]+\\s+){0,5}?${plan}(?:\\s+\\d{4}\\s*[-–—]\\s*\\d{4})?(?:\\s*\\([^)]*\\))?)`,
  'd',
)
const withPeriod = new RegExp(
  `(?:[A-Z][\\w’'-]*\\s+)?\\d{4}\\s*[-–—]\\s*\\d{4}\\s+(?:[A-Z][\\w’'-]*\\s+)*?${plan}|(?:[A-Z][\\w’'-]*\\s+)*?${plan},?\\s+\\(?\\d{4}\\s*[-–—]\\s*\\d{4}\\)?`,
  'g',
)

/** The plan a sentence says something meets, with the goals in brackets. */
export const alignmentIn = (sentence: Flow): Passage | null => {
  const span = aligned.exec(sentence.text)?.indices?.groups?.['plan']
  return span === undefined ? null : passageOf(slice(sentence, span[0], span[1]))
}

/** Plans named with their period. */
export const plansIn = (flow: Flow): ReadonlyArray<Passage> =>
  [...flow.text.matchAll(withPeriod)].map((found) =>
    passageOf(slice(flow, found.index, found.index + found[0].length)),
  )
