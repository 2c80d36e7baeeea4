import * as E from 'fp-ts/lib/Either.js'
import { AtMeeting } from '../envelope/Envelope.js'
import type { Kind } from '../events/Kind.js'
import type { Named } from '../events/Named.js'
import { raised } from '../events/raised.js'
import { stepsOf } from '../problem/pointer.js'
import { gather } from '../values/gather.js'
import type { EventId } from '../values/ids.js'
import type { SubjectId } from '../values/SubjectId.js'
import { replaced } from './corrected.js'
import type { Linked, LinkedRecord } from './Linked.js'

/** What corrections make of events. */
export interface Corrections {
  /** What a correction makes of its target, with the kind to read it by; undefined for anything else. */
  readonly rewritten: (named: Named) => Rewritten | undefined
  /** What corrections have an event do something to. */
  readonly correctedTo: (id: EventId) => ReadonlyArray<SubjectId>
  /** The events that corrections have be about a subject. */
  readonly correctedOnto: (subject: SubjectId) => ReadonlyArray<EventId>
}

/** An event as a correction leaves it. */
interface Rewritten {
  readonly event: Linked
  readonly kind: Kind
}

interface GrowingCorrections extends Corrections {
  /** A correction has an event do something to these. */
  readonly actTo: (target: number, subjects: ReadonlyArray<SubjectId>) => void
  /** A correction has an event be about these. */
  readonly tellOf: (target: number, subjects: ReadonlyArray<SubjectId>) => void
}

const none: ReadonlyArray<never> = []

/** Grows correction by correction, over what is below. */
export const growingCorrections = (record: LinkedRecord, below?: Corrections): GrowingCorrections => {
  /** By the `seq` of the event corrected. */
  const to = new Map<number, Array<SubjectId>>()
  /** By what the event is about now, its `seq`. */
  const onto = new Map<SubjectId, Array<number>>()
  return {
    rewritten: (named) => {
      const seq = named.undoes === undefined ? undefined : record.seqOf(named.undoes)
      const target = seq === undefined ? undefined : record.at(seq)
      const steps = named.rewrites === undefined ? null : stepsOf(named.rewrites.path)
      if (target === undefined || target.kind === null || steps === null) return undefined
      const event = replaced(target.event, steps, named.rewrites?.to) as Linked
      const { kind } = target
      if (event.meeting !== null && !AtMeeting.is(event.meeting)) return undefined
      return kind.is(event.data) && E.isRight(raised(kind, event.data)) ? { event, kind } : undefined
    },
    correctedTo: (id) => {
      const seq = to.size === 0 ? undefined : record.seqOf(id)
      return [...(below?.correctedTo(id) ?? none), ...(seq === undefined ? none : (to.get(seq) ?? none))]
    },
    correctedOnto: (subject) => [
      ...(below?.correctedOnto(subject) ?? none),
      ...(onto.get(subject) ?? none).map(record.idAt),
    ],
    actTo: (target, subjects) => {
      for (const subject of subjects) gather(to, target, subject)
    },
    tellOf: (target, subjects) => {
      for (const subject of subjects) gather(onto, subject, target)
    },
  }
}
