import * as E from 'fp-ts/lib/Either.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Problem } from '../problem/Problem.js'
import { known } from '../record/known.js'
import type { CivilDate } from '../values/CivilDate.js'
import type { Look } from './findings/Look.js'
import { readTimes } from './readTimes.js'
import type { Register } from './Register.js'
import type { Times } from './Times.js'

/** Times of a question about all that was recorded. */
export interface LookTimes {
  /** The day it is looked at from; the day of knowledge where left out. */
  readonly on?: string
  readonly knownAt?: Times['knownAt']
}

/** The record as known, to be looked through from a day. */
export const lookFrom = (
  register: Register,
  today: CivilDate,
  { on, knownAt }: LookTimes,
): E.Either<ReadonlyArray<Problem>, Look> => {
  const times: Times = knownAt === undefined ? { on: on ?? today } : { on: on ?? today, knownAt }
  const read = readTimes(register, today, times)
  if (E.isLeft(read)) return read
  const { horizon, knownOn } = read.right
  const everything: Array<ReadEvent> = []
  for (let seq = 0; seq < horizon.size; seq += 1) {
    const entry = register.book.at(seq)
    if (entry !== undefined && horizon.visible(entry)) everything.push(entry)
  }
  const events = known(register.book.catalogue, everything)
  return E.right({ register, horizon, events, knownOn, on: on === undefined ? knownOn : read.right.on })
}
