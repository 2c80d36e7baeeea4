import * as t from 'io-ts'
import { exactly } from '../values/edtf.js'
import { on } from '../law/When.js'
import { CivilDate, toDay } from '../values/CivilDate.js'
import { PolicyId, theMunicipality } from '../values/SubjectId.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { PolicyKind } from './PolicyKind.js'

/**
 * The clerk vouches that from one day to another (both inclusive, null for open) every policy in force is on record
 * and no ending, suspension or change in it is missing. It does not say that starts are recorded. With `policies` it
 * vouches for the history of those only; with `kinds`, for policies of those kinds. One that is `partial` takes back
 * what was vouched for earlier, as far as its days and policies go; of each day the newest word counts.
 */
export const RegisterCoverageDeclared = defineKind({
  type: 'RegisterCoverageDeclared',
  version: 1,
  nature: 'observation',
  payload: payload(
    'RegisterCoverageDeclared',
    {
      from: open(t.union([CivilDate, t.null])),
      to: open(t.union([CivilDate, t.null])),
      completeness: open(t.keyof({ complete: null, partial: null })),
    },
    { kinds: open(t.readonlyArray(PolicyKind)), policies: open(t.readonlyArray(PolicyId)) },
  ),
  doc: { who: 'the clerk', effect: 'Inside it, no record means not in force.', rests: 'domain §4, R9' },
  example: { from: '2010-01-01', to: null, completeness: 'complete', kinds: ['council-policy'] },
  among: { cannotBeSetAside: true },
  names: (data) => ({ acts: data.policies ?? [theMunicipality] }),
  effects: (event, { base }) => {
    const { from, to, kinds, policies, completeness } = event.data
    return (policies ?? [theMunicipality]).map((target) => ({
      _tag: 'covers' as const,
      from: from === null ? null : on('/data/from', exactly(toDay(from))),
      to: to === null ? null : on('/data/to', exactly(toDay(to))),
      kinds: kinds ?? [],
      completeness,
      ...base(target),
    }))
  },
})
