import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { resolve } from 'node:path'
import { byPolicy, problem, type Pages } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { refused, snapshotNotWritten } from '../problem/problems.js'
import { fingerprint, isLowByteFirst } from './fingerprint.js'
import {
  bytesOfRow,
  format,
  indexAt,
  mark,
  markedBytes,
  openingBytes,
  pageBytes,
  pagesOfBytes,
  rowsOf,
  sumBytes,
  type Header,
  type Index,
  type Leaves,
} from './layout.js'
import { placed } from './placed.js'
import { rolling } from './rolling.js'
import type { SnapshotWritten } from './SnapshotUse.js'

/** Writes what a book has read by now; what is added to it while this goes on is not in the snapshot. */
export const writing =
  (
    { register, snapshot }: Pick<Opened, 'register' | 'snapshot'>,
    path: string,
  ): TaskEither<LedgerProblem, SnapshotWritten> =>
  async () => {
    if (typeof path !== 'string' || path === '') return E.left(refused([noPath]))
    const target = resolve(path)
    if (!isLowByteFirst)
      return E.left(snapshotNotWritten(target, 'this computer writes numbers the other way round'))
    if (await isSomethingElse(target))
      return E.left(
        snapshotNotWritten(target, 'there is a file of that name that is no snapshot, and it is left alone'),
      )
    const { ledger, catalogue, pages } = register.book
    const held = pages()
    try {
      const columns = held.columns()
      const order = byPolicy(held)
      const roll = await rolling(register, columns, held)
      const bytes = await placed(target, async (file) => {
        const { leaves, leafBytes } = await writeLeaves(file, held, order)
        const index = { columns, leaves, roll }
        const header: Header = {
          ledger,
          ...fingerprint(catalogue),
          types: columns.types,
          leafBytes,
          lengths: rowsOf(index).map(({ length }) => length),
        }
        return writeIndex(file, header, index)
      })
      return E.right({ path: target, events: order.length, bytes })
    } catch (cause) {
      const lost = snapshot.lost()
      if (lost !== null) return E.left(lost)
      return E.left(snapshotNotWritten(target, cause instanceof Error ? cause.message : String(cause), cause))
    }
  }

/** A snapshot takes the place of an older one, and of nothing else: least of all of the ledger it was made of. */
const isSomethingElse = async (path: string): Promise<boolean> => {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return false
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(mark.length), 0, mark.length, 0)
    return buffer.toString('latin1', 0, bytesRead) !== mark
  } catch {
    // A folder, say.
    return true
  } finally {
    await file.close()
  }
}

const noPath = problem('option-unusable', '/path', 'What is given as "path" is not the path of a snapshot.')

/** So many pages go to the disk at once. */
const pagesAtOnce = 16

const writeLeaves = async (
  file: FileHandle,
  held: Pick<Pages, 'bytesAt'>,
  order: Uint32Array,
): Promise<{ readonly leaves: Leaves; readonly leafBytes: number }> => {
  const starts = new Float64Array(order.length)
  const lengths = new Uint32Array(order.length)
  const sums: Array<Uint8Array> = []
  const block = new Uint8Array(pagesAtOnce * pageBytes)
  let written = 0
  let used = 0

  const flush = async (): Promise<void> => {
    const bytes = pagesOfBytes(used) * pageBytes
    block.fill(0, used, bytes)
    for (let page = 0; page < bytes; page += pageBytes)
      sums.push(sumOf(block.subarray(page, page + pageBytes)))
    await writeAll(file, block.subarray(0, bytes), openingBytes + written)
    written += used
    used = 0
  }

  for (const seq of order) {
    const leaf = held.bytesAt(seq)
    starts[seq] = written + used
    lengths[seq] = leaf.length
    // A leaf is good until the next thing is done: it may have to be kept while a block goes to the disk.
    let rest = leaf.length <= block.length - used ? leaf : leaf.slice()
    while (rest.length > 0) {
      const part = rest.subarray(0, block.length - used)
      block.set(part, used)
      used += part.length
      rest = rest.subarray(part.length)
      if (used === block.length) await flush()
    }
  }
  const leafBytes = written + used
  if (used > 0) await flush()
  const joined = new Uint8Array(sums.length * sumBytes)
  for (const [page, sum] of sums.entries()) joined.set(sum, page * sumBytes)
  return { leaves: { starts, lengths, sums: joined }, leafBytes }
}

/** Gives how many bytes the file has. */
const writeIndex = async (file: FileHandle, header: Header, index: Index): Promise<number> => {
  const text = new TextEncoder().encode(JSON.stringify(header))
  const opening = new Uint8Array(openingBytes)
  opening.set(new TextEncoder().encode(mark))
  const numbers = new DataView(opening.buffer)
  numbers.setUint32(8, format, true)
  numbers.setUint32(12, text.length, true)
  numbers.setFloat64(16, indexAt(header.leafBytes), true)
  const digest = createHash('sha256').update(opening.subarray(0, markedBytes))
  let at = indexAt(header.leafBytes)
  for (const bytes of [text, ...rowsOf(index).map(bytesOfRow)]) {
    digest.update(bytes)
    await writeAll(file, bytes, at)
    at += bytes.length
  }
  opening.set(digest.digest(), markedBytes)
  await writeAll(file, opening, 0)
  return at
}

const sumOf = (page: Uint8Array): Uint8Array => createHash('sha256').update(page).digest()

/** A file may take less than it was given. */
const writeAll = async (file: FileHandle, bytes: Uint8Array, position: number): Promise<void> => {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}
