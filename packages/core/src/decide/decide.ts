import * as E from 'fp-ts/lib/Either.js'
import type { Draft, EventType } from '../envelope/Envelope.js'
import { problem, under, type Problem } from '../problem/Problem.js'
import type { Register } from '../questions/Register.js'
import { zoneOf } from '../questions/zoneOf.js'
import { growingLinks } from '../record/Links.js'
import { touches } from '../record/touches.js'
import { EventId } from '../values/ids.js'
import type { Instant } from '../values/Instant.js'
import { dayIn } from '../values/TimeZone.js'
import type { Whole } from '../values/text.js'
import type { Command } from './Command.js'
import { refusalsOf } from './refusals.js'
import { readAct, type UnderstoodAct } from './readAct.js'

/**
 * Turns a command into drafts, or says everything that is wrong with it at once. Paths begin with the index of the act.
 *
 * What cannot be read is refused in both modes; what is impossible in law (`refusals.ts`) only in `live`. Pure: the
 * state is the register that also answers questions, the moment comes from outside.
 */
export const decide = (
  register: Register,
  now: Instant,
  command: Command,
): E.Either<ReadonlyArray<Problem>, ReadonlyArray<Draft>> => {
  const { book } = register
  if (command.acts.length === 0)
    return E.left([problem('nothing-to-record', '', 'There is nothing to record.')])
  const read = command.acts.map((input, at) => {
    const one = readAct(book.catalogue, input)
    return E.isLeft(one) ? E.left(one.left.map(under(`/${at}`))) : one
  })
  const unreadable = read.flatMap((one) => (E.isLeft(one) ? one.left : []))
  if (unreadable.length > 0) return E.left(unreadable)
  const acts = read.flatMap((one) => (E.isRight(one) ? [one.right] : []))

  const ids = idsByLabel(acts, command.eventIds)
  const referred = acts.flatMap((one, at) => badReferences(one, at, ids, command.eventIds, register))
  const today = dayIn(zoneOf(register), now)
  const refused = acts.flatMap((one, at) =>
    refusalsOf(register, acts, at, { today, mode: command.mode }).map(under(`/${at}`)),
  )
  const repeated = repeatedLabels(acts)
  if (referred.length + refused.length + repeated.length > 0)
    return E.left([...repeated, ...referred, ...refused])

  const links = growingLinks(book.links())
  return E.right(
    acts.map(({ act, kind }, at) => {
      const causedBy = (act.causedBy ?? []).map(
        (reference) => ids.get(reference) ?? (reference as string as EventId),
      )
      const event = { causedBy, cites: act.cites ?? [], meeting: act.meeting ?? null, data: act.data }
      const { subjects, cites } = touches(event, kind, links)
      const draft: Draft = {
        id: command.eventIds[at] as EventId,
        command: command.id,
        type: kind.type as EventType,
        version: kind.version as Whole,
        subjects,
        causedBy,
        cites,
        claimed: act.claimed ?? null,
        recordedBy: command.recordedBy,
        by: act.by ?? null,
        decidedOn: act.decidedOn ?? null,
        meeting: act.meeting ?? null,
        evidence: act.evidence ?? null,
        source: act.source ?? null,
        data: act.data,
        _sd: [],
        attachments: act.attachments ?? [],
      }
      links.add(
        { ...draft, seq: (book.size() + at) as Whole, subjects: subjects.map((id) => ({ id })) },
        kind,
      )
      return draft
    }),
  )
}

const idsByLabel = (
  acts: ReadonlyArray<UnderstoodAct>,
  ids: ReadonlyArray<EventId>,
): ReadonlyMap<string, EventId> =>
  new Map(
    acts.flatMap(({ act }, at) =>
      act.label === undefined || ids[at] === undefined ? [] : [[`#${act.label}`, ids[at]] as const],
    ),
  )

const repeatedLabels = (acts: ReadonlyArray<UnderstoodAct>): ReadonlyArray<Problem> => {
  const seen = new Set<string>()
  return acts.flatMap(({ act }, at) => {
    if (act.label === undefined) return []
    const again = seen.has(act.label)
    seen.add(act.label)
    return again ? [problem('label-repeated', `/${at}/label`, `The label "${act.label}" is used twice.`)] : []
  })
}

/** Every event referred to is on record, or stands earlier in the same command. */
const badReferences = (
  { act }: UnderstoodAct,
  at: number,
  labels: ReadonlyMap<string, EventId>,
  ids: ReadonlyArray<EventId>,
  { book }: Register,
): ReadonlyArray<Problem> => {
  const isKnown = (reference: string): boolean => {
    const id = labels.get(reference) ?? reference
    return EventId.is(id) && (book.seqOf(id) !== undefined || ids.slice(0, at).includes(id))
  }
  const missing = (member: 'causedBy' | 'cites', references: ReadonlyArray<string>): ReadonlyArray<Problem> =>
    references.flatMap((reference, index) =>
      isKnown(reference)
        ? []
        : [
            problem(
              'event-unknown',
              `/${at}/${member}/${index}`,
              `"${reference}" is not an event on record, nor an earlier act of this command.`,
            ),
          ],
    )
  return [...missing('causedBy', act.causedBy ?? []), ...missing('cites', act.cites ?? [])]
}
