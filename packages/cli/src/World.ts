import type { Clock, Ids } from 'minutebook'

/** Where text goes. */
export interface Output {
  /** Whether a person looks at it; colours and the width of the lines depend on it. */
  readonly isTTY: boolean
  /** How many characters a line has; undefined where nobody knows. */
  readonly columns: number | undefined
  /** Resolves once the text is on its way, so that a long export waits for a slow reader. */
  readonly write: (text: string) => Promise<void>
}

/** Where text comes from. */
export interface Input {
  /** Whether a person can be asked. */
  readonly isTTY: boolean
  /** Everything there is, to the end. */
  readonly all: () => Promise<Uint8Array>
  /** The next line without its end; null where there is none. */
  readonly line: () => Promise<string | null>
}

/** Everything outside the program: `bin.ts` has the real one, tests make their own. */
export interface World {
  readonly stdout: Output
  readonly stderr: Output
  readonly stdin: Input
  readonly clock: Clock
  /** Where new ids come from; those of the library where left out. */
  readonly ids?: Ids
  /** The folder that file names are relative to. */
  readonly cwd: string
  /** The variables of the environment; only `NO_COLOR` and `TERM` are looked at. */
  readonly env: Readonly<Record<string, string | undefined>>
}
