import * as t from 'io-ts'
import type { When } from '../law/When.js'
import { met, plusDays } from '../law/When.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Profile, UnfixedCommencement } from '../profiles/Profile.js'
import { anyDay } from '../values/edtf.js'
import type { SubjectId } from '../values/SubjectId.js'
import { Span } from '../values/Span.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import type { Reading } from './Kind.js'

/**
 * Whether the source states the commencement or the recorder took it for granted; an assumption is listed in every
 * answer.
 */
const basis = t.partial({ basis: t.keyof({ stated: null, assumed: null }) })

/** When an enactment comes into force. */
export const Commencement = t.union(
  [
    t.intersection([t.type({ rule: t.literal('onEnactment') }), basis], 'onEnactment'),
    t.intersection([t.type({ rule: t.literal('onDate'), on: UncertainDate }), basis], 'onDate'),
    t.intersection([t.type({ rule: t.literal('onCondition'), condition: Text }), basis], 'onCondition'),
    t.intersection([t.type({ rule: t.literal('onPublication') }), basis], 'onPublication'),
    t.intersection(
      [
        t.type({
          rule: t.literal('afterDays'),
          days: Span,
          from: t.keyof({ enactment: null, finalPassage: null, publication: null }),
        }),
        basis,
      ],
      'afterDays',
    ),
    t.intersection(
      [
        t.type({
          rule: t.literal('afterMonths'),
          months: Span,
          from: t.keyof({ enactment: null, finalPassage: null, publication: null }),
        }),
        basis,
      ],
      'afterMonths',
    ),
    /** Once all of them are met, in whatever order (France: publication and transmission to the prefect). */
    t.intersection(
      [t.type({ rule: t.literal('onConditions'), conditions: t.readonlyArray(Text) }), basis],
      'onConditions',
    ),
    /** On a day left to be fixed by a later order or notice (`PolicyCommenced`). */
    t.intersection([t.type({ rule: t.literal('onAppointedDay') }), basis], 'onAppointedDay'),
    /**
     * The act fixes no day, and the law of the place does: the profile says what it provides, for acts of a class where
     * one is named.
     */
    t.intersection(
      [t.type({ rule: t.literal('asLawProvides') }), basis, t.partial({ class: Text })],
      'asLawProvides',
    ),
    t.type({ rule: t.literal('unknown') }, 'unknown'),
  ],
  'Commencement',
)
export type Commencement = t.TypeOf<typeof Commencement>

/** The condition a commencement order satisfies. */
export const appointedDay = 'appointed-day'

/** The day of commencement, by name. The day of an event is not counted in "n days after" it (domain §5). */
export const commencementOf = (
  commencement: Commencement,
  policy: SubjectId,
  event: RecordedEvent,
  reading: Reading,
): When => {
  const enacted: When = reading.decided
  const published = met({ of: policy, name: 'publication' })
  /** What was published before it was enacted is no law before it is; a day of enactment nobody knows says nothing. */
  const onceEnacted = (when: When): When =>
    event.decidedOn === null && typeof enacted !== 'number' ? when : { _tag: 'latest', of: [enacted, when] }
  switch (commencement.rule) {
    case 'onEnactment':
      return enacted
    case 'onDate':
      return reading.day('/data/commencement/on', commencement.on)
    case 'onCondition':
      return { _tag: 'latest', of: [enacted, met({ of: policy, name: commencement.condition })] }
    case 'onConditions':
      return {
        _tag: 'latest',
        of: [enacted, ...commencement.conditions.map((name) => met({ of: policy, name }))],
      }
    case 'onPublication':
      return onceEnacted(published)
    case 'onAppointedDay':
      return met({ of: policy, name: appointedDay })
    case 'afterDays':
      return commencement.from === 'publication'
        ? onceEnacted(plusDays(published, commencement.days))
        : plusDays(enacted, commencement.days)
    case 'afterMonths': {
      const { from, months: n } = commencement
      return from === 'publication'
        ? onceEnacted({ _tag: 'plus', when: published, n, unit: 'months' })
        : { _tag: 'plus', when: enacted, n, unit: 'months' }
    }
    case 'asLawProvides': {
      const provided = providedBy(reading.profile, commencement.class)?.value
      if (provided === undefined) return notKnown(policy, enacted)
      const when = after(provided, policy, enacted)
      return provided.after.includes('enactment') ? when : onceEnacted(when)
    }
    case 'unknown':
      return notKnown(policy, enacted)
  }
}

/** What a profile provides for acts of a class, or for those of none. */
export const providedBy = (
  { commencement, commencementOfClass }: Profile,
  class_?: string,
): Profile['commencement'] => (class_ === undefined ? commencement : commencementOfClass?.[class_])

const after = ({ n, unit, after: things }: UnfixedCommencement, policy: SubjectId, enacted: When): When => {
  const all = things.map((name) => (name === 'enactment' ? enacted : met({ of: policy, name })))
  const [first] = all
  const last: When = all.length === 1 && first !== undefined ? first : { _tag: 'latest', of: all }
  if (n === 0) return last
  return unit === 'days' ? plusDays(last, n) : { _tag: 'plus', when: last, n, unit }
}

/** How long after the enactment something starts that waits for nothing else; null where it waits, or names its day. */
export const sinceEnactment = (
  commencement: Commencement,
  profile: Profile,
): { readonly n: number; readonly unit: 'days' | 'months' } | null => {
  switch (commencement.rule) {
    case 'onEnactment':
      return { n: 0, unit: 'days' }
    case 'afterDays':
      return commencement.from === 'publication' ? null : { n: commencement.days, unit: 'days' }
    case 'afterMonths':
      return commencement.from === 'publication' ? null : { n: commencement.months, unit: 'months' }
    case 'asLawProvides': {
      const provided = providedBy(profile, commencement.class)?.value
      return provided?.after.every((name) => name === 'enactment') === true
        ? { n: provided.n, unit: provided.unit }
        : null
    }
    default:
      return null
  }
}

/** Nobody said; a commencement order that turns up says it. */
const notKnown = (policy: SubjectId, enacted: When): When => ({
  _tag: 'unknown',
  field: '/data/commencement',
  bounds: anyDay,
  why: 'commencement-unknown',
  notBefore: enacted,
  settledBy: { of: policy, name: appointedDay },
})
