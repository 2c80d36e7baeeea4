import type { EventStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { handlerFailed, rebuildNeeded, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import type { Projecting } from '../runner/Projection.js'
import type { HandlerOf, Keeping, Source } from './Keeping.js'

/** A projection at work on what it is kept in. */
export const projecting = <Write>(
  keeping: Keeping<Write>,
  { name, version, begin }: Source<Write>,
  store: EventStore,
): Projecting => {
  let handler: HandlerOf<Write> | null = null

  /** What was remembered is right only as long as everything it was remembered for was committed. */
  const forgettingOnFailure = <A>(result: E.Either<ProjectionProblem, A>): E.Either<ProjectionProblem, A> => {
    if (E.isLeft(result)) handler = null
    return result
  }

  return {
    checkpoint: () => async () => {
      // A run begins here. Since the last one the store may have been put back to an older state and the rows rebuilt.
      handler = null
      const found = await keeping.place()()
      if (E.isLeft(found)) return found
      const row = found.right
      return row === null || row.version !== version
        ? E.left(rebuildNeeded(name))
        : E.right({ position: row.position, last: row.last, move: row.move })
    },

    parked: keeping.parked,

    apply: (events, from, to) => async () => {
      const [first] = events
      if (first === undefined) return keeping.move(from, to, null)()
      handler ??= begin(store)
      const worked = await prepared(handler, events)
      if (E.isLeft(worked)) {
        const why = worked.left
        return forgettingOnFailure(E.left(isProblem(why) ? why : handlerFailed(name, first, why)))
      }
      return forgettingOnFailure(await keeping.move(from, to, { first, write: worked.right })())
    },

    park:
      (event, { sentence }, from, to) =>
      async () =>
        forgettingOnFailure(await keeping.putAside(event, sentence, from, to)()),
  }
}

/** What a handler works out; what it throws is a problem with what it was given. */
const prepared = async <Write>(
  handler: HandlerOf<Write>,
  events: Parameters<HandlerOf<Write>>[0],
): Promise<E.Either<unknown, Write>> => {
  try {
    return await handler(events)()
  } catch (error) {
    return E.left(error)
  }
}

const isProblem = (why: unknown): why is ProjectionProblem =>
  typeof why === 'object' && why !== null && '_tag' in why && why._tag === 'ProjectionProblem'
