import { StatusAttested } from '../../events/StatusAttested.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Attestations of which nobody says what they rest on: they carry no weight (R8). */
export const attestations: Finder = ({ events }) =>
  ofType(events, StatusAttested).flatMap(({ id, evidence, data }): ReadonlyArray<Finding> => {
    const { policy, status, observedOn } = data
    return evidence === null
      ? [
          {
            code: 'attestation-without-evidence',
            severity: 'gap',
            subject: policy,
            sentence: `${policy} is attested as ${status === 'in-force' ? 'in force' : 'not in force'} on “${observedOn.text}”, and the record does not say what shows it; so it rules nothing out.`,
            events: [id],
            settledBy:
              'Correcting /evidence of the attestation to what it rests on; primary or secondary evidence carries weight.',
          },
        ]
      : []
  })
