/** Where ids come from: each call gives a new one. */
export interface Ids {
  /** A UUID version 7 in lower case. */
  readonly eventId: () => string
  /** A UUID of any version in lower case. */
  readonly commandId: () => string
}
