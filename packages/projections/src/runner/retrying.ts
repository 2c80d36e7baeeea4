import { setTimeout } from 'node:timers/promises'

/** How often something that failed is tried again, and after how long. */
export interface Retries {
  /** So often after the first time; 5 where left out. */
  readonly times?: number
  /** The first pause in milliseconds, doubled each time; 100 where left out. */
  readonly firstMs?: number
  /** No pause is longer; 10,000 where left out. */
  readonly mostMs?: number
}

/** Waits before a further attempt (the first is 1); false where there is none, or where the signal aborts meanwhile. */
export const pauseBefore = async (
  attempt: number,
  { times = 5, firstMs = 100, mostMs = 10_000 }: Retries,
  signal: AbortSignal | undefined,
): Promise<boolean> => {
  if (attempt > times || signal?.aborted === true) return false
  try {
    await setTimeout(Math.min(mostMs, firstMs * 2 ** (attempt - 1)), undefined, signal && { signal })
    return true
  } catch {
    return false
  }
}
