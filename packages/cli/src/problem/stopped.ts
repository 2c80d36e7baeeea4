import { LedgerFailure, type LedgerProblem } from 'minutebook'
import { exitCodes, type ExitCode } from '../exitCodes.js'
import { Stop } from './Stop.js'
import { told } from './Told.js'

/** Whatever was thrown, as a reason to stop. What nobody foresaw is a fault of this program and says so. */
export const stopped = (thrown: unknown): Stop => {
  if (thrown instanceof Stop) return thrown
  if (thrown instanceof LedgerFailure) {
    return new Stop(exitOf(thrown.error), thrown.problems.map(told))
  }
  const sentence = thrown instanceof Error ? thrown.message : String(thrown)
  return new Stop(exitCodes.fault, [{ code: 'unexpected', path: '', sentence }])
}

const exitOf = ({ _tag }: LedgerProblem): ExitCode => {
  switch (_tag) {
    case 'Refused':
    case 'CommandReused':
    case 'NotEmpty':
      return exitCodes.refused
    case 'Overtaken':
    case 'ReadOnly':
    case 'Unreadable':
    case 'SnapshotNotWritten':
    case 'StoreFailed':
      return exitCodes.store
  }
}
