import { argument, switched, valued } from './Line.js'
import { anyText, day, knowledge, municipalityId, opaqueId } from './readers.js'

/** The ledger a command works on. */
export const ledgerFile = argument('the file of the ledger', anyText)

/** A policy as people name it. */
export const policyName = argument(
  'its id (policy:6030), the id without "policy:", or its number ("6,030")',
  anyText,
)

/** Which of several ledgers in one file; the only one where left out. */
export const municipality = valued(
  '--municipality <id>',
  'whose ledger, where the file holds several',
  municipalityId,
)

export const on = valued('--on <date>', 'the day asked about; today in the municipality where left out', day)

export const asDecidedBy = valued('--as-decided-by <date>', 'count only what was decided by that day', day)

export const knownAt = valued(
  '--known-at <moment>',
  'count only what was recorded by then: a day, an instant in UTC, or seq:N',
  knowledge,
)

/** The three times of a question. */
export const times = { on, asDecidedBy, knownAt } as const

export const recordedBy = valued(
  '--recorded-by <id>',
  'who records it, by an opaque id, never a name',
  opaqueId,
)

/** Every command has it. */
export const json = switched('--json', 'print the answer, or {"problems": […]}, as JSON')
