import { exitMeanings } from '../exitCodes.js'
import type { CliCommand } from './CliCommand.js'

/** What stands under the options of a command. */
export const commandHelp = ({ more, examples }: CliCommand): string =>
  [more, `Examples:\n${examples.map((line) => `  $ ${line}`).join('\n')}`]
    .filter((part) => part !== '')
    .map((part) => `\n${part}\n`)
    .join('')

/** What stands under the list of commands. */
export const programHelp = (): string => `
A policy is named by its id (policy:6030), by the id without "policy:" (6030), or by its number as written ("6,030").
Answers are three-valued: in force, not in force, or undetermined with the reason; what the record does not settle is
never guessed. No command but create, import, copy and snapshot makes a file, and what was recorded is never changed.

A ledger is kept in a file, or in a store on a server, which is named by its address: postgresql://user@host/database (npm
install @minutebook/postgres beside this program, with --global where it is itself) or kurrentdb://host:2113
(@minutebook/kurrentdb and @kurrent/kurrentdb-client). A password for PostgreSQL may also stand in PGPASSWORD or
.pgpass. install-schema makes a store in PostgreSQL.

Exit codes:
${Object.entries(exitMeanings)
  .map(([code, meaning]) => `  ${code.padStart(2)}  ${meaning}`)
  .join('\n')}

Examples:
  $ minutebook create new-town.minutebook --municipality new-town --name "Town of New Town" --zone America/Edmonton
  $ minutebook status spruce-grove.minutebook 6,030 --on 2025-02-02
  $ minutebook why spruce-grove.minutebook 6,030 --on 2025-02-10
`
