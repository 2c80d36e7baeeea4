import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { DataOfKind } from './Kind.js'
import type { PolicyEnacted } from './PolicyEnacted.js'
import type { PolicyImported } from './PolicyImported.js'

/** The kinds of event that tell how a policy was made: what later acts on it rest on. */
export const enactments = ['PolicyEnacted', 'PolicyImported'] as const

type Enactment = DataOfKind<typeof PolicyEnacted> | DataOfKind<typeof PolicyImported>

/** The enactments of a policy among the events cited; an enactment that merely replaces it is another's. */
export const enactmentsIn = (
  policy: SubjectId,
  cited: ReadonlyArray<RecordedEvent>,
): ReadonlyArray<RecordedEvent<Enactment>> =>
  cited.filter(
    (event): event is RecordedEvent<Enactment> =>
      (enactments as ReadonlyArray<string>).includes(event.type) &&
      (event.data as Enactment).policy === policy,
  )
