import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Suspends } from '../law/Effect.js'
import { decided, type When } from '../law/When.js'
import type { Bounds } from '../values/edtf.js'
import { EventId } from '../values/ids.js'
import { PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import type { NamedEvent } from './AmongActs.js'
import { daysIn } from './daysIn.js'
import { effectiveFrom } from './effectiveFrom.js'
import { isAbout } from './isAbout.js'
import { defineKind, type DataOfKind, type Reading } from './Kind.js'
import { isAstray, policiesOf } from './namedEvent.js'
import { open, payload } from './payload.js'
import type { PetitionFiled } from './PetitionFiled.js'
import { inPortions, type Portions } from './Portions.js'
import type { PolicySuspended } from './PolicySuspended.js'
import { lifted } from './reinstatements.js'
import { namingSame, sameActAs } from './sameAct.js'
import { holdKey, suspensionKey } from './suspensions.js'
import { isTooEarly } from './tooEarly.js'

const suspensions: NamedEvent = { path: '/data/suspension', kinds: ['PolicySuspended', 'PetitionFiled'] }

/**
 * A suspension was lifted: the policy is in force again from `effectiveOn` (start of that day; the day of decision
 * where left out), as far as nothing else holds or has ended it. `suspension` says which one was lifted; left out, all
 * are.
 */
export const PolicyReinstated = defineKind({
  type: 'PolicyReinstated',
  version: 1,
  nature: 'act',
  payload: payload(
    'PolicyReinstated',
    { policy: open(PolicyId) },
    { suspension: open(EventId), effectiveOn: open(UncertainDate), ...sameActAs },
  ),
  doc: {
    who: 'whoever suspended it, or a court',
    effect: 'The suspension ends the day before.',
    rests: 'domain §4',
  },
  example: {
    policy: 'policy:in-person-meetings',
    effectiveOn: { edtf: '2020-06-15', text: 'June 15, 2020' },
  },
  presupposesMaking: true,
  among: {
    named: suspensions,
    worksOn: 'holds',
    sorts: ['release'],
  },
  names: (data) => ({
    acts: [data.policy],
    restsOn: [[data.policy, ['PolicySuspended', 'PetitionFiled']]],
    ...(data.suspension === undefined ? {} : { changes: data.suspension }),
    ...namingSame(data),
  }),
  effects: (event, reading): ReadonlyArray<Suspends> => {
    const { policy, suspension, effectiveOn } = event.data
    const again = {
      first: effectiveFrom(event, reading),
      days: daysIn(effectiveOn ?? event.decidedOn, reading),
      isNamed: suspension !== undefined,
    }
    const named = reading.cited.find(({ id }) => id === suspension)
    // Where what it names cannot be meant, any hold of this policy may be, or that of the other.
    const isOfAnother = named !== undefined && isAstray(suspensions, policy, named)
    const lifting = (hold: RecordedEvent, held: PolicyId): ReadonlyArray<Suspends> =>
      inPortions(reading.base(held), portionsOf(hold)).flatMap((common) =>
        lifted(
          {
            _tag: 'suspends',
            key: keyOf(hold, reading),
            from: decided(hold.seq),
            lastDay: lastDayOf(hold, reading),
            ...common,
          },
          beganOn(hold, reading),
          event.seq,
          { ...again, isDoubtful: isOfAnother || isTooEarly(event, hold, reading) },
        ),
      )
    const own = reading.cited.filter(
      (hold) =>
        holds.has(hold.type) &&
        (suspension === undefined || suspension === hold.id || isOfAnother) &&
        isAbout(policy, hold),
    )
    const others = isOfAnother && holds.has(named.type) ? policiesOf(named) : []
    return [
      ...own.flatMap((hold) => lifting(hold, policy)),
      ...others.flatMap((other) => (other === policy ? [] : lifting(named as RecordedEvent, other))),
    ]
  },
})

type Suspension = DataOfKind<typeof PolicySuspended>
type Petition = DataOfKind<typeof PetitionFiled>

const holds: ReadonlySet<string> = new Set(['PolicySuspended', 'PetitionFiled'])

const keyOf = (hold: RecordedEvent, { cited }: Pick<Reading, 'cited'>): string =>
  hold.type === 'PolicySuspended' ? suspensionKey(hold as RecordedEvent<Suspension>, cited) : holdKey(hold.id)

const portionsOf = (hold: RecordedEvent): Portions | undefined =>
  hold.type === 'PolicySuspended' ? (hold.data as Suspension).portions : undefined

const beganOn = (hold: RecordedEvent, reading: Pick<Reading, 'day'>): Bounds =>
  daysIn(
    (hold.type === 'PolicySuspended' ? (hold.data as Suspension).from : undefined) ?? hold.decidedOn,
    reading,
  )

const lastDayOf = (hold: RecordedEvent, { day }: Pick<Reading, 'day'>): When | null => {
  const { lastDay } = hold.data as Suspension | Petition
  return lastDay === undefined ? null : day(`${hold.seq} lastDay`, lastDay)
}
