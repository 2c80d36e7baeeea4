/**
 * Waits for what may be committed together with what is waiting. A turn of the event loop costs a good part of an
 * append: one that comes alone waits only for what is asked for in the same breath. Where several came together, more
 * are waited for.
 *
 * After `mostAlone` in a row that came alone and went at once, everything else in the process has its turn (`turn`).
 * Where committing gives it one anyway, as waiting for a server does, it is `Infinity`.
 */
export const gathering = (
  turn: () => Promise<void>,
  mostAlone: number,
): ((waiting: { readonly length: number }) => Promise<void>) => {
  let left = mostAlone
  return async (waiting) => {
    if (left > 0) {
      left -= 1
      await Promise.resolve()
    } else {
      await turn()
      left = mostAlone
    }
    if (waiting.length > 1) left = 0
  }
}
