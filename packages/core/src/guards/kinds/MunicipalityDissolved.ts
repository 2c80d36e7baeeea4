// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isContinuity } from '../parts/Continuity.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isMunicipalityId } from '../../values/MunicipalityId.js'
import { isText } from '../../values/text.js'

export const isMunicipalityDissolved = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { successor, effectiveOn, continuity, area, order } = it
  return (
    (successor === undefined ||
      successor === null ||
      (typeof successor === 'string' && isMunicipalityId(successor))) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn)) &&
    (continuity === undefined || isContinuity(continuity)) &&
    (area === undefined || (typeof area === 'string' && isText(area))) &&
    (order === undefined || (typeof order === 'string' && isText(order)))
  )
}
