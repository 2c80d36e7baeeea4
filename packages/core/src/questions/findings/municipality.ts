import { PolicyEnacted } from '../../events/PolicyEnacted.js'
import { theMunicipality } from '../../values/SubjectId.js'
import { daysOf } from '../../values/UncertainDate.js'
import { endsOnRecord, isOwnBody } from '../endsOnRecord.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** A municipality that ended more than once, and what it enacted since. */
export const municipality: Finder = ({ register, horizon, events }) => {
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  const found = endsOnRecord(events, hemisphere)
  if (found === null) return []
  const { events: ends, overBy } = found
  const ids = ends.map(({ id }) => id)
  const again: Finding = {
    code: 'municipality-already-ended',
    severity: 'conflict',
    subject: theMunicipality,
    sentence: `The municipality is recorded as having ended ${ends.length} times; it ends once, and which record is right cannot be said.`,
    events: ids,
    settledBy: 'Retracting or correcting the record that is wrong.',
  }
  const since = ofType(events, PolicyEnacted).filter(
    ({ by, decidedOn }) =>
      (by === null || isOwnBody(by)) &&
      decidedOn !== null &&
      daysOf(decidedOn, hemisphere).earliest >= overBy,
  )
  return [
    ...(ends.length < 2 ? [] : [again]),
    ...since.map(({ id, decidedOn, data: { policy } }): Finding => ({
      code: 'municipality-already-ended',
      severity: 'conflict',
      subject: policy,
      sentence: `${policy} is recorded as enacted on “${decidedOn?.text ?? ''}”, when the municipality had ended; it may be void, or an act of the successor (R19d).`,
      events: [...ids, id],
      settledBy:
        'Correcting the day of the one or the other, or recording it in the ledger of the successor.',
    })),
  ]
}
