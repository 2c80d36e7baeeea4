import { createHash } from 'node:crypto'
import { closeSync } from 'node:fs'
import { storeClosed } from '@minutebook/eventstore'
import type { LeafSource } from '@minutebook/core'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { storeFailed, unreadable } from '../problem/problems.js'
import { openingBytes, pageBytes, sumBytes } from './layout.js'
import { readFully, type ReadSnapshot } from './reading.js'
import { damaged } from './unused.js'

/** The leaves of a snapshot, read page by page as they are asked for. */
export interface PagedLeaves extends LeafSource {
  /**
   * Why a leaf could not be given, once that happened. A question cannot go on without it, and so it is thrown;
   * whatever was answered since is worth nothing.
   */
  readonly lost: () => LedgerProblem | null
  readonly close: () => void
}

export const pagedLeaves = (
  path: string,
  { file, leaves: { starts, lengths, sums } }: ReadSnapshot,
): PagedLeaves => {
  /**
   * What was read is kept: where all of it is read, in whatever order, that is as much as a ledger holds that was read
   * from its store. To keep a few pages only would mean to read each many times over where events are gone through in
   * order.
   */
  const kept = new Map<number, Uint8Array>()
  let lost: LedgerProblem | null = null
  let isOpen = true

  const lose = (why: LedgerProblem): never => {
    lost ??= why
    throw new Error(why.sentence)
  }

  const readPage = (page: number): Uint8Array => {
    if (!isOpen) return lose(storeFailed(storeClosed(path)))
    const bytes = new Uint8Array(pageBytes)
    if (!isRead(bytes, page) || !isAsWritten(bytes, page)) return lose(unreadable([damaged(path)]))
    kept.set(page, bytes)
    return bytes
  }

  const isRead = (bytes: Uint8Array, page: number): boolean => {
    try {
      return readFully(file, bytes, openingBytes + page * pageBytes)
    } catch {
      return false
    }
  }

  const isAsWritten = (bytes: Uint8Array, page: number): boolean =>
    createHash('sha256')
      .update(bytes)
      .digest()
      .equals(sums.subarray(page * sumBytes, (page + 1) * sumBytes))

  const pageAt = (page: number): Uint8Array => kept.get(page) ?? readPage(page)

  const bytesAt = (seq: number): Uint8Array => {
    const start = starts[seq] as number
    const length = lengths[seq] as number
    const page = Math.floor(start / pageBytes)
    const within = start - page * pageBytes
    if (within + length <= pageBytes) return pageAt(page).subarray(within, within + length)
    const whole = new Uint8Array(length)
    for (let done = 0; done < length;) {
      const at = start + done
      const of = Math.floor(at / pageBytes)
      const part = pageAt(of).subarray(at - of * pageBytes, at - of * pageBytes + length - done)
      whole.set(part, done)
      done += part.length
    }
    return whole
  }

  return {
    size: starts.length,
    bytesAt,
    lost: () => lost,
    close: () => {
      if (isOpen) closeSync(file)
      isOpen = false
    },
  }
}
