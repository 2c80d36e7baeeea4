import type { ExitCode } from '../exitCodes.js'
import type { Told } from '../problem/Told.js'
import type { Paper } from './Paper.js'

/** What a command has found out: as data and for people. */
export interface Report {
  /** What `--json` prints. */
  readonly answer: unknown
  /** What people see; lines without the last line feed. */
  readonly shown: (paper: Paper) => string
  /** 0 where left out. */
  readonly exit?: ExitCode
  /** What is also to be said, on stderr, of an answer that is not the one hoped for. */
  readonly problems?: ReadonlyArray<Told>
}
