import { PersonalDataErased } from '../../events/PersonalDataErased.js'
import { erasesNothing } from '../erasesNothing.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Erasures of what no event withholds: whoever reads of them would believe that something is gone. */
export const erasures: Finder = ({ events, register }) =>
  ofType(events, PersonalDataErased)
    .filter(({ data }) => erasesNothing(register, data))
    .map(({ id, subjects, data: { target } }): Finding => ({
      code: 'erases-nothing',
      severity: 'conflict',
      subject: subjects[0]?.id ?? null,
      sentence: `An erasure is recorded of event ${register.book.seqOf(target) ?? '?'}, which withholds nothing under the digests it names; nothing in the ledger was erased.`,
      events: [id, target],
      settledBy:
        'Erasing the name in the directory that has the names to the ids of people, and retracting the record of the erasure.',
    }))
