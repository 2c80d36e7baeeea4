/** How far a rebuild has come. */
export interface Progress {
  /** Events taken in. */
  readonly done: number
  /** Events there are to take in; more are found where more are recorded meanwhile. */
  readonly total: number
  /** Never falls; 100 when what was made is in use, and not before. */
  readonly percent: number
  /** Events a second, so far. */
  readonly perSecond: number
  /** By that rate; null before there is one. */
  readonly secondsLeft: number | null
}

/** Measures a rebuild of so many events, by a clock that counts milliseconds. */
export const measuring = (
  total: number,
  now: () => number,
  tell: (progress: Progress) => void,
): { readonly took: (events: number) => void; readonly finished: () => void } => {
  const began = now()
  let done = 0
  let percent = 0
  const report = (least: number, most: number): void => {
    const all = Math.max(total, done)
    percent = Math.min(most, Math.max(least, percent, all === 0 ? 0 : (done / all) * 100))
    const seconds = (now() - began) / 1000
    const perSecond = seconds > 0 ? done / seconds : 0
    tell({
      done,
      total: all,
      percent,
      perSecond,
      secondsLeft: perSecond > 0 ? (all - done) / perSecond : null,
    })
  }
  return {
    took: (events) => {
      done += events
      report(0, almostAll)
    },
    finished: () => report(100, 100),
  }
}

/** Everything is taken in, and what was made is still to be put in place. */
const almostAll = 99.9
