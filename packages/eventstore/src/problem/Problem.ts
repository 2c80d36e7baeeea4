/** What all problems of a store have in common. */
export interface Problem<Code extends string> {
  readonly _tag: 'StoreProblem'
  readonly code: Code
  /** A JSON Pointer into the arguments of the call, such as `/events/2/leaf`; for a failure, the file or address. */
  readonly path: string
  /** What is wrong, and where it helps what to do, in words a clerk understands. */
  readonly sentence: string
}
