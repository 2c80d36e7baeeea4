import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Begins } from '../law/Effect.js'
import type { PolicyId } from '../values/SubjectId.js'
import { enactments } from './enactments.js'

/** What tells where a policy was made for: what comes out of it rests on these. */
export const makings = [...enactments, 'PoliciesInherited'] as const

interface Making {
  readonly policy?: PolicyId
  readonly policies?: ReadonlyArray<{ readonly policy: PolicyId }>
  readonly territory?: string
}

/** Where what comes out of a policy holds: where that was made for, as far as its making is on record (R22b). */
export const areaHeld = (
  policy: PolicyId,
  cited: ReadonlyArray<RecordedEvent>,
): Pick<Begins, 'territory' | 'area'> => {
  const areas = new Set(
    cited.filter((one) => makes(one, policy)).map(({ data }) => (data as Making).territory),
  )
  const [territory] = areas
  if (areas.size !== 1) return { area: 'unknown' }
  return territory === undefined ? {} : { territory }
}

const makes = ({ type, data }: RecordedEvent, policy: PolicyId): boolean => {
  if (!(makings as ReadonlyArray<string>).includes(type)) return false
  const { policy: made, policies = [] } = data as Making
  return made === policy || policies.some((one) => one.policy === policy)
}
