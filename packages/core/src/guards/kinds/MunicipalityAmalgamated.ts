// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isContinuity } from '../parts/Continuity.js'
import { isListOfMunicipalityId } from '../parts/ListOfMunicipalityId.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isMunicipalityId } from '../../values/MunicipalityId.js'
import { isText } from '../../values/text.js'

export const isMunicipalityAmalgamated = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { successor, area, with: with_, effectiveOn, continuity, order } = it
  return (
    typeof successor === 'string' &&
    isMunicipalityId(successor) &&
    typeof area === 'string' &&
    isText(area) &&
    (with_ === undefined || isListOfMunicipalityId(with_)) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn)) &&
    (continuity === undefined || isContinuity(continuity)) &&
    (order === undefined || (typeof order === 'string' && isText(order)))
  )
}
