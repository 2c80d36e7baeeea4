/** What a parameter may hold. A list of texts is a `text[]`, a list of numbers a `bigint[]`. */
export type Value = number | string | Uint8Array | ReadonlyArray<string> | ReadonlyArray<number>

/** A statement that is asked again and again: it is prepared once on each connection, under its name. */
export interface Statement {
  readonly name: string
  readonly text: string
  /** How much longer than others it may take to be answered, in milliseconds. */
  readonly takes?: number
}

/** Rows as arrays, in the order of the columns. */
export type Rows<Row extends ReadonlyArray<unknown> = ReadonlyArray<unknown>> = ReadonlyArray<Row>

/**
 * Runs a statement, or several without parameters, and gives the rows of the last. It may take so much longer than
 * others to be answered, in milliseconds.
 */
export type Run = <Row extends ReadonlyArray<unknown>>(
  sql: string,
  values?: ReadonlyArray<Value>,
  takes?: number,
) => Promise<Rows<Row>>

/** Waits for notifications until it is told to stop. */
export interface Listening {
  readonly stop: () => Promise<void>
}

/**
 * As much of PostgreSQL as a store needs. A `bigint` comes as a number, since no number in a store needs more than 53
 * bits, and `bytea` as bytes. What goes wrong rejects as the driver rejects.
 */
export interface Database {
  readonly ask: <Row extends ReadonlyArray<unknown>>(
    statement: Statement,
    values?: ReadonlyArray<Value>,
  ) => Promise<Rows<Row>>
  /** Runs statements in one transaction, which is undone where the work rejects. */
  readonly transaction: <A>(work: (run: Run) => Promise<A>) => Promise<A>
  /** Calls `heard` at each notification on that channel, and whenever one may have been lost. */
  readonly listen: (channel: string, heard: () => void) => Listening
  readonly close: () => Promise<void>
}
