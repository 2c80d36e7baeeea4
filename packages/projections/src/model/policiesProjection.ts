import {
  municipalityRecord,
  policyRecord,
  theMunicipality,
  type Register,
  type SubjectId,
} from '@minutebook/core'
import type { EventStore, StoredEvent } from '@minutebook/eventstore'
import type { Database } from '@minutebook/sqlite/driver'
import * as E from 'fp-ts/lib/Either.js'
import type { Definition, Handler, TableNames } from '../file/Definition.js'
import { handlerFailed, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import { fingerprintOf } from './fingerprint.js'
import { registersOf, type Registers, type Remembered, type Rules } from './Registers.js'
import { further, modelName, tables } from './schema.js'
import { writerTo, type Writer } from './writing.js'

/** Every policy of every municipality, with its periods: what is known of it and decided about it. */
export const policiesProjection = (rules: Rules, remembered: Remembered): Definition => ({
  name: modelName,
  version: fingerprintOf(rules),
  tables,
  further,
  keepsLedgersApart: true,
  begin: (store) => handling(store, rules, remembered),
})

/** What some events of one ledger change. */
interface Change {
  readonly register: Register
  readonly events: ReadonlyArray<StoredEvent>
  readonly subjects: ReadonlyArray<SubjectId>
}

const handling = (store: EventStore, rules: Rules, remembered: Remembered): Handler => {
  const registers = registersOf(store, rules, remembered)
  return (events) => async () => {
    const changes: Array<Change> = []
    for (const own of byLedger(events)) {
      const change = await taken(registers, own)
      if (E.isLeft(change)) return change
      changes.push(change.right)
    }
    return E.right((database, nameOf) => {
      const writer = writerTo(database, nameOf)
      for (const change of changes) write(database, nameOf, writer, change)
    })
  }
}

const byLedger = (
  events: ReadonlyArray<StoredEvent>,
): ReadonlyArray<readonly [StoredEvent, ...ReadonlyArray<StoredEvent>]> => {
  const found = new Map<string, [StoredEvent, ...Array<StoredEvent>]>()
  for (const event of events) {
    const own = found.get(event.ledger)
    if (own === undefined) found.set(event.ledger, [event])
    else own.push(event)
  }
  return [...found.values()]
}

const taken = async (
  registers: Registers,
  events: readonly [StoredEvent, ...ReadonlyArray<StoredEvent>],
): Promise<E.Either<ProjectionProblem, Change>> => {
  const [first] = events
  const found = await registers.upTo(first.ledger, first.seq)
  if (E.isLeft(found)) return found
  const register = found.right
  const read = register.read(events.map(({ leaf }) => leaf))
  return E.isLeft(read)
    ? E.left(handlerFailed(modelName, first, read.left))
    : E.right({ register, events, subjects: read.right })
}

/** What was worked out for so many policies is let go together. */
const letGoOf = 500

/** An event about the municipality bears on every policy; any other on those it lists. */
const write = (
  database: Database,
  nameOf: TableNames,
  writer: Writer,
  { register, events, subjects }: Change,
): void => {
  const [first, last] = [events[0] as StoredEvent, events.at(-1) as StoredEvent]
  const { ledger } = first
  follows(database, nameOf, first)
  const concerned = subjects.includes(theMunicipality)
    ? register.policies()
    : subjects.filter((subject) => subject.startsWith('policy:'))
  for (let from = 0; from < concerned.length; from += letGoOf) {
    const some = concerned.slice(from, from + letGoOf)
    for (const policy of some) writer.policy(ledger, policy, policyRecord(register, policy))
    register.forget(some)
  }
  writer.municipality(ledger, municipalityRecord(register), last.seq + 1, last.recordedAt)
}

/** What is taken in goes on where the rows end: a gap stops the projection rather than being passed over. */
const follows = (database: Database, nameOf: TableNames, { ledger, seq }: StoredEvent): void => {
  const row = database
    .prepare(`SELECT events FROM ${nameOf('municipalities')} WHERE municipality = ?`)
    .get(ledger) as { readonly events: number } | undefined
  const held = row?.events ?? 0
  if (held !== seq)
    throw new Error(`event number ${seq} of "${ledger}" does not follow the ${held} taken in before it.`)
}
