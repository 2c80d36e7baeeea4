import type { ReadEvent } from '../../catalogue/readEvent.js'
import { sameJson } from '../../envelope/canonical.js'
import { inNewestShape } from '../../events/earlierVersion.js'
import { namedBy } from '../../events/namedBy.js'
import { gather } from '../../values/gather.js'
import type { Finding } from './Finding.js'
import type { Finder, Look } from './Look.js'
import { subjectOf } from './subjectOf.js'

/**
 * Events of one kind that say the very same, decided on the same day: one act that was recorded twice, though nothing
 * marks it as one. What has no day of its own may have been seen twice: that is the same only by the same source, and
 * only of a kind done or seen but once.
 */
export const recordedTwice: Finder = (look) => {
  const alike = new Map<string, Array<ReadEvent>>()
  for (const entry of look.events) {
    const { event, kind } = entry
    if (kind === null || (event.decidedOn === null && kind.among.once !== true)) continue
    gather(alike, `${kind.type} ${subjectOf(entry) ?? ''} ${event.decidedOn?.edtf ?? ''}`, entry)
  }
  return [...alike.values()].flatMap((entries) => (entries.length < 2 ? none : repeatsAmong(entries, look)))
}

const repeatsAmong = (entries: ReadonlyArray<ReadEvent>, look: Look): ReadonlyArray<Finding> =>
  entries.flatMap((entry, at): ReadonlyArray<Finding> => {
    const before = entries.slice(0, at).find((one) => saysTheSame(one, entry))
    if (before === undefined || isDoneAgain(before, entry, look)) return none
    const { event } = entry
    return [
      {
        code: 'recorded-twice',
        severity: 'doubt',
        subject: subjectOf(entry),
        sentence: `Event ${event.seq} (${event.type}) says the very same as event ${before.event.seq}; one act that is recorded twice counts as two.`,
        events: [before.event.id, event.id],
        settledBy: 'Retracting the one, if both tell of one act.',
      },
    ]
  })

const saysTheSame = (one: ReadEvent, other: ReadEvent): boolean =>
  sameJson(dataOf(one), dataOf(other)) &&
  (one.event.decidedOn !== null || sameJson(one.event.source, other.event.source)) &&
  !isToldOfOneResolution(one, other)

const dataOf = ({ event, kind }: ReadEvent): unknown =>
  kind === null ? event.data : inNewestShape(kind, event).data

/** Records of what a resolution does but once are of one act anyway (R21). */
const isToldOfOneResolution = ({ event, kind }: ReadEvent, other: ReadEvent): boolean =>
  kind?.among.onceAResolution !== undefined &&
  event.causedBy.some((cause) => other.event.causedBy.includes(cause))

/** What was undone in between may have been done again. */
const isDoneAgain = (one: ReadEvent, other: ReadEvent, { events }: Look): boolean =>
  events.some(
    ({ event, kind }) =>
      event.seq > one.event.seq &&
      event.seq < other.event.seq &&
      kind !== null &&
      event.subjects.some(({ id }) => one.event.subjects.some((subject) => subject.id === id)) &&
      namedBy(kind, event.data).undoes !== undefined,
  )

const none: ReadonlyArray<never> = []
