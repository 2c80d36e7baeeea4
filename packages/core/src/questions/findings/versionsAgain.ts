import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import { PolicyAmended } from '../../events/PolicyAmended.js'
import { PolicyEnacted } from '../../events/PolicyEnacted.js'
import type { PolicyId } from '../../values/SubjectId.js'
import { undoneBy } from '../undoneBy.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** An amendment makes a new version, which no earlier one was called; one that was undone made none. */
export const versionsAgain: Finder = ({ events, horizon, register }) => {
  const named = new Map<PolicyId, Map<string, RecordedEvent>>()
  const taken = (policy: PolicyId): Map<string, RecordedEvent> => {
    const found = named.get(policy) ?? new Map<string, RecordedEvent>()
    named.set(policy, found)
    return found
  }
  for (const enacted of ofType(events, PolicyEnacted))
    taken(enacted.data.policy).set(enacted.data.version ?? 'v1', enacted)
  return ofType(events, PolicyAmended).flatMap((amended): ReadonlyArray<Finding> => {
    const { policy, version, sameActAs } = amended.data
    const { course } = register.study(policy, horizon)
    if (sameActAs !== undefined || undoneBy(course, amended.seq) !== undefined) return none
    const before = taken(policy).get(version)
    if (before === undefined) {
      taken(policy).set(version, amended)
      return none
    }
    return [
      {
        code: 'version-named-again',
        severity: 'doubt',
        subject: policy,
        sentence: `Two texts of ${policy} are called “${version}”: event ${before.seq} (${before.type}) made one and event ${amended.seq} (${amended.type}) another.`,
        events: [before.id, amended.id],
        settledBy:
          'Correcting the name of the one or the other; marking the amendment as the same act, or retracting it, if it was recorded twice.',
      },
    ]
  })
}

const none: ReadonlyArray<never> = []
