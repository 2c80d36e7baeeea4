import { problem } from '../../problem/Problem.js'
import { EventId } from '../../values/ids.js'
import type { Rule } from './Rule.js'

/** Which member of which kind names an event, and of what kinds that can be. */
const expected: Readonly<Record<string, readonly [member: string, kinds: ReadonlyArray<string>]>> = {
  ResolutionReconsidered: ['target', ['ResolutionPassed', 'MotionDefeated']],
  QuashingReversed: ['quashing', ['PolicyQuashed']],
  ProceedingConcluded: ['proceeding', ['ProceedingCommenced']],
  PolicySuspended: ['prolongs', ['PolicySuspended']],
  PolicyReinstated: ['suspension', ['PolicySuspended', 'PetitionFiled']],
}

/** Nobody reverses a quashing that is none: what is undone or lifted is of a kind that can be. */
export const aboutEventsOfKind: Rule = ({ one, register }) => {
  const [member, kinds] = expected[one.kind.type] ?? []
  const id = member === undefined ? undefined : one.act.data[member]
  const named = EventId.is(id) ? register.book.at(register.book.seqOf(id) ?? -1) : undefined
  if (member === undefined || kinds === undefined || named === undefined) return []
  return kinds.includes(named.event.type)
    ? []
    : [
        problem(
          'event-of-another-kind',
          `/data/${member}`,
          `That event is a ${named.event.type}; here it can be ${kinds.join(' or ')}.`,
        ),
      ]
}
