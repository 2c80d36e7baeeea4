import { passageOf, slice, type Flow } from '../text/Flow.js'
import type { Consultation } from '../RequestForDecision.js'

const did =
  '(?:informed|shared|presented|discussed|reviewed|endorsed|supported|approved|circulated|consulted|developed|drafted|prepared|vetted|considered|referred|sent|met)'
const name = "[A-Z][\\w’'&-]*(?:\\s+(?:(?:of|and|for|&)\\s+(?:the\\s+)?)?[A-Z][\\w’'&-]*)*"
const group =
  '(?:all\\s+)?(?:staff|residents|the public|stakeholders|employees|members|businesses|citizens)(?:\\s+(?:from|across|within|in|of)\\s+(?:across\\s+)?(?:the\\s+)?[a-z]+)*'
const step = new RegExp(
  `\\b(?<words>${did}(?:\\s+(?:and|or)\\s+${did})?\\s+(?:by|with|to)\\s+(?:the\\s+)?(?<party>${name}|${group}))`,
  'dg',
)
const another = new RegExp(`(?:,\\s*(?:and\\s+)?|\\s+and\\s+)(?:the\\s+)?(?<party>${name})`, 'dy')

/**
 * The steps of a consultation a sentence tells, in its order: "shared with Human Resources … reviewed by the
 * City Clerk's Office".
 */
export const consultationsIn = (sentence: Flow): ReadonlyArray<Consultation> => {
  const steps: Array<Consultation> = []
  const add = (found: RegExpExecArray, words: 'words' | 'party'): void => {
    const [all, party] = [found.indices?.groups?.[words], found.indices?.groups?.['party']]
    if (all === undefined || party === undefined) return
    steps.push({
      words: passageOf(slice(sentence, all[0], all[1])),
      party: passageOf(slice(sentence, party[0], party[1])),
    })
  }
  for (const found of sentence.text.matchAll(step)) {
    add(found, 'words')
    another.lastIndex = found.index + found[0].length
    for (let next = another.exec(sentence.text); next !== null; next = another.exec(sentence.text))
      add(next, 'party')
  }
  return steps
}
