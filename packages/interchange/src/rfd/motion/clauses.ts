import { slice, type Flow } from '../text/Flow.js'
import { sentencesIn } from '../text/sentences.js'

const joint =
  /\s*;\s*(?:and\s+)?|,?\s+(?:and\s+)?(?=(?:further\s+)?that\s+(?:the\s+|council\b|administration\b|staff\b|polic))|,?\s+and\s+(?=(?:further\s+)?that\b)|,?\s+and\s+(?=(?:direct|instruct|request|authorize|refer|adopt|approve|rescind|repeal|revoke|amend|enact)\b)/gi

/** What is to be done by others, on somebody's direction, is one clause whatever verbs it holds. */
const others = /\b(?:direct|instruct|request|authorize|ask)\w*\b.*?\bto\b/i

const nothing = /^(?:and|or)?$/i

/**
 * The clauses of a motion, each of which does one thing: what semicolons, sentences, "and that" and "and
 * rescind" set apart.
 */
export const clausesIn = (flow: Flow): ReadonlyArray<Flow> =>
  sentencesIn(flow).flatMap((sentence) => {
    const clauses: Array<Flow> = []
    let from = 0
    for (const found of sentence.text.matchAll(joint)) {
      const verb = /^(?:adopt|approve|rescind|repeal|revoke|amend|enact)\b/i.test(
        sentence.text.slice(found.index + found[0].length),
      )
      if (found.index === 0 || (verb && others.test(sentence.text.slice(from, found.index)))) continue
      clauses.push(slice(sentence, from, found.index))
      from = found.index + found[0].length
    }
    return [...clauses, slice(sentence, from)].filter(({ text }) => !nothing.test(text))
  })
