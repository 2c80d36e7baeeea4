import type { EventId } from '../values/ids.js'
import type { Register } from './Register.js'

/** What was to be erased, and of which event. */
interface Erasure {
  readonly target: EventId
  readonly digests: ReadonlyArray<string>
}

/** Whether an erasure names no digest, or one its event does not withhold anything under: then nothing was erased. */
export const erasesNothing = ({ book }: Register, { target, digests }: Erasure): boolean => {
  const withheld: ReadonlyArray<string> = book.at(book.seqOf(target) ?? -1)?.event._sd ?? []
  return digests.length === 0 || !digests.every((digest) => withheld.includes(digest))
}
