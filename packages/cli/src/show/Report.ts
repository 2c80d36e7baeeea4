import type { ExitCode } from '../exitCodes.js'
import type { Paper } from './Paper.js'

/** What a command has found out: as data and for people. */
export interface Report {
  /** What `--json` prints. */
  readonly answer: unknown
  /** What people see; lines without the last line feed. */
  readonly shown: (paper: Paper) => string
  /** 0 where left out. */
  readonly exit?: ExitCode
}
