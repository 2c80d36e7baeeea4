import {
  municipalityRecord,
  PolicyId,
  policyRecord,
  theMunicipality,
  type MunicipalityRecord,
  type Register,
  type SubjectId,
} from '@minutebook/core'
import type { EventStore, StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { HandlerOf } from '../keeping/Keeping.js'
import type { ProjectionProblem } from '../problem/ProjectionProblem.js'
import { registersOf, type Events, type Registers, type Remembered, type Rules } from './Registers.js'
import { periodRows, type PeriodRow } from './rows.js'

/** What some events of one ledger change, whatever the rows are kept in. */
export interface Change {
  readonly municipality: string
  /** How many of its events were taken in before these. */
  readonly before: number
  /** How many are taken in with them, and when the last of them was recorded. */
  readonly events: number
  readonly recordedAt: string
  readonly record: () => MunicipalityRecord
  /**
   * What is to be in place of all there is of these policies; a few hundred at a time, for what is worked out takes
   * room.
   */
  readonly policies: () => Iterable<PoliciesAnew>
}

interface PoliciesAnew {
  readonly policies: ReadonlyArray<SubjectId>
  readonly rows: ReadonlyArray<PeriodRow>
}

/** Works out what events change in the read model. */
export const changesBy = (
  store: EventStore,
  rules: Rules,
  remembered: Remembered,
): HandlerOf<ReadonlyArray<Change>> => {
  const registers = registersOf(store, rules, remembered)
  return (events) => async () => {
    const changes: Array<Change> = []
    for (const own of byLedger(events)) {
      const change = await taken(registers, own)
      if (E.isLeft(change)) return change
      changes.push(change.right)
    }
    return E.right(changes)
  }
}

const byLedger = (events: ReadonlyArray<StoredEvent>): ReadonlyArray<Events> => {
  const found = new Map<string, [StoredEvent, ...Array<StoredEvent>]>()
  for (const event of events) {
    const own = found.get(event.ledger)
    if (own === undefined) found.set(event.ledger, [event])
    else own.push(event)
  }
  return [...found.values()]
}

const taken = async (registers: Registers, events: Events): Promise<E.Either<ProjectionProblem, Change>> => {
  const [first] = events
  const last = events.at(-1) ?? first
  const found = await registers.take(events)
  if (E.isLeft(found)) return found
  const { register, subjects } = found.right
  return E.right({
    municipality: first.ledger,
    before: first.seq,
    events: last.seq + 1,
    recordedAt: last.recordedAt,
    record: () => municipalityRecord(register),
    policies: () => policiesAnew(first.ledger, register, subjects),
  })
}

/** What was worked out for so many policies is let go together. */
const letGoOf = 500

/** An event about the municipality bears on every policy; any other on those it lists. */
function* policiesAnew(
  municipality: string,
  register: Register,
  subjects: ReadonlyArray<SubjectId>,
): Iterable<PoliciesAnew> {
  const concerned = subjects.includes(theMunicipality) ? register.policies() : subjects.filter(PolicyId.is)
  for (let from = 0; from < concerned.length; from += letGoOf) {
    const policies = concerned.slice(from, from + letGoOf)
    const records = policies.map((policy) => policyRecord(register, policy))
    yield {
      policies,
      rows: records.flatMap((record) => (record === null ? [] : periodRows(municipality, record))),
    }
    register.forget(policies)
  }
}

/** What is taken in goes on where the rows end: a gap stops the projection rather than being passed over. */
export const gapBefore = ({ municipality, before }: Change, held: number): string | null =>
  held === before
    ? null
    : `event number ${before} of "${municipality}" does not follow the ${held} taken in before it.`
