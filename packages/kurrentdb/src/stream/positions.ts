import { badRange, beginning, positionOf, type BadRange, type Position } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'

/**
 * A place in the log of all streams, in bytes: it grows from event to event, and means something in one cluster only.
 */
export interface Place {
  readonly commit: bigint
  readonly prepare: bigint
}

/** Both numbers are kept: with one of them alone, a reader of an older log could skip an event. */
export const written = ({ commit, prepare }: Place): Position => positionOf(`${commit}/${prepare}`)

const pattern = /^(0|[1-9][0-9]{0,18})\/(0|[1-9][0-9]{0,18})$/

/** The place a position names; `null` is the beginning. */
export const placeOf = (position: Position): E.Either<BadRange, Place | null> => {
  if (position === beginning) return E.right(null)
  const [, commit, prepare] = pattern.exec(position) ?? []
  return commit === undefined || prepare === undefined
    ? E.left(badRange('/after', `${JSON.stringify(position)} is not a position of this store.`))
    : E.right({ commit: BigInt(commit), prepare: BigInt(prepare) })
}
