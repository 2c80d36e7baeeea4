import * as E from 'fp-ts/lib/Either.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { deeplyFrozen } from '../values/deeplyFrozen.js'
import { deepCopy } from '../values/deepCopy.js'
import { isOf, type Kind, type Nature } from './Kind.js'
import type { Payload } from './payload.js'
import { raised } from './raised.js'

interface Earlier<D, Next> {
  /** The payload as it was; never changed again, since ledgers hold it. */
  readonly payload: Payload<D, unknown>
  readonly example: unknown
  /**
   * The same payload in the shape of the next version: one step, pure, and total over all that was ever recorded. An
   * event for which it throws, or gives what the next version does not take, is not understood, and never folded.
   */
  readonly raise: (data: D) => Next
}

/**
 * A version of a kind that is no longer recorded. Its stored events are never rewritten: they are read in their own
 * shape, and do what the next version does with what is made of them. So law and questions know the newest shape only.
 *
 * A correction of such an event points into it as it was stored. An act handed in with `version` in an earlier shape is
 * raised before it is recorded.
 *
 * @example
 * export const VoteRecordedV2 = earlierVersion(VoteRecorded, { payload, example, raise })
 * catalogueOf([...standardKinds, MyKindV1, MyKind])
 */
export const earlierVersion = <T extends string, D, Next, N extends Nature>(
  next: Kind<T, Next, N>,
  { payload: { codec, disclosure }, example, raise }: Earlier<D, Next>,
): Kind<T, D, N> => {
  const copied = (data: unknown): Next => raise(deepCopy(data) as D)
  const inNext = (event: RecordedEvent): RecordedEvent => ({ ...event, data: copied(event.data) })
  return deeplyFrozen({
    ...next,
    version: next.version - 1,
    codec,
    is: isOf(codec),
    disclosure,
    example,
    names: (data) => next.names(copied(data)),
    // Where it would stand in the next shape says nothing of this one.
    tellsOf: () => undefined,
    decided: (event, reading) => next.decided(inNext(event), reading),
    effects: (event, reading) => next.effects(inNext(event), reading),
    describes: (event, reading) => next.describes(inNext(event), reading),
    next: { kind: next, raise: (data) => raise(data as D) },
  })
}

/**
 * An event of any version of a kind, with its payload in the shape of the newest. One that cannot be raised stays as it
 * is: reading gives no kind for it (`version-not-raised`), so nothing is made of it.
 */
export const inNewestShape = (kind: Kind, event: RecordedEvent): RecordedEvent => {
  if (kind.next === null) return event
  const data = raised(kind, event.data)
  return E.isLeft(data) || data.right === event.data ? event : { ...event, data: data.right }
}
