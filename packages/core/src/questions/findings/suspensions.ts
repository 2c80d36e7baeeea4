import { PolicyReinstated } from '../../events/PolicyReinstated.js'
import { liftsUnknown } from '../liftsUnknown.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Reinstatements of what nothing on record held. */
export const suspensions: Finder = ({ register, horizon, events }) =>
  ofType(events, PolicyReinstated)
    .filter(({ data }) => liftsUnknown(register, horizon, data))
    .map(({ id, data: { policy } }): Finding => ({
      code: 'suspension-unknown',
      severity: 'gap',
      subject: policy,
      sentence: `${policy} is recorded as reinstated, and no suspension of it is on record.`,
      events: [id],
      settledBy: 'Recording PolicySuspended, or the petition that held it (PetitionFiled).',
    }))
