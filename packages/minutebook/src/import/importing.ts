import { setImmediate } from 'node:timers/promises'
import { problem, under, type Pages, type Problem } from '@minutebook/core'
import type { EventToAppend } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { notEmpty, readOnly, refused, storeFailed } from '../problem/problems.js'
import { leavesInPassing } from '../read/leaves.js'
import { readOn } from '../read/readOn.js'
import { appendSurely } from '../record/appendSurely.js'
import { appendsOf, type Append } from './appends.js'
import type { Imported } from './Imported.js'
import { verifier, type Verifier } from './verified.js'

/**
 * 1. Verify every leaf; nothing is written unless all of them are in order.
 * 2. The ledger must be empty, or hold the beginning of the very same leaves: an import that was broken off.
 * 3. Write the rest, append by append as it was first recorded.
 * 4. What the store has acknowledged, leaf by leaf, is what was verified: go on with that instead of reading it again.
 */
export const importing =
  (opened: Opened, leaves: ReadonlyArray<string>): TaskEither<LedgerProblem, Imported> =>
  async () => {
    if (opened.isReadOnly) return E.left(readOnly(opened.municipality))
    if (!Array.isArray(leaves)) return E.left(refused([noLeaves]))
    const verified = verifier(opened.municipality, opened.register.book.catalogue)
    const events = await verifiedEvents(verified, leaves)
    if (E.isLeft(events)) return events
    const held = await sizeOfBeginning(opened, events.right)
    if (E.isLeft(held)) return held
    const cut = cutAppend(events.right, held.right)
    if (cut !== null) return E.left(refused([cut]))
    const written = await write(opened, appendsOf(events.right.slice(held.right), held.right), leaves.length)
    if (E.isLeft(written)) return written
    goOnWith(opened, verified.pages)
    return E.map((size: number) => ({ added: events.right.length - held.right, size }))(
      await readOn(opened)(),
    )
  }

const noLeaves = problem('leaves-missing', '', 'What is imported is a list of leaves, each a text.')

/** So many leaves are verified before everything else in this process has its turn. */
const atOnce = 1000

const verifiedEvents = async (
  { verify }: Verifier,
  leaves: ReadonlyArray<string>,
): Promise<E.Either<LedgerProblem, ReadonlyArray<EventToAppend>>> => {
  const events: Array<EventToAppend> = []
  for (const [at, leaf] of leaves.entries()) {
    const verified = verify(leaf)
    if (E.isLeft(verified)) return E.left(refused(verified.left.map(under(`/${at}`))))
    events.push(verified.right)
    if (at % atOnce === atOnce - 1) await setImmediate()
  }
  return E.right(events)
}

const goOnWith = ({ register, seen }: Opened, pages: Pages): void => {
  if (register.book.size() >= pages.size()) return
  register.goOnWith(pages)
  seen.upTo(pages.size())
}

const sizeOfBeginning = async (
  opened: Opened,
  events: ReadonlyArray<EventToAppend>,
): Promise<E.Either<LedgerProblem, number>> => {
  let size = 0
  let differsFrom: number | null = null
  for await (const batch of leavesInPassing(opened, 0)) {
    if (E.isLeft(batch)) return batch
    for (const leaf of batch.right) {
      if (leaf !== events[size]?.leaf) differsFrom ??= size
      size += 1
    }
  }
  return differsFrom === null
    ? E.right(size)
    : E.left(notEmpty(opened.municipality, size, differsFrom, events.length))
}

/** An import of an export that was cut off inside an append has left the beginning of one: no store takes its rest. */
const cutAppend = (events: ReadonlyArray<EventToAppend>, held: number): Problem | null =>
  held > 0 && held < events.length && events[held - 1]?.recordedAt === events[held]?.recordedAt
    ? problem(
        'append-cut',
        `/${held}`,
        `The ledger ends between event number ${held - 1} and number ${held}, which were appended together; what is left of an append cannot be added. Import into a new ledger.`,
      )
    : null

/** So many appends are on their way at once: a store may write them to its disk together. */
const underWay = 256

const write = async (
  { events: store, municipality }: Opened,
  appends: ReadonlyArray<Append>,
  imported: number,
): Promise<E.Either<LedgerProblem, void>> => {
  const append = ({ expected, events }: Append): ReturnType<ReturnType<typeof appendSurely>> =>
    appendSurely(store, municipality, expected, events)()

  for (let at = 0; at < appends.length; at += underWay) {
    const window = appends.slice(at, at + underWay)
    const answers = await Promise.all(window.map(append))
    for (const [index, one] of window.entries()) {
      const early = answers[index]
      // A store that works on several at once may have seen them out of turn; this one's turn has come now.
      const answer = early === undefined || isConflict(early) ? await append(one) : early
      if (E.isLeft(answer)) {
        const { left: problem } = answer
        return E.left(
          problem.code === 'revision-conflict'
            ? notEmpty(municipality, problem.actual, one.expected, imported)
            : storeFailed(problem),
        )
      }
    }
  }
  return E.right(undefined)
}

const isConflict = (answer: Awaited<ReturnType<ReturnType<typeof appendSurely>>>): boolean =>
  E.isLeft(answer) && answer.left.code === 'revision-conflict'
