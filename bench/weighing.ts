import { setImmediate } from 'node:timers/promises'
import { print } from './measured.js'

/**
 * What a process holds: objects on the heap of JavaScript, and bytes outside of it (stored leaves, indexes of numbers).
 */
export interface Weight {
  readonly heap: number
  readonly buffers: number
}

/** How often garbage is collected before weighing: some of it is let go only when the next collection begins. */
const collections = 3

/** Weighs what is left after garbage is collected. */
export const weigh = async (): Promise<Weight> => {
  for (let time = 0; time < collections; time += 1) {
    globalThis.gc?.()
    await setImmediate()
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return { heap: heapUsed, buffers: arrayBuffers }
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(2)} KB`

/** Prints what was gained since the beginning, for each policy. */
export const reportWeight = (
  title: string,
  from: Weight,
  to: Weight,
  policies: number,
  target: string,
): void => {
  const [heap, buffers] = [(to.heap - from.heap) / policies, (to.buffers - from.buffers) / policies]
  print(
    `${title}\n  ${kilobytes(heap)} of heap and ${kilobytes(buffers)} of array buffers a policy; ${target}`,
  )
}
