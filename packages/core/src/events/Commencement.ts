import * as t from 'io-ts'
import type { When } from '../law/When.js'
import { met, plusDays } from '../law/When.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { anyDay } from '../values/edtf.js'
import type { SubjectId } from '../values/SubjectId.js'
import { Text, Whole } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import type { Reading } from './Kind.js'

/** Whether the source states the commencement or the recorder took it for granted; an assumption is listed in every answer. */
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
          days: Whole,
          from: t.keyof({ enactment: null, finalPassage: null, publication: null }),
        }),
        basis,
      ],
      'afterDays',
    ),
    t.type({ rule: t.literal('unknown') }, 'unknown'),
  ],
  'Commencement',
)
export type Commencement = t.TypeOf<typeof Commencement>

/** The day of commencement, by name. The day of an event is not counted in "n days after" it (domain §5). */
export const commencementOf = (
  commencement: Commencement,
  policy: SubjectId,
  event: RecordedEvent,
  reading: Reading,
): When => {
  const enacted: When = reading.decided
  switch (commencement.rule) {
    case 'onEnactment':
      return enacted
    case 'onDate':
      return reading.day('/data/commencement/on', commencement.on)
    case 'onCondition':
      return { _tag: 'latest', of: [enacted, met({ of: policy, name: commencement.condition })] }
    case 'onPublication':
      return met({ of: policy, name: 'publication' })
    case 'afterDays':
      return plusDays(
        commencement.from === 'publication' ? met({ of: policy, name: 'publication' }) : enacted,
        commencement.days,
      )
    case 'unknown':
      return {
        _tag: 'unknown',
        field: '/data/commencement',
        bounds: anyDay,
        why: 'commencement-unknown',
        notBefore: enacted,
      }
  }
}
