/** What goes wrong at the server, so many times or as long as it is set. */
export interface Faults {
  /** So many appends are stored, and the connection is cut before anybody is told. */
  cutAfterStoring: number
  /** So many appends are neither stored nor answered. */
  ignoredAppends: number
  /** So many appends are answered with a timeout, after they were stored. */
  timedOutAppends: number
  /** Readings and appends that ask for a leader are sent to that port. */
  leaderAt: number | null
  /** So many readings are never answered. */
  ignoredReads: number
  /** So many readings of the log of all streams are cut off in the middle, with the connection they come over. */
  cutReadings: number
  /** Streams nobody may read, and whether the log of all streams is one of them. */
  denied: ReadonlyArray<string>
  /** Between two events of a reading so many milliseconds go by. */
  slowness: number
}

export const noFaults = (): Faults => ({
  cutAfterStoring: 0,
  ignoredAppends: 0,
  timedOutAppends: 0,
  leaderAt: null,
  ignoredReads: 0,
  cutReadings: 0,
  denied: [],
  slowness: 0,
})
