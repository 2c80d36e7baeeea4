import { numberPattern } from '../policies/numberPattern.js'
import { groupIn, passageOf, slice, type Flow } from '../text/Flow.js'
import { slugOf } from '../text/slugOf.js'
import type { MentionedAuthority } from '../RequestForDecision.js'
import { office } from './patterns.js'

const bylaw = `(?<title>(?:[A-Z][\\w’'&-]*\\s+(?:(?:of|the|and|for)\\s+)*)*(?:By-?law|Ordinance))(?:,?\\s*(?:No\\.?\\s*|Number\\s+|#\\s*)?(?<number>${numberPattern}))?(?<ambulatory>,?\\s*as\\s+amended)?`
const conferring = new RegExp(
  `(?:\\b(?:under|by|pursuant to|through|with)\\s+)?(?:the\\s+)?\\b(?:authority|powers?)\\b[^.;]{0,80}?\\b(?:under|by|in|of|through|pursuant to)\\s+(?:the\\s+)?${bylaw}`,
  'dg',
)
const anOffice = new RegExp(`\\b${office}`, 'g')

/** Bylaws a sentence says an office acts under. A bylaw that is only mentioned gives no power. */
export const authoritiesIn = (sentence: Flow): ReadonlyArray<MentionedAuthority> =>
  [...sentence.text.matchAll(conferring)].flatMap((found): ReadonlyArray<MentionedAuthority> => {
    const title = groupIn(sentence, found, 'title')
    if (title === null) return []
    const number = found.groups?.['number'] ?? null
    const words = passageOf(slice(sentence, found.index, found.index + found[0].length))
    return [
      {
        key: `authority:${slugOf(number ?? title.text)}`,
        title: passageOf(title),
        number,
        ambulatory: found.groups?.['ambulatory'] !== undefined,
        grantee: granteeBefore(sentence, found.index),
        words,
        mentions: [words],
        told: passageOf(sentence),
      },
    ]
  })

/**
 * "directing the City Manager to implement, under the authority given to them": the office named last before
 * the power.
 */
const granteeBefore = (sentence: Flow, at: number): MentionedAuthority['grantee'] => {
  const last = [...sentence.text.slice(0, at).matchAll(anOffice)].at(-1)
  return last === undefined ? null : passageOf(slice(sentence, last.index, last.index + last[0].length))
}
