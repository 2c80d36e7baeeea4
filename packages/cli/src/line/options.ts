import type { CivilDate, MunicipalityId, OpaqueId } from '@minutebook/core'
import { argument, switched, valued, type Argument, type Switch, type Valued } from './Line.js'
import { anyText, day, knowledge, municipalityId, opaqueId, type Knowledge } from './readers.js'

/** The ledger a command works on. */
export const ledgerFile: Argument<string> = argument(
  'the file of the ledger, or the address of its store (postgresql://…, kurrentdb://…)',
  anyText,
)

/** A policy as people name it. */
export const policyName: Argument<string> = argument(
  'its id (policy:6030), the id without "policy:", or its number ("6,030")',
  anyText,
)

interface Within {
  readonly schema: Valued<string>
  readonly prefix: Valued<string>
}

/** Where on its server a store is. */
export const within: Within = {
  schema: valued(
    '--schema <name>',
    'the schema of a store in PostgreSQL; minutebook where left out',
    anyText,
  ),
  prefix: valued(
    '--prefix <name>',
    'what the streams of a store in KurrentDB begin with; minutebook where left out',
    anyText,
  ),
}

interface Whose extends Within {
  readonly municipality: Valued<MunicipalityId>
}

/** Which of several ledgers in one store, the only one where left out; and where that store is. */
export const whose: Whose = {
  municipality: valued('--municipality <id>', 'whose ledger, where the store holds several', municipalityId),
  ...within,
}

export const on: Valued<CivilDate> = valued(
  '--on <date>',
  'the day asked about; today in the municipality where left out',
  day,
)

export const asDecidedBy: Valued<CivilDate> = valued(
  '--as-decided-by <date>',
  'count only what was decided by that day',
  day,
)

export const knownAt: Valued<Knowledge> = valued(
  '--known-at <moment>',
  'count only what was recorded by then: a day, an instant in UTC, or seq:N',
  knowledge,
)

interface Times {
  readonly on: Valued<CivilDate>
  readonly asDecidedBy: Valued<CivilDate>
  readonly knownAt: Valued<Knowledge>
}

/** The options for the three times of a question. */
export const times: Times = { on, asDecidedBy, knownAt }

interface Where {
  readonly portion: Valued<string>
  readonly territory: Valued<string>
}

/** Which part of a policy is meant, and where. */
export const where: Where = {
  portion: valued('--portion <name>', 'a part of it, by the name it gives it ("s. 5")', anyText),
  territory: valued('--territory <area>', 'whether it holds in that area', anyText),
}

export const recordedBy: Valued<OpaqueId> = valued(
  '--recorded-by <id>',
  'who records it, by an opaque id, never a name',
  opaqueId,
)

/** Every command has it. */
export const json: Switch = switched('--json', 'print the answer, or {"problems": […]}, as JSON')

/** For what records. */
export const despiteClock = switched(
  '--despite-clock',
  'also record where the clock is more than a day behind the last event, which then was recorded by a wrong one',
)
