import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { PolicyId } from '../values/SubjectId.js'
import type { NamedEvent } from './AmongActs.js'
import { canBeSetAside } from './canBeSetAside.js'
import { isAbout } from './isAbout.js'
import type { Kind } from './Kind.js'

type OfKinds = Pick<NamedEvent, 'kinds'>

/** Whether an event is of a kind that an act can name as the one it undoes or changes. */
export const canBeNamed = ({ kinds }: OfKinds, { type }: Pick<RecordedEvent, 'type'>): boolean =>
  kinds?.includes(type) ?? true

/** Whether an act names an event that is none it can undo or change, be it for its kind or because it did nothing. */
export const isOfAnotherKind = (
  named: NamedEvent,
  { event, kind }: { readonly event: RecordedEvent; readonly kind: Kind | null },
): boolean => !canBeNamed(named, event) || (undoesAnyAct(named) && !canBeSetAside(kind, event))

/** Whether it undoes whatever act it names. */
const undoesAnyAct = ({ isUndone, kinds }: NamedEvent): boolean => isUndone === true && kinds === undefined

/** Whether an act upon a policy names an event that cannot be meant: one of another policy, or of another kind. */
export const isAstray = (ofKinds: OfKinds, policy: PolicyId | undefined, named: RecordedEvent): boolean =>
  !canBeNamed(ofKinds, named) || (policy !== undefined && !isAbout(policy, named))

/** The policies an event says it does something to. */
export const policiesOf = ({ data }: Pick<RecordedEvent, 'data'>): ReadonlyArray<PolicyId> => {
  const { policy, against } = data as { readonly policy?: unknown; readonly against?: unknown }
  return [policy, against].filter(PolicyId.is)
}
