import type { PolicyRegister } from '../policies/Register.js'
import type { Piece } from '../quoted/narrative.js'
import { sentencesIn } from '../text/sentences.js'
import type { ReportedDirection } from '../RequestForDecision.js'
import { directionsIn, operativeDirections } from './directionsIn.js'
import type { Gathered } from './gatheredResolutions.js'

/**
 * Every wording of every direction, each with the resolution it stands in: that of its own sentence or
 * quotation, else the only one of the document, else that of another wording about the same policy.
 */
export const gatheredDirections = (
  narrative: ReadonlyArray<Piece>,
  { resolutions, keyAt, keyOfQuotation }: Gathered,
  register: PolicyRegister,
): ReadonlyArray<ReportedDirection> => {
  const only = resolutions.length === 1 ? (resolutions[0]?.key ?? null) : null
  const found = narrative.flatMap((part): ReadonlyArray<ReportedDirection> => {
    if (part._tag === 'quoted') {
      const resolution = keyOfQuotation.get(part.quotation) ?? null
      const clauses = part.quotation.operative.flatMap(sentencesIn)
      return clauses
        .flatMap((clause) => operativeDirections(clause, register))
        .map((one) => ({ ...one, resolution, resolutionAssumed: false }))
    }
    if (part._tag === 'unread') return []
    return part.sentences.flatMap((sentence) => {
      const own = keyAt.get(sentence.starts[0] ?? -1)
      return directionsIn(sentence, register).map((one) => ({
        ...one,
        resolution: own ?? only,
        resolutionAssumed: own === undefined,
      }))
    })
  })
  return found.map((one) => {
    if (one.resolution !== null || one.policy === null) return one
    const other = found.find(({ policy, resolution }) => policy === one.policy && resolution !== null)
    return { ...one, resolution: other?.resolution ?? null }
  })
}
