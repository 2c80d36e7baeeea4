import type { ActInput } from '@minutebook/core'
import type { Recorded } from './Recorded.js'

/** What a recorded event must say of itself to be told of. */
interface Told {
  readonly id: string
  readonly seq: number
  readonly type: string
  readonly recordedAt: string
}

/** Tells what became of a command: its events stand next to each other, in the order of its acts. */
export const told = (
  command: string,
  acts: ReadonlyArray<ActInput>,
  events: ReadonlyArray<Told>,
  alreadyRecorded: boolean,
): Recorded => {
  const last = events.at(-1)
  return {
    command,
    events: events.map(({ id, seq, type }, at) => {
      const label = acts[at]?.label
      return label === undefined ? { id, seq, type } : { id, seq, type, label }
    }),
    recordedAt: last?.recordedAt ?? '',
    size: (last?.seq ?? -1) + 1,
    alreadyRecorded,
  }
}
