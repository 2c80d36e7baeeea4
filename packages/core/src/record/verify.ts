import * as E from 'fp-ts/lib/Either.js'
import type { Catalogue } from '../catalogue/Catalogue.js'
import { readEvent } from '../catalogue/readEvent.js'
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
import { growingLinks, type Links } from './Links.js'
import { touches } from './touches.js'

/** What a verification found. */
export interface Verification {
  readonly events: number
  /** Paths begin with the index of the leaf. */
  readonly problems: ReadonlyArray<Problem>
  /** Events kept and not understood: their bytes are checked, their meaning is not. */
  readonly notUnderstood: number
}

/**
 * Reads a whole ledger again and checks what needs no trust in whoever wrote it: each leaf is the one canonical spelling
 * of its envelope, belongs to this ledger, stands at its `seq`, was not recorded before the one ahead of it, shares
 * `recordedAt` exactly with its own append, has an id of its own, counts its subjects without a gap, and lists and cites what
 * its act touches. It never stops at the first problem.
 *
 * What it cannot show without signed checkpoints: that the end was not cut off, or the whole rewritten.
 */
export const verify = (
  ledger: MunicipalityId,
  catalogue: Catalogue,
  leaves: Iterable<string>,
): Verification => {
  const problems: Array<Problem> = []
  const links = growingLinks()
  const ordinals = new Map<SubjectId, number>()
  const ids = new Set<EventId>()
  const commands = new Map<CommandId, RecordedEvent>()
  const standing = new Map<EventId, RecordedEvent>()
  const reader = readEvent(catalogue)
  let last: RecordedEvent | null = null
  let notUnderstood = 0
  let at = 0
  for (const leaf of leaves) {
    const read = reader(leaf)
    const found: Array<Problem> = []
    if (E.isLeft(read)) {
      found.push(...read.left)
    } else {
      const { event, kind } = read.right
      const damaged = kind === null && catalogue.kindOf(event.type, event.version) !== undefined
      if (kind === null && !damaged) notUnderstood += 1
      found.push(
        ...misspelt(leaf, event),
        ...excess(event, kind),
        ...place(event, ledger, at, last, commands),
        ...(ids.has(event.id) ? [repeatedId] : []),
        ...miscounted(event, (subject) => ordinals.get(subject) ?? 0),
        ...(damaged ? read.right.problems.map(under('/data')) : []),
        ...(kind === null
          ? []
          : [
              ...nature(event, kind),
              ...listing(event, kind, links),
              ...correcting(event, catalogue, standing),
            ]),
      )
      ids.add(event.id)
      commands.set(event.command, event)
      for (const { id, n } of event.subjects) ordinals.set(id, n + 1)
      links.add(event, kind)
      standing.set(event.id, event)
      last = event
    }
    problems.push(...found.map(under(`/${at}`)))
    at += 1
  }
  return { events: at, problems, notUnderstood }
}

const excess = (event: RecordedEvent, kind: Kind | null): ReadonlyArray<Problem> =>
  [
    ...excessKeys(Envelope, event),
    ...(kind === null ? [] : excessKeys(kind.codec, event.data).map((path) => `/data${path}`)),
  ].map((path) => problem('unknown-member', path, 'The event holds a member that does not belong to it.'))

const place = (
  event: RecordedEvent,
  ledger: MunicipalityId,
  at: number,
  last: RecordedEvent | null,
  commands: ReadonlyMap<CommandId, RecordedEvent>,
): ReadonlyArray<Problem> => {
  const sameAppend = last !== null && last.command === event.command
  const ofCommand = commands.get(event.command)
  return [
    ...(event.ledger === ledger
      ? []
      : [problem('ledger-other', '/ledger', `The event belongs to ${event.ledger}.`)]),
    ...(event.seq === at
      ? []
      : [
          problem('seq-out-of-order', '/seq', `Event number ${event.seq} stands where number ${at} belongs.`),
        ]),
    ...(last === null || event.recordedAt >= last.recordedAt
      ? []
      : [
          problem(
            'recorded-at-regression',
            '/recordedAt',
            'The event claims to have been recorded before the one ahead of it.',
          ),
        ]),
    ...(last !== null && !sameAppend && event.recordedAt === last.recordedAt
      ? [
          problem(
            'recorded-at-shared',
            '/recordedAt',
            'Two appends claim one moment of recording; each has its own.',
          ),
        ]
      : []),
    ...(ofCommand === undefined || ofCommand.recordedBy === event.recordedBy
      ? []
      : [problem('command-mixed', '/recordedBy', 'Events of one command name different recorders.')]),
    ...(ofCommand === undefined || ofCommand.recordedAt === event.recordedAt
      ? []
      : [
          problem(
            'append-torn',
            '/recordedAt',
            'Events of one command claim different moments of recording.',
          ),
        ]),
  ]
}

/** A decision has its day, an observation none; nothing is withheld yet, so nothing claims to be. */
const nature = (event: RecordedEvent, kind: Kind): ReadonlyArray<Problem> => [
  ...(kind.nature === 'act' && event.decidedOn === null
    ? [problem('decided-on-missing', '/decidedOn', `${kind.type} is a decision and has no day.`)]
    : []),
  ...(kind.nature === 'observation' && event.decidedOn !== null
    ? [problem('decided-on-not-an-act', '/decidedOn', `${kind.type} is not a decision and has a day.`)]
    : []),
  ...(event._sd.length === 0
    ? []
    : [
        problem(
          'withheld-unknown',
          '/_sd',
          'The event claims to withhold fields, which this version cannot check.',
        ),
      ]),
  ...(new Set(event.cites).size === event.cites.length
    ? []
    : [problem('citation-repeated', '/cites', 'The event cites another twice.')]),
]

const listing = (event: RecordedEvent, kind: Kind, links: Links): ReadonlyArray<Problem> => {
  const expected = touches({ ...event, cites: [] }, kind, links)
  const listed = new Set(event.subjects.map(({ id }) => id))
  const wanted = new Set(expected.subjects)
  const cited = new Set(event.cites)
  return [
    ...expected.subjects
      .filter((id) => !listed.has(id))
      .map((id) =>
        problem(
          'unlisted-subject',
          '/subjects',
          `The act touches ${id}, which the event does not list: it was hidden from that history.`,
        ),
      ),
    ...[...listed]
      .filter((id) => !wanted.has(id))
      .map((id) =>
        problem('subject-not-touched', '/subjects', `The event lists ${id}, which the act does not touch.`),
      ),
    ...expected.cites
      .filter((id) => !cited.has(id))
      .map((id) => problem('citation-missing', '/cites', `The event rests on ${id} and does not cite it.`)),
    ...[...event.cites, ...event.causedBy]
      .filter((id) => links.eventOf(id) === undefined)
      .map((id) =>
        problem('event-unknown', '/cites', `The event refers to ${id}, which does not come before it.`),
      ),
  ]
}
