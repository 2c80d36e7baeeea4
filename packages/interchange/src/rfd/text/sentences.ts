import { slice, unbroken, type Flow } from './Flow.js'

const end = /[.!?]["”’)\]]*\s+(?=["“(]?[\p{Lu}\d])/gu
const abbreviation =
  /(?:\b(?:Nos?|Mr|Mrs|Ms|Dr|St|Ste|Inc|Ltd|Sec|Art|Ch|vs|e\.g|i\.e|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b\p{Lu})\.$/u

/** The sentences of a flow. "No. 12-03", "Feb. 3" and "J. Smith" do not end one. */
export const sentencesIn = (flow: Flow): ReadonlyArray<Flow> => {
  const line = unbroken(flow)
  const sentences: Array<Flow> = []
  let from = 0
  for (const found of line.text.matchAll(end)) {
    if (abbreviation.test(line.text.slice(from, found.index + 1))) continue
    sentences.push(slice(line, from, found.index + found[0].length))
    from = found.index + found[0].length
  }
  return [...sentences, slice(line, from)].filter(({ text }) => text !== '')
}
