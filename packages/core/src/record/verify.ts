import * as E from 'fp-ts/lib/Either.js'
import type { Catalogue } from '../catalogue/Catalogue.js'
import { readEvent, type ReadEvent } from '../catalogue/readEvent.js'
import { Envelope } from '../envelope/Envelope.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { misspelt } from '../envelope/spelling.js'
import type { Kind } from '../events/Kind.js'
import { excessKeys } from '../problem/excess.js'
import { problem, under, type Problem } from '../problem/Problem.js'
import type { CommandId, EventId } from '../values/ids.js'
import type { MunicipalityId } from '../values/MunicipalityId.js'
import type { SubjectId } from '../values/SubjectId.js'
import { correcting } from './correcting.js'
import { miscounted, repeatedId } from './counting.js'
import { daysDecided } from './daysDecided.js'
import { idDrawn } from './idDrawn.js'
import { growingLinks } from './Links.js'
import { readSoFar } from './readSoFar.js'
import { listing } from './listing.js'

/** What a verification found. */
export interface Verification {
  readonly events: number
  /** Paths begin with the index of the leaf. */
  readonly problems: ReadonlyArray<Problem>
  /** What an auditor should look at and what may all the same be as it was recorded; paths alike. */
  readonly warnings: ReadonlyArray<Problem>
  /** Events kept and not understood: their bytes are checked, their meaning is not. */
  readonly notUnderstood: number
}

/**
 * Reads a whole ledger again and checks what needs no trust in whoever wrote it: each leaf is the one canonical spelling
 * of its envelope, belongs to this ledger, stands at its `seq`, was not recorded before the one ahead of it, shares
 * `recordedAt` exactly with its own append, has an id of its own, counts its subjects without a gap, and lists and cites what
 * its act touches. It never stops at the first problem. What looks odd and can be innocent is a warning.
 *
 * What it cannot show without signed checkpoints: that the end was not cut off, or the whole rewritten.
 */
export const verify = (
  ledger: MunicipalityId,
  catalogue: Catalogue,
  leaves: Iterable<string>,
): Verification => {
  const problems: Array<Problem> = []
  const warnings: Array<Problem> = []
  const days = daysDecided()
  const record = readSoFar()
  const links = growingLinks(record)
  const ordinals = new Map<SubjectId, number>()
  const timesListed = (subject: SubjectId): number => ordinals.get(subject) ?? 0
  /** The last event of each command, but for the command whose events are being read. */
  const commands = new Map<CommandId, RecordedEvent>()
  const standing = new Map<EventId, RecordedEvent>()
  const reader = readEvent(catalogue)
  let last: RecordedEvent | null = null
  let notUnderstood = 0
  let at = 0
  for (const leaf of leaves) {
    const found: Array<Problem> = []
    const read = reader(leaf)
    if (E.isLeft(read)) {
      found.push(...read.left)
    } else {
      const { event, kind } = read.right
      const damaged = kind === null && isDamaged(read.right, catalogue)
      if (kind === null && !damaged) notUnderstood += 1
      if (last !== null && last.command !== event.command) commands.set(last.command, last)
      const ofCommand: RecordedEvent | undefined =
        last?.command === event.command ? last : commands.get(event.command)
      found.push(
        ...misspelt(leaf, event),
        ...excess(event, kind),
        ...place(event, ledger, at, last, ofCommand),
        ...(links.eventOf(event.id) === undefined ? none : [repeatedId]),
        ...miscounted(event, timesListed),
        ...(damaged ? read.right.problems.map(under('/data')) : none),
      )
      const odd = [...idDrawn(event, last)]
      if (kind !== null) {
        const listed = listing(event, kind, links)
        found.push(...nature(event, kind), ...listed.problems, ...correcting(read.right, catalogue, standing))
        odd.push(...listed.warnings)
      }
      if (odd.length > 0) warnings.push(...odd.map(under(`/${at}`)))
      days.take(read.right, at)
      for (const { id, n } of event.subjects) ordinals.set(id, n + 1)
      record.take(read.right, at)
      links.add(event, kind, at)
      standing.set(event.id, event)
      last = event
    }
    if (found.length > 0) problems.push(...found.map(under(`/${at}`)))
    at += 1
  }
  return { events: at, problems, warnings: [...warnings, ...days.warnings()], notUnderstood }
}

const none: ReadonlyArray<never> = []

/** Of a kind that is known, and not in its shape. One that cannot be raised, or whose kind fails, is as it was stored: the catalogue fails it. */
const isDamaged = ({ event, problems }: ReadEvent, catalogue: Catalogue): boolean =>
  catalogue.kindOf(event.type, event.version) !== undefined &&
  !problems.some(({ code }) => code === 'version-not-raised' || code === 'kind-failed')

const excess = (event: RecordedEvent, kind: Kind | null): ReadonlyArray<Problem> => {
  const outside = excessKeys(Envelope, event)
  const inside = kind === null ? none : excessKeys(kind.codec, event.data)
  if (outside.length === 0 && inside.length === 0) return none
  return [...outside, ...inside.map((path) => `/data${path}`)].map((path) =>
    problem('unknown-member', path, 'The event holds a member that does not belong to it.'),
  )
}

const place = (
  event: RecordedEvent,
  ledger: MunicipalityId,
  at: number,
  last: RecordedEvent | null,
  ofCommand: RecordedEvent | undefined,
): ReadonlyArray<Problem> => {
  const found: Array<Problem> = []
  if (event.ledger !== ledger)
    found.push(problem('ledger-other', '/ledger', `The event belongs to ${event.ledger}.`))
  if (event.seq !== at)
    found.push(
      problem('seq-out-of-order', '/seq', `Event number ${event.seq} stands where number ${at} belongs.`),
    )
  if (last !== null && event.recordedAt < last.recordedAt)
    found.push(
      problem(
        'recorded-at-regression',
        '/recordedAt',
        'The event claims to have been recorded before the one ahead of it.',
      ),
    )
  if (last !== null && last.command !== event.command && event.recordedAt === last.recordedAt)
    found.push(
      problem(
        'recorded-at-shared',
        '/recordedAt',
        'Two appends claim one moment of recording; each has its own.',
      ),
    )
  if (ofCommand !== undefined && ofCommand.recordedBy !== event.recordedBy)
    found.push(problem('command-mixed', '/recordedBy', 'Events of one command name different recorders.'))
  if (ofCommand !== undefined && ofCommand.recordedAt !== event.recordedAt)
    found.push(
      problem('append-torn', '/recordedAt', 'Events of one command claim different moments of recording.'),
    )
  return found
}

/** A decision has its day, an observation none; nothing is withheld yet, so nothing claims to be. */
const nature = (event: RecordedEvent, kind: Kind): ReadonlyArray<Problem> => {
  const found: Array<Problem> = []
  if (kind.nature === 'act' && event.decidedOn === null)
    found.push(problem('decided-on-missing', '/decidedOn', `${kind.type} is a decision and has no day.`))
  if (kind.nature === 'observation' && event.decidedOn !== null)
    found.push(
      problem('decided-on-not-an-act', '/decidedOn', `${kind.type} is not a decision and has a day.`),
    )
  if (event._sd.length > 0)
    found.push(
      problem(
        'withheld-unknown',
        '/_sd',
        'The event claims to withhold fields, which this version cannot check.',
      ),
    )
  if (event.cites.length > 1 && new Set(event.cites).size !== event.cites.length)
    found.push(problem('citation-repeated', '/cites', 'The event cites another twice.'))
  return found
}
