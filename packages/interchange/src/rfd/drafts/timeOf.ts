import { type CivilDate, daysOf, toDay, UncertainDate } from '@minutebook/core'
import type { StatedTime } from '../RequestForDecision.js'
import { spelled } from '../text/days.js'
import type { Passage } from '../text/Passage.js'
import type { Drafting } from './Drafting.js'

/** A day as an act takes it, with what was taken for granted; null where the words cannot be right. */
export interface Timed {
  readonly date: { readonly edtf: string; readonly text: string }
  readonly assumptions: ReadonlyArray<string>
}

/**
 * When something reported was done: the time stated, or for "recently" and no time at all some day up to the
 * last one possible, from the day it was directed if it was. A stated time after that last day is a
 * contradiction: null.
 */
export const timeOf = (
  context: Drafting,
  when: StatedTime | null,
  verb: Passage,
  directedOn: CivilDate | null,
): Timed | null => {
  const { latest } = context
  const text = when?.words.text ?? verb.text
  if (when !== null && when.edtf !== null) {
    const date = { edtf: when.edtf, text }
    return UncertainDate.is(date) && daysOf(date, 'north').earliest <= toDay(latest.day)
      ? { date, assumptions: [] }
      : null
  }
  const from = directedOn !== null && directedOn <= latest.day ? directedOn : null
  return {
    date: { edtf: `${from ?? '..'}/${latest.day}`, text },
    assumptions: [
      ...(from === null ? [] : [`Not before ${spelled(from)}, the day it was directed.`]),
      `Not after ${spelled(latest.day)}: ${latest.because}.`,
    ],
  }
}

/** A day up to which something must have happened, its words being those that rest on it. */
export const notAfter = (day: CivilDate, words: Passage): Timed['date'] => ({
  edtf: `../${day}`,
  text: words.text,
})

/** A stated time as a member of a payload. */
export const effectiveMember = (time: StatedTime | null): { readonly effectiveOn?: Timed['date'] } =>
  time === null || time.edtf === null ? {} : { effectiveOn: { edtf: time.edtf, text: time.words.text } }
