import * as E from 'fp-ts/lib/Either.js'
import type { Catalogue } from '../catalogue/Catalogue.js'
import { readEvent, type ReadEvent } from '../catalogue/readEvent.js'
import type { LedgerHead } from '../envelope/seal.js'
import { under, type Problem } from '../problem/Problem.js'
import type { MunicipalityId } from '../values/MunicipalityId.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'
import type { LinkedRecord } from './Linked.js'
import { growingLinks } from './growingLinks.js'
import type { Links } from './Links.js'
import { emptyPages, type Pages } from './Pages.js'

export type { CitedEvent } from './Pages.js'

/**
 * A municipality's ledger as read so far: every event in order, and which events list which subject. It only grows.
 * A question bounds how far it reads by `seq`, so an answer given once stays what it was.
 */
export interface Book extends Omit<Pages, 'lastRecordedAt' | 'add' | 'dropFrom' | 'columns' | 'bytesAt'> {
  readonly ledger: MunicipalityId
  readonly catalogue: Catalogue
  /** Made when first asked for: answering questions about most policies does not need them. */
  readonly links: () => Links
  readonly head: () => LedgerHead
  /**
   * Reads the next leaves, in order; returns the subjects they list. All or nothing.
   * Problems: what `readEvent` says, `ledger-other`, `seq-out-of-order`, `recorded-at-regression`; paths begin with the
   * leaf's index.
   */
  readonly read: (
    leaves: ReadonlyArray<string>,
    /** Is shown each event as it is read; a later one may still fail, and none of them then be in the book. */
    show?: (entry: ReadEvent) => void,
  ) => E.Either<ReadonlyArray<Problem>, ReadonlyArray<SubjectId>>
  /**
   * Goes on with pages of this very ledger that were read elsewhere, from its beginning and further than here, so that
   * nothing is read twice. From now on they are the book's own. Returns the subjects they list.
   */
  readonly goOnWith: (read: Pages) => ReadonlyArray<SubjectId>
  /** What was read, as it is held by now: where the book goes on with other pages, they stay as they are. */
  readonly pages: () => Pages
}

/** The book of a ledger in which nothing is recorded yet. */
export const emptyBook = (ledger: MunicipalityId, catalogue: Catalogue): Book =>
  bookOf(ledger, catalogue, emptyPages(ledger, catalogue))

/** A book that goes on from pages of this very ledger, which from now on are its own. */
export const bookOf = (ledger: MunicipalityId, catalogue: Catalogue, from: Pages): Book => {
  let pages = from
  const record: LinkedRecord = {
    seqOf: (id) => pages.seqOf(id),
    at: (seq) => pages.at(seq),
    typeAt: (seq) => pages.typeAt(seq),
    idAt: (seq) => pages.idAt(seq),
    listing: (subject) => pages.listing(subject),
  }
  let linked = growingLinks(record)
  let linkedUpTo = 0
  const reader = readEvent(catalogue)

  const links = (): Links => {
    for (; linkedUpTo < pages.size(); linkedUpTo += 1) {
      if (!pages.isLinked(linkedUpTo)) continue
      const entry = pages.at(linkedUpTo) as ReadEvent
      linked.add(entry.event, entry.kind)
    }
    return linked
  }

  return {
    ledger,
    catalogue,
    links,
    size: () => pages.size(),
    at: (seq) => pages.at(seq),
    seqOf: (id) => pages.seqOf(id),
    isOnlyDescribing: (seq) => pages.isOnlyDescribing(seq),
    isLinked: (seq) => pages.isLinked(seq),
    recordedAt: (seq) => pages.recordedAt(seq),
    microsecondsAt: (seq) => pages.microsecondsAt(seq),
    typeAt: (seq) => pages.typeAt(seq),
    idAt: (seq) => pages.idAt(seq),
    cited: (seq) => pages.cited(seq),
    listing: (subject) => pages.listing(subject),
    timesListed: (subject) => pages.timesListed(subject),
    lastListing: (subject) => pages.lastListing(subject),
    subjects: () => pages.subjects(),
    sizeAt: (instant) => pages.sizeAt(instant),
    head: () => ({
      ledger,
      size: pages.size(),
      lastRecordedAt: pages.lastRecordedAt(),
      timesListed: pages.timesListed,
    }),
    read: (leaves, show) => {
      const first = pages.size()
      const touched: Array<SubjectId> = []
      const noting = { first, touched }
      for (let index = 0; index < leaves.length; index += 1) {
        const leaf = leaves[index] as string
        const read = reader(leaf)
        const wrong = E.isLeft(read) ? read.left : pages.add(leaf, read.right, noting)
        if (E.isLeft(read) || wrong.length > 0) {
          pages.dropFrom(first, touched)
          return E.left(wrong.map(under(`/${index}`)))
        }
        show?.(read.right)
      }
      return E.right(touched)
    },
    pages: () => pages,
    goOnWith: (read) => {
      pages = read
      linked = growingLinks(record)
      linkedUpTo = 0
      return pages.subjects()
    },
  }
}

/** Whether any of the subjects is the municipality, whose events are in every policy's slice. */
export const concernsAll = (subjects: ReadonlyArray<SubjectId>): boolean => subjects.includes(theMunicipality)
