import type { ReadEvent } from '../../catalogue/readEvent.js'
import { inNewestShape } from '../../events/earlierVersion.js'
import { namedBy } from '../../events/namedBy.js'
import { isOfAnotherKind } from '../../events/namedEvent.js'
import { decidedAfter, isOfAnotherPolicy, namedAct, type ActOnActs } from '../actedOn.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'

/** Acts that were decided before what they undo, settle or prolong, or name an act of another policy or kind. */
export const undoing: Finder = ({ register, horizon, events }) =>
  events.flatMap((entry): ReadonlyArray<Finding> => {
    const act = actIn(entry)
    if (act === null) return []
    const { event, kind } = entry
    const acts = kind === null ? [] : namedBy(kind, event.data).acts
    const subject = acts[0] ?? event.subjects[0]?.id ?? null
    const named = namedAct(register, horizon, act)
    const later = decidedAfter(register, horizon, act, named)
    const entryNamed = named === null ? undefined : register.book.at(named.event.seq)
    const isKindAstray =
      kind?.among.named !== undefined &&
      entryNamed !== undefined &&
      isOfAnotherKind(kind.among.named, entryNamed)
    const isAstray = named !== null && !isKindAstray && isOfAnotherPolicy(act, named)
    return [
      ...(later === null
        ? []
        : [
            {
              code: 'decided-too-early' as const,
              severity: 'conflict' as const,
              subject,
              sentence: `${event.type} is recorded as of “${event.decidedOn?.text ?? ''}”, when what it works on was still to come: event ${later.seq} (${later.type}) was decided on “${later.decidedOn?.text ?? ''}” (R4).`,
              events: [event.id, later.id],
              settledBy: 'Correcting the day of the one or the other, or the event it names.',
            },
          ]),
      ...(named === null || !isKindAstray
        ? []
        : [
            {
              code: 'event-of-another-kind' as const,
              severity: 'conflict' as const,
              subject,
              sentence: `${event.type} names event ${named.event.seq} (${named.event.type}), which is not what it can undo or change.`,
              events: [event.id, named.event.id],
              settledBy: 'Correcting the event it names.',
            },
          ]),
      ...(!isAstray
        ? []
        : [
            {
              code: 'event-of-another-policy' as const,
              severity: 'conflict' as const,
              subject,
              sentence: `${event.type} of ${subject ?? 'a policy'} names event ${named.event.seq} (${named.event.type}), which does nothing to that policy.`,
              events: [event.id, named.event.id],
              settledBy: 'Correcting the event it names, or the policy.',
            },
          ]),
    ]
  })

const actIn = ({ event, kind }: ReadEvent): ActOnActs | null => {
  if (kind === null) return null
  const { type, data, decidedOn } = inNewestShape(kind, event)
  return { type, data: data as ActOnActs['data'], decidedOn }
}
