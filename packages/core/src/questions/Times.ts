/** The three times of a question, as given. */
export interface Times {
  /** The civil day asked about. */
  readonly on: string
  /** Only acts decided on or before this day count. Left out: everything decided. */
  readonly asDecidedBy?: string
  /**
   * Only what was recorded by then is known: a day (to its end, in the municipality); a moment in UTC, as `toISOString`
   * of a Date gives it, or with the six decimals of `recordedAt` (digits left out are noughts); `seq`, the number of an
   * event there is; or what an older register claims. Left out: everything recorded.
   */
  readonly knownAt?:
    | string
    | { readonly seq: number }
    | { readonly register: string; readonly instant: string }
    | null
}

/** The times of a question about one policy, and which part of it is meant, and where. */
export interface StatusTimes extends Times {
  /**
   * A part of the policy that is asked about on its own, by the name the policy gives it. Left out: the whole (R22).
   */
  readonly portion?: string
  /** An area in which it is asked whether the policy holds. Left out: anywhere in the municipality. */
  readonly territory?: string
}
