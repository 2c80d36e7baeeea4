import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import { shownOf, type Shown } from './RegisterEntry.js'
import type { Studied } from './Studied.js'

/** Where nothing is open, it is the same whatever the day of knowledge. */
export const anyKnownOn: Day = 0

interface ShownStretch {
  readonly from: Day
  readonly shown: Shown
}

/** How a policy is shown between the days on which that really changes: most on which it could are none of these. */
export const shownStretchesOf = (
  policy: SubjectId,
  studied: Studied,
  turning: ReadonlyArray<Day>,
): ReadonlyArray<ShownStretch> => {
  const stretches: Array<ShownStretch> = []
  let before = ''
  for (const from of [(turning[0] ?? anyKnownOn) - 1, ...turning]) {
    const verdict = studied.verdictOn({ on: from, decidedBy: Infinity, knownOn: anyKnownOn })
    // Of one that is certainly not in force as well: somebody may want to see it.
    const text = JSON.stringify(shownOf(policy, verdict, true))
    if (text !== before) stretches.push({ from, shown: shownOf(policy, verdict, false) })
    before = text
  }
  return stretches
}
