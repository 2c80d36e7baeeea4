/** Tells whoever listens, who may fail at it: that is the listener's own, and nothing of what is told hangs on it. */
export const telling =
  <A>(listen: ((told: A) => void) | undefined): ((told: A) => void) =>
  (told) => {
    try {
      listen?.(told)
    } catch {
      // A task never throws, whoever listens to it.
    }
  }
