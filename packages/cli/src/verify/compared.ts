import { createHash } from 'node:crypto'
import type { StoredLeaf } from '../ledger/OpenedStore.js'
import type { ComparedLedger } from './Comparison.js'
import type { KeptHead } from './keptHead.js'
import { thereIn, type Leaves } from './Leaves.js'
import { membersOf } from './membersOf.js'
import { numbered } from './numbered.js'

/** A ledger as it is now, event by event; empty where there is none of that name. */
interface Now {
  readonly ledger: string
  readonly leaves: Leaves
}

/** What of a ledger was compared, without the texts beside it. */
type ComparedEvents = Omit<ComparedLedger, 'texts'>

/** Compares a ledger with events of it that were kept, all or some of them, byte for byte. */
export const comparedWithEvents = async (
  { ledger, leaves }: Now,
  chunks: AsyncIterable<ReadonlyArray<StoredLeaf>>,
): Promise<ComparedEvents> => {
  const seqs: Array<number> = []
  let differsFrom: number | null = null
  for await (const chunk of chunks) {
    for (const { seq, leaf } of chunk) {
      seqs.push(seq)
      if (leaves[seq] !== leaf) differsFrom = Math.min(differsFrom ?? seq, seq)
    }
  }
  const [kept, events] = [seqs.length, thereIn(leaves).length]
  const isWhole = seqs.every((seq, at) => seq === at)
  if (isWhole || differsFrom !== null) return answered({ ledger, kept, leaves, differsFrom })
  const others = events - kept
  return {
    ledger,
    kept,
    events,
    added: 0,
    result: 'in-part',
    differsFrom,
    sentence: `As ${kept === 1 ? 'it was' : 'they were'} kept: ${numbered(seqs)}. What the ${others === 1 ? 'other says' : `${others} others say`} was not compared.`,
  }
}

/** Compares a ledger with a head that was kept: a number of events, and their digest or the id of the last. */
export const comparedWithHead = ({ ledger, leaves }: Now, { size, digest, id }: KeptHead): ComparedEvents => {
  const [kept, events] = [size, thereIn(leaves).length]
  if (leaves.length < size) return answered({ ledger, kept, leaves, differsFrom: leaves.length })
  if (id !== null) {
    const last = size - 1
    if (idOf(leaves[last] ?? '') !== id) return answered({ ledger, kept, leaves, differsFrom: last })
    return {
      ledger,
      kept,
      events,
      added: 0,
      result: 'id-only',
      differsFrom: null,
      sentence: `Event number ${last} has that id; what it and the others say was not compared.`,
    }
  }
  const missing = leaves.indexOf(null)
  if (missing !== -1 && missing < size) return answered({ ledger, kept, leaves, differsFrom: missing })
  const hash = createHash('sha256')
  for (const leaf of leaves.slice(0, size)) hash.update(`${leaf}\n`)
  if (hash.digest('hex') === digest) return answered({ ledger, kept, leaves, differsFrom: null })
  return {
    ledger,
    kept,
    events,
    added: 0,
    result: 'differs',
    differsFrom: size === 1 ? 0 : null,
    sentence:
      size === 1
        ? 'Event number 0 is not the one that was kept.'
        : `Among the first ${size} events something is not as it was kept; which, an export or a copy of that time tells.`,
  }
}

interface Found extends Now {
  readonly kept: number
  readonly differsFrom: number | null
}

const answered = ({ ledger, kept, leaves, differsFrom }: Found): ComparedEvents => {
  const events = thereIn(leaves).length
  const answer = { ledger, kept, events, differsFrom, added: differsFrom === null ? events - kept : 0 }
  if (differsFrom !== null) return { ...answer, result: 'differs', sentence: differing(differsFrom, leaves) }
  return answer.added === 0
    ? { ...answer, result: 'same', sentence: 'It is as it was kept, and nothing was recorded since.' }
    : {
        ...answer,
        result: 'grown',
        sentence: `All that was kept is there as it was; since then ${counted(answer.added)} recorded.`,
      }
}

const differing = (seq: number, leaves: Leaves): string => {
  if ((leaves[seq] ?? null) !== null) return `Event number ${seq} is not the one that was kept.`
  const events = thereIn(leaves).length
  if (events === 0) return 'The ledger was kept and is not there any more.'
  return `Event number ${seq} was kept and is not there any more: the ledger has ${events === 1 ? '1 event' : `${events} events`}.`
}

const counted = (events: number): string => (events === 1 ? '1 event was' : `${events} events were`)

const idOf = (leaf: string): unknown => membersOf(leaf)?.['id']
