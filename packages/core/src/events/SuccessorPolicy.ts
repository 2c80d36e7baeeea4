import * as t from 'io-ts'
import type { Begins, Sets } from '../law/Effect.js'
import type { When } from '../law/When.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { DatedIdentifier } from '../values/DatedIdentifier.js'
import { PolicyId } from '../values/SubjectId.js'
import { Digest, Text } from '../values/text.js'
import { described } from './describedPolicy.js'
import type { Reading } from './Kind.js'
import { PolicyKind } from './PolicyKind.js'

/** A policy that comes out of others: a part of one that was split, or what several were merged into. */
export const SuccessorPolicy = t.intersection(
  [
    t.type({ policy: PolicyId, kind: PolicyKind, title: Text }),
    t.partial({ identifiers: t.readonlyArray(DatedIdentifier), version: Text, textDigest: Digest }),
  ],
  'SuccessorPolicy',
)
export type SuccessorPolicy = t.TypeOf<typeof SuccessorPolicy>

/** Its beginning. */
export const succeeding = (
  { policy, kind }: SuccessorPolicy,
  when: When,
  event: RecordedEvent,
  reading: Reading,
): Begins => ({
  _tag: 'begins',
  when,
  mode: 'first',
  kind,
  ...reading.base(policy),
})

/** What is said of it; `at` is where in the event it stands. */
export const successorDescribed = (
  successor: SuccessorPolicy,
  when: When,
  reading: Reading,
  at: string,
): ReadonlyArray<Sets> => described({ ...successor, version: successor.version ?? 'v1' }, when, reading, at)
