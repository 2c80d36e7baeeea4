import { MunicipalityAmalgamated } from '../../events/MunicipalityAmalgamated.js'
import { MunicipalityDissolved } from '../../events/MunicipalityDissolved.js'
import { PolicyEnacted } from '../../events/PolicyEnacted.js'
import { problem, type Problem } from '../../problem/Problem.js'
import { endsOnRecord, isOwnBody, type EndsOnRecord } from '../../questions/endsOnRecord.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Hemisphere } from '../../values/edtf.js'
import { theMunicipality } from '../../values/SubjectId.js'
import { daysOf } from '../../values/UncertainDate.js'
import type { Rule, Situation } from './Rule.js'

const ends = [MunicipalityAmalgamated.type, MunicipalityDissolved.type]

/** A municipality ends once, and enacts nothing from that day on. */
export const aboutMunicipality: Rule = (situation) => {
  switch (situation.one.kind.type) {
    case MunicipalityAmalgamated.type:
    case MunicipalityDissolved.type:
      return endedBefore(situation)
    case PolicyEnacted.type:
      return enactedSince(situation)
    default:
      return []
  }
}

interface Ended extends EndsOnRecord {
  readonly hemisphere: Hemisphere
}

/** Null where it has not ended, which of nearly every municipality is told by what is listed. */
const endsIn = ({ register }: Situation): Ended | null => {
  const { listingOfType } = register.book.links()
  if (!ends.some((type) => listingOfType(theMunicipality, type).length > 0)) return null
  const studied = register.study(theMunicipality, horizonOf(register.book, null))
  const { hemisphere } = studied.course.setting
  const found = endsOnRecord(studied.events(), hemisphere)
  return found === null ? null : { ...found, hemisphere }
}

const endedBefore = (situation: Situation): ReadonlyArray<Problem> =>
  endsIn(situation) === null
    ? []
    : [
        problem(
          'municipality-already-ended',
          '/decidedOn',
          'The municipality is on record as having ended; retract or correct that record if it is wrong.',
        ),
      ]

const enactedSince = (situation: Situation): ReadonlyArray<Problem> => {
  const { by, decidedOn } = situation.one.act
  if (decidedOn === undefined || decidedOn === null || !isOwnBody(by)) return []
  const ended = endsIn(situation)
  return ended === null || daysOf(decidedOn, ended.hemisphere).earliest < ended.overBy
    ? []
    : [
        problem(
          'municipality-already-ended',
          '/decidedOn',
          'The municipality had ended by then and enacted nothing; what its successor enacted belongs in the ledger of the successor.',
          'R19d',
        ),
      ]
}
