import type { StoredLeaf } from '../ledger/OpenedStore.js'
import { behind, longestGap, type Hindrance } from './readable.js'

/**
 * The lines of an export, each at the number its event gives, and what stands in the way of that: events that are
 * missing, and lines that stand behind their place. A line whose number the next one does not go on from keeps its place:
 * what is wrong is its number.
 */
export const numbering = (
  lines: ReadonlyArray<StoredLeaf>,
): ReadonlyArray<ReadonlyArray<StoredLeaf> | Hindrance> => {
  const found: Array<Array<StoredLeaf> | Hindrance> = [[]]
  let next = 0
  for (const [at, line] of lines.entries()) {
    const number = lines[at + 1]?.seq === next + 1 || !isNumber(line.seq, next) ? next : line.seq
    if (number < next) {
      found.push(repeated(at + 1, number))
      continue
    }
    if (number > next) found.push(gap(next, number - next))
    const last = found.at(-1)
    if (Array.isArray(last)) last.push(line)
    else found.push([line])
    next = number + 1
  }
  return found
}

const isNumber = (seq: unknown, next: number): seq is number =>
  Number.isSafeInteger(seq) && (seq as number) >= 0 && (seq as number) - next <= longestGap

const gap = (at: number, missing: number): Hindrance => ({
  told: {
    code: 'seq-out-of-order',
    path: `/${at}`,
    sentence: `Event number ${at} is missing.${behind(at, missing)}`,
  },
  missing,
})

const repeated = (line: number, seq: number): Hindrance => ({
  told: {
    code: 'seq-out-of-order',
    path: `/${seq}`,
    sentence: `Line ${line} has event number ${seq}, behind the place of that number: it was not verified.`,
  },
  missing: 0,
})
