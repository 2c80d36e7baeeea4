import type { ExitCode } from '../exitCodes.js'
import type { Session } from '../Session.js'
import type { Report } from '../show/Report.js'
import type { Arguments, Given, Options } from './Line.js'

/** One command: its line, its examples, and what it does. */
export interface CommandSpec<As extends Arguments, Os extends Options> {
  readonly name: string
  readonly summary: string
  /** What the help says besides, in whole sentences. */
  readonly more: string
  readonly arguments: As
  readonly options: Os
  /** Command lines that run as they stand, beginning with `minutebook`. */
  readonly examples: ReadonlyArray<string>
  /** Gives what there is to report; a command that writes as it goes gives only its exit code. */
  readonly run: (given: Given<As, Os>, session: Session) => Promise<Report | ExitCode>
}

/** A command whose types have been forgotten, as the program holds it. */
export interface CliCommand extends Omit<CommandSpec<Arguments, Options>, 'run'> {
  readonly run: (given: Readonly<Record<string, unknown>>, session: Session) => Promise<Report | ExitCode>
}

/** Declares a command: the types of what it is given follow from its arguments and options. */
export const command = <As extends Arguments, Os extends Options>(spec: CommandSpec<As, Os>): CliCommand => ({
  ...spec,
  run: async (given, session) => spec.run(given as Given<As, Os>, session),
})
