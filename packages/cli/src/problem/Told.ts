/** A problem as this program tells it: what is wrong, where, and in words. */
export interface Told {
  readonly code: string
  /** A JSON Pointer, an option or a file; empty where the whole is meant. */
  readonly path: string
  readonly sentence: string
  readonly rule?: string
  /** The line of a file of lines, from 1; `path` is then the place in that line. */
  readonly line?: number
}

/** A problem of the library as one to tell: without what only a debugger wants. */
export const told = ({ code, path, sentence, rule, line }: Told): Told => ({
  code,
  path,
  sentence,
  ...(rule === undefined ? {} : { rule }),
  ...(line === undefined ? {} : { line }),
})
