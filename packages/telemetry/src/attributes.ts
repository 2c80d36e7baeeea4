/**
 * The attributes of spans and metrics, by what they say. Names are stable; a dashboard may rely on every one of them.
 */
export const attributes = {
  /** The ledger, and so the municipality. */
  ledger: 'minutebook.ledger',
  /**
   * What was asked of the store: `append`, `read`, `readAll`, `subscribe`, `head` or `ledgers`; of a text store: `putText` or
   * `getText`; of a ledger: `open`, `record` or `ask`; of a projection: `apply`, `park` or `replace`.
   */
  operation: 'minutebook.operation',
  /**
   * `done`, `already-stored` for an append that was repeated, `missing` for a text there is none of, or the code of the
   * problem.
   */
  outcome: 'minutebook.outcome',
  /**
   * The codes of the problems an outcome of a ledger is made of: what it was `refused` for, or why it is `unreadable`.
   */
  problems: 'minutebook.problems',
  /** The question a ledger was asked, by the name of its function: `statusOf`. */
  question: 'minutebook.question',
  /** The name of a projection. */
  projection: 'minutebook.projection',
  /** How long a text is. */
  bytes: 'minutebook.bytes',
  /** How many events were appended, read, recorded or taken in; of an import, those it added. */
  events: 'minutebook.events',
  /** The size the ledger was expected to have. */
  expected: 'minutebook.expected',
  /** The size it has after an append, or as its head says. */
  size: 'minutebook.size',
  /**
   * The command that the events of an append came of, which is one for all of them; the one that was recorded or
   * failed. An import has none.
   */
  correlation: 'minutebook.command',
  /** The commands that the events of a chunk came of, which a projection takes in; of very many the first. */
  correlations: 'minutebook.commands',
  /** The events that those of an append or a chunk are a legal consequence of, outside of it; of very many the first. */
  causation: 'minutebook.caused_by',
} as const
