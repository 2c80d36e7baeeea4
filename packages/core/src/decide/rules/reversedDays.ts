import { problem } from '../../problem/Problem.js'
import { reversedDays } from '../../questions/reversedDays.js'
import { horizonOf } from '../../record/KnownAt.js'
import { theMunicipality } from '../../values/SubjectId.js'
import type { Rule } from './Rule.js'

/** The days an act names come in the order in which they can. */
export const aboutReversedDays: Rule = ({ one: { act, kind }, register }) => {
  const { hemisphere } = register.study(theMunicipality, horizonOf(register.book, null)).course.setting
  return reversedDays(act, kind, hemisphere).map(({ path, first, second, because }) =>
    problem('days-reversed', path, `“${second.text}” is before “${first.text}”, and ${because}.`),
  )
}
