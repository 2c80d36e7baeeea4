/** An event as a command left it in the ledger. */
export interface RecordedAct {
  readonly id: string
  /** Its number in the ledger. */
  readonly seq: number
  readonly type: string
  /** The label its act was given, if any. */
  readonly label?: string
}

/** What became of a command. */
export interface Recorded {
  /** The idempotency key: recording the same acts under it again records nothing. */
  readonly command: string
  /** One event an act, in order. */
  readonly events: ReadonlyArray<RecordedAct>
  /** When the ledger recorded it: one moment for all its events, later than any before it. */
  readonly recordedAt: string
  /** How many events the ledger had right after it. */
  readonly size: number
  /** Whether it stood on record before, so that nothing was written this time. */
  readonly alreadyRecorded: boolean
}

/** How a command is to be recorded. */
export interface RecordOptions {
  /** A UUID in lower case that makes the command safe to repeat; a new one where left out. */
  readonly command?: string
  /** `live` (where left out) refuses what cannot have happened; `import` records it, and it shows as a finding. */
  readonly mode?: 'live' | 'import'
  /**
   * Records also where the clock is more than a day behind the last event (`clock-behind`), which is then known to have
   * been recorded by a wrong clock. What is recorded carries a moment right after that one.
   */
  readonly despiteClock?: boolean
  /** Who records it, by an opaque id; the ledger's own `recordedBy` where left out. */
  readonly recordedBy?: string
}
