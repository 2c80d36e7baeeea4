import { LedgerFailure } from 'minutebook'
import { exitCodes } from '../exitCodes.js'
import { Stop } from '../problem/Stop.js'
import { told, type Told } from '../problem/Told.js'
import type { WrittenActs } from './WrittenActs.js'

/** The library counts the acts of a command; whoever wrote the file looks for a line or a place in it. */
export const placed = (thrown: unknown, { origins }: WrittenActs): unknown =>
  thrown instanceof LedgerFailure && thrown.error._tag === 'Refused'
    ? new Stop(
        exitCodes.refused,
        thrown.problems.map((one) => inFile(told(one), origins)),
      )
    : thrown

const inFile = (problem: Told, origins: WrittenActs['origins']): Told => {
  const [, act, rest = ''] = /^\/(\d+)(\/.*)?$/s.exec(problem.path) ?? []
  const origin = act === undefined ? undefined : origins[Number(act)]
  return origin === undefined ? problem : told({ ...problem, ...origin, path: `${origin.path}${rest}` })
}
