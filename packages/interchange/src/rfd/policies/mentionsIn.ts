import type { Flow } from '../text/Flow.js'
import type { Mention } from './Mention.js'
import { nameAfter } from './nameAfter.js'
import { nameBefore, type NameBefore } from './nameBefore.js'
import { beforeNumber, notItsNumber, numberPattern } from './numberPattern.js'

const policy = /\b(?:[Pp]olicy|POLICY|[Pp]olicies|POLICIES)\b/g
const first = new RegExp(`^${beforeNumber}(?<number>${numberPattern})${notItsNumber}`)
const further = new RegExp(
  `^\\)?(?:\\s*,\\s*(?:and\\s+)?|\\s+(?:and|&)\\s+)(?:(?:No|Policy)\\.?\\s*|#\\s*)?(?<number>${numberPattern})(?![\\dA-Za-z]*\\s+Policy)`,
)

/** "CP-1059-24 Public Art Policy", "CP-1059-24 – Public Art Policy": here the number comes first. */
const ahead = new RegExp(
  `(?<number>(?:[A-Z]{1,5}[-\\u2010-\\u2015. ])?\\d+(?:[-\\u2010-\\u2015]\\d+)+|[A-Z]{1,5}[-\\u2010-\\u2015]\\d+)\\s*(?:[:,–—-]\\s*)?$`,
)

/** No title is longer, and looking further back only takes time. */
const longestBefore = 200

/**
 * The policies a text names, in order. A policy that is only described ("a customer experience policy") is
 * not named.
 */
export const mentionsIn = (flow: Flow): ReadonlyArray<Mention> => {
  const mentions: Array<Mention> = []
  for (const found of flow.text.matchAll(policy)) {
    const reached = mentions.at(-1)?.to ?? 0
    if (found.index < reached) continue
    const plural = /ies$/i.test(found[0])
    const capital = found[0].charAt(0) === 'P'
    const start = Math.max(reached, found.index - longestBefore)
    const before = capital ? nameBefore(flow.text.slice(start, found.index)) : unnamed(found.index - start)
    const numbered = numbersAfter(flow, found.index + found[0].length, plural)
    if (numbered.length > 0) {
      const [one, ...others] = numbered
      mentions.push(...withName(flow, before, start, one, others))
    } else if (before.name !== null && !plural) {
      const number = ahead.exec(flow.text.slice(start, start + before.from))
      mentions.push({
        from: start + (number?.index ?? before.from),
        to: found.index + found[0].length,
        name: before.name,
        number: number?.groups?.['number'] ?? null,
        called: before.called,
        flow,
      })
    }
  }
  return mentions
}

const unnamed = (from: number): NameBefore => ({ from, name: null, called: null })

interface Numbered {
  readonly from: number
  readonly to: number
  readonly number: string
  readonly name: string | null
}

const withName = (
  flow: Flow,
  before: NameBefore,
  start: number,
  one: Numbered | undefined,
  others: ReadonlyArray<Numbered>,
): ReadonlyArray<Mention> => {
  if (one === undefined) return []
  // "Parks and Flag Policies 12-03 and 12-04" does not say which name belongs to which number.
  const name = others.length > 0 ? null : before.name
  return [
    {
      from: start + before.from,
      to: one.to,
      name: name ?? one.name,
      number: one.number,
      called: before.called,
      flow,
    },
    ...others.map(({ from, to, number, name: after }): Mention => ({
      from,
      to,
      name: after,
      number,
      called: before.called,
      flow,
    })),
  ]
}

/** The numbers that follow the word: one, or after "Policies" several. */
const numbersAfter = (flow: Flow, from: number, plural: boolean): ReadonlyArray<Numbered> => {
  const numbers: Array<Numbered> = []
  let at = from
  for (
    let next = first.exec(flow.text.slice(at));
    next !== null;
    next = plural ? further.exec(flow.text.slice(at)) : null
  ) {
    const number = next.groups?.['number'] ?? ''
    if (numbers.length === 0 && isYear(next[0], number)) break
    const begins = at + next[0].indexOf(number)
    const end = at + next[0].length
    const after = nameAfter(flow.text.slice(end))
    at = end + (after?.length ?? 0)
    numbers.push({ from: begins, to: at, number, name: after?.name ?? null })
  }
  return numbers
}

/** "the Parks Naming Policy (2012)" gives its year. */
const isYear = (words: string, number: string): boolean =>
  /^\s*[,(]\s*\d{4}$/.test(words) && /^(?:19|20)\d{2}$/.test(number)
