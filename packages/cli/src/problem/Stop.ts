import { exitCodes, type ExitCode } from '../exitCodes.js'
import type { Told } from './Told.js'

/** Thrown where a command cannot go on: why, and what to tell the shell. */
export class Stop extends Error {
  override readonly name = 'Stop'
  readonly exit: ExitCode
  readonly problems: ReadonlyArray<Told>

  constructor(exit: ExitCode, problems: ReadonlyArray<Told>) {
    super(problems.map(({ sentence }) => sentence).join(' '))
    this.exit = exit
    this.problems = problems
  }
}

const one = (exit: ExitCode, code: string, path: string, sentence: string): Stop =>
  new Stop(exit, [{ code, path, sentence }])

/** The command line makes no sense. */
export const misused = (code: string, path: string, sentence: string): Stop =>
  one(exitCodes.usage, code, path, sentence)

/** What was handed in or asked for is wrong. */
export const refused = (code: string, path: string, sentence: string): Stop =>
  one(exitCodes.refused, code, path, sentence)

/** The file cannot be used. */
export const unusable = (code: string, path: string, sentence: string): Stop =>
  one(exitCodes.store, code, path, sentence)
