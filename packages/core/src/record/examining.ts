import * as E from 'fp-ts/lib/Either.js'
import type { Catalogue } from '../catalogue/Catalogue.js'
import { readEvent, type ReadEvent } from '../catalogue/readEvent.js'
import { Envelope } from '../envelope/Envelope.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { misspelt } from '../envelope/spelling.js'
import type { Kind } from '../events/Kind.js'
import { excessKeys } from '../codecs/excess.js'
import { problem, under, type Problem } from '../problem/Problem.js'
import type { CommandId } from '../values/ids.js'
import type { Instant } from '../values/Instant.js'
import type { MunicipalityId } from '../values/MunicipalityId.js'
import type { SubjectId } from '../values/SubjectId.js'
import { correctedAgain } from './correctedAgain.js'
import { correcting } from './correcting.js'
import { miscounted, repeatedId } from './counting.js'
import { idDrawn } from './idDrawn.js'
import { growingLinks } from './growingLinks.js'
import { listing } from './listing.js'
import { growingSettled, type Settled } from './settled.js'
import { readSoFar, type GrowingRecord } from './readSoFar.js'
import { unknownReferences } from './references.js'

/** A leaf as it was found: what is wrong with it, and what it says where it can be read at all. */
export interface Examined {
  readonly problems: ReadonlyArray<Problem>
  /** What looks odd, and may be innocent. */
  readonly warnings: ReadonlyArray<Problem>
  readonly read: ReadEvent | null
  /** Kept and not understood: its bytes are checked, its meaning is not. */
  readonly isNotUnderstood: boolean
}

/**
 * Examines the leaves of a ledger one after another, from its first. This is the one way in which leaves are checked:
 * those that stand in a store, and those that are handed in.
 */
export const examining = (
  ledger: MunicipalityId,
  catalogue: Catalogue,
  record: GrowingRecord = readSoFar(),
  settled: Settled = growingSettled(catalogue, record),
): ((leaf: string) => Examined) => {
  const links = growingLinks(record)
  const ordinals = new Map<SubjectId, number>()
  const timesListed = (subject: SubjectId): number => ordinals.get(subject) ?? 0
  /** Whom events list that are not understood. */
  const ofUnknown = new Set<SubjectId>()
  const isBehindUnknown = ({ subjects }: RecordedEvent): boolean =>
    ofUnknown.size > 0 && subjects.some(({ id }) => ofUnknown.has(id))
  /** Where the last event of each command stands, but for the command whose events are being read. */
  const commands = new Map<CommandId, number>()
  const corrections = correcting(catalogue, record, settled)
  const reader = readEvent(catalogue)
  let last: RecordedEvent | null = null
  let lastAt = -1
  /** When the append before the one of the last event was recorded. */
  let before: Instant | null = null
  let at = -1

  const ofCommand = ({ command }: RecordedEvent): RecordedEvent | undefined => {
    if (last?.command === command) return last
    const seq = commands.get(command)
    return seq === undefined ? undefined : record.at(seq)?.event
  }

  return (leaf) => {
    at += 1
    const read = reader(leaf)
    if (E.isLeft(read)) return { problems: read.left, warnings: none, read: null, isNotUnderstood: false }
    const { event, kind } = read.right
    const damaged = kind === null && isDamaged(read.right, catalogue)
    if (last !== null && last.command !== event.command) commands.set(last.command, lastAt)
    if (last !== null && last.recordedAt !== event.recordedAt) before = last.recordedAt
    const listed = kind === null ? null : listing(event, kind, links, isBehindUnknown(event))
    const found = [
      ...misspelt(leaf, event),
      ...excess(event, kind),
      ...place(event, ledger, at, last, ofCommand(event)),
      ...(links.eventOf(event.id) === undefined ? none : [repeatedId]),
      ...miscounted(event, timesListed),
      ...(damaged ? read.right.problems.map(under('/data')) : none),
      ...(kind === null
        ? unknownReferences(event, (id) => links.eventOf(id) !== undefined)
        : [...nature(event, kind), ...(listed?.problems ?? none), ...corrections(read.right, at)]),
    ]
    const isNotUnderstood = kind === null && !damaged
    const warnings = [
      ...idDrawn(event, { isFirst: last?.command !== event.command, before }),
      ...(listed?.warnings ?? none),
      ...correctedAgain(read.right, record),
      ...(isNotUnderstood ? [event.subjects.length === 0 ? aboutNobody : notUnderstood(event)] : none),
    ]
    for (const { id, n } of event.subjects) ordinals.set(id, n + 1)
    if (isNotUnderstood) for (const { id } of event.subjects) ofUnknown.add(id)
    record.take(leaf, read.right, at)
    links.add(event, kind, at)
    last = event
    lastAt = at
    return { problems: found, warnings, read: read.right, isNotUnderstood }
  }
}

const none: ReadonlyArray<never> = []

/**
 * What lists nobody is in no answer, and only whoever understands it can tell whether it should list somebody: under
 * another version or kind an act would be out of sight.
 */
const aboutNobody = problem(
  'not-understood-unlisted',
  '/subjects',
  'The event is of a kind or version this release does not know and lists nobody it is about: no answer takes account of it. Read it by hand: it may hide an act.',
)

/** Whom it lists is left in doubt by it; only whoever understands it can tell whether it lists all it works on. */
const notUnderstood = ({ type, version }: RecordedEvent): Problem =>
  problem(
    'not-understood',
    '/type',
    `This release does not understand ${type} version ${version}: no answer takes account of what it does to anybody it does not list. Read it by hand: it may hide an act.`,
  )

/**
 * Of a kind that is known, and not in its shape. One that cannot be raised, or whose kind fails, is as it was stored:
 * the catalogue fails it.
 */
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
