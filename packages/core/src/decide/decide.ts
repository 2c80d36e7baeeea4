import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Draft } from '../envelope/Envelope.js'
import type { Kind } from '../events/Kind.js'
import { isIntegrators, kindFailed } from '../events/kindFailed.js'
import { namesOf } from '../events/namedBy.js'
import { problem, under, type Problem } from '../problem/Problem.js'
import type { Register } from '../questions/Register.js'
import { zoneOf } from '../questions/zoneOf.js'
import { valueAt } from '../record/corrected.js'
import { horizonOf } from '../record/KnownAt.js'
import { asKnown } from '../record/settled.js'
import type { EventId } from '../values/ids.js'
import type { Instant } from '../values/Instant.js'
import { dayIn } from '../values/TimeZone.js'
import type { Command } from './Command.js'
import { correctionMeant } from './correctionMeant.js'
import { decidedAhead } from './decidedAhead.js'
import { draftOf } from './draftOf.js'
import { intoInput } from './intoInput.js'
import { provisionalOn } from './provisional.js'
import { readAct, type UnderstoodAct } from './readAct.js'
import { badReferences, namedBefore, repeatedLabels } from './references.js'
import { impossibleNow, senseless } from './refusals.js'
import { undone, type Drafted } from './undone.js'

/**
 * Turns a command into drafts, or says everything that is wrong with it at once. Paths begin with the index of the act.
 *
 * What cannot be read is refused in both modes; what is impossible in law (`refusals.ts`) only in `live`, and but for a
 * decision of a day to come only once all acts can be read. Each act is judged by the register as it would be with the
 * acts before it on record. Pure: the state is the register that also answers questions, the moment comes from outside.
 */
export const decide = (
  register: Register,
  now: Instant,
  command: Command,
): E.Either<ReadonlyArray<Problem>, ReadonlyArray<Draft>> => {
  if (command.acts.length === 0)
    return E.left([problem('nothing-to-record', '', 'There is nothing to record.')])
  const named = namedBefore(register.book, command.acts, command.eventIds)
  const read = command.acts.map((input, at) => readAct(register.book.catalogue, input, named(at)))
  if (read.some(E.isLeft)) {
    return E.left(
      read.flatMap((one, at) =>
        [
          ...(E.isLeft(one) ? one.left : []),
          ...(command.mode === 'live' ? decidedAhead(register, now, command.acts[at]) : []),
        ].map(under(`/${at}`)),
      ),
    )
  }
  const acts = read.flatMap((one) => (E.isRight(one) ? [one.right] : []))
  return pipe(
    drafted(register, now, command, acts),
    E.mapLeft((problems) => problems.map(intoInput(command.acts))),
  )
}

const drafted = (
  register: Register,
  now: Instant,
  command: Command,
  acts: ReadonlyArray<UnderstoodAct>,
): E.Either<ReadonlyArray<Problem>, ReadonlyArray<Draft>> => {
  const isLive = command.mode === 'live'
  const provisional = provisionalOn(register, now)
  const problems: Array<Problem> = [...repeatedLabels(acts)]
  const drafts: Array<Drafted> = []
  for (const [at, act] of acts.entries()) {
    const { register: before } = provisional
    const one = correctionMeant(before.book, act, ({ target, path }) => {
      const event = asKnown(before.book, target)
      return event === undefined ? undefined : (valueAt(event, path) ?? null)
    })
    const named = namesOf(one.kind, one.act.data)
    if (E.isLeft(named)) {
      problems.push(under(`/${at}`)(kindFailed(one.kind, named.left)))
      continue
    }
    const earlier = (id: EventId): boolean => before.book.seqOf(id) !== undefined
    const situation = { register: before, one, today: dayIn(zoneOf(before), now) }
    const nonsense = senseless(situation)
    problems.push(
      ...[...badReferences(one.act, earlier), ...nonsense, ...(isLive ? impossibleNow(situation) : [])].map(
        under(`/${at}`),
      ),
    )
    const id = command.eventIds[at] as EventId
    const draft = draftOf(one, id, command, before.book.links())
    if (!named.right.acts.every((acted) => draft.subjects.includes(acted))) {
      problems.push(under(`/${at}`)(kindFailed(one.kind, 'what it names is not the same each time.')))
      continue
    }
    drafts.push({ at, draft, kind: one.kind })
    // What the record could not take in would only make what follows look wrong too.
    if (nonsense.length > 0) continue
    provisional.add(draft, one.kind)
    if (isIntegrators(one.kind))
      problems.push(...failing(provisional.register, draft, one.kind).map(under(`/${at}`)))
  }
  if (isLive) problems.push(...undone(register, now, provisional.register, drafts))
  return problems.length > 0 ? E.left(problems) : E.right(drafts.map(({ draft }) => draft))
}

/** Whether what an integrator's kind does can be told, once the act is in. */
const failing = (register: Register, { id, subjects }: Draft, kind: Kind): ReadonlyArray<Problem> => {
  const horizon = horizonOf(register.book, null)
  const isUnread = subjects.some((subject) =>
    register.study(subject, horizon).course.unread.some(({ event }) => event.id === id),
  )
  return isUnread ? [kindFailed(kind, 'its effects threw, or are none there are.')] : []
}
