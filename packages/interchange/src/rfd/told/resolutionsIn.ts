import type { CivilDate } from '@minutebook/core'
import { numberPattern } from '../policies/numberPattern.js'
import { daysIn } from '../text/days.js'
import { groupIn, passageOf, slice, type Flow } from '../text/Flow.js'
import type { Passage } from '../text/Passage.js'
import type { StatedDay } from '../RequestForDecision.js'
import { namesOtherCouncil } from './otherCouncil.js'
import { council, lately } from './patterns.js'

/** A resolution as one sentence tells of it. */
export interface ToldResolution {
  readonly passedOn: StatedDay
  readonly number: Passage | null
  readonly title: Passage | null
  readonly assumed: boolean
  readonly told: Passage
  readonly sentence: Flow
}

const carried = '(?:passed|adopted|approved|carried|endorsed)'
const thing = '(?:[Rr]esolution|[Mm]otion|[Ss]tatement)'
const passing = [
  new RegExp(
    `\\bCouncil(?:,[^,;.]{3,40}(?:,\\s+\\d{4})?,)?\\s+(?:ha[sd]\\s+|have\\s+)?${lately}${carried}\\s+(?:(?:an?|the|its|this)\\s+)?(?:following\\s+)?(?:[\\w’'-]+\\s+){0,5}?${thing}\\b`,
  ),
  new RegExp(`\\b${thing}\\b[^.;]{0,40}?\\b${carried}\\s+by\\s+(?:the\\s+)?${council}\\b`),
  new RegExp(`\\bCouncil['’]s\\s+(?:[\\w’'-]+\\s+){0,6}?${thing}[^.;]{0,40}?\\b${carried}\\b`),
  new RegExp(`\\b${thing}\\s+(?:that\\s+|which\\s+)?${council}\\s+${lately}${carried}\\b`),
  /\bCouncil\b[^.;]{0,80}?\b(?:by|through|under)\s+[Rr]esolution\b/,
  /\bCouncil\s+(?:\w+ly\s+)?resolved\b/,
]
const directing =
  /\bCouncil\s+(?:\w+ly\s+)?(?:directed|instructed)\b|\b(?:directed|instructed)\s+by\s+(?:the\s+)?Council\b/
const numbered = new RegExp(
  `\\b[Rr]esolution\\s+(?:No\\.?\\s*|Number\\s+|#\\s*)?(?<number>${numberPattern})`,
  'd',
)
const titled =
  /(?:\bCouncil['’]s|\b[Tt]he|\b[Aa])\s+(?<title>(?:[A-Z][\w’'-]*\s+)+)(?:statement|resolution|motion|Statement|Resolution|Motion)\b/d

/**
 * Resolutions a sentence says council passed, with the day. A day on or after the meeting is no past one, and
 * of two days in a sentence nobody can say which is meant: both tell nothing.
 */
export const resolutionsIn = (sentence: Flow, before: CivilDate): ReadonlyArray<ToldResolution> => {
  if (namesOtherCouncil(sentence.text)) return []
  const passed = passing.some((pattern) => pattern.test(sentence.text))
  if (!passed && !directing.test(sentence.text)) return []
  const [found, another] = daysIn(sentence.text)
  if (found === undefined || found.day === null || another !== undefined || found.day >= before) return []
  const number = numbered.exec(sentence.text)
  const title = titled.exec(sentence.text)
  const part = (match: RegExpExecArray | null, name: string): Passage | null => {
    const group = match === null ? null : groupIn(sentence, match, name)
    return group === null ? null : passageOf(group)
  }
  return [
    {
      passedOn: { day: found.day, words: passageOf(slice(sentence, found.from, found.to)) },
      number: part(number, 'number'),
      title: part(title, 'title'),
      assumed: !passed,
      told: passageOf(sentence),
      sentence,
    },
  ]
}
