import { it } from 'vitest'
import * as E from 'fp-ts/lib/Either.js'
import { emptyLedger, recorded, eventId, covered, rightOf, type Step } from '../history.js'
import { enacted, rescinded, amended, imported, attested, defeated, passed, proposesToRescind, withdrawn, deferred, cityManager, corrected, retracted } from '../acts.js'

const P='policy:p'
const base: Step[] = [covered, recorded('2020-01-01', enacted(P, { d: '2020-01-01' }))]
const over: Step[] = [...base, recorded('2021-01-01', rescinded(P, { d: '2021-01-01' }))]
const motion: Step[] = [...base, recorded('2021-01-01', proposesToRescind('motion:m', P, '2021-02-01'))]
const settled: Step[] = [...motion, recorded('2021-02-01', defeated('motion:m', { d: '2021-02-01' }))]
const admin: Step[] = [covered, recorded('2020-01-01', enacted('policy:a', { d: '2020-01-01', by: cityManager, data: { kind: 'administrative-policy' } }))]
const cases: Array<[string, Step[], Step]> = [
 ['future decision', base, recorded('2024-06-01', rescinded(P, { d: '2024-06-02' }))],
 ['future decision, uncertain', base, recorded('2024-06-01', rescinded(P, { d: '2024-06-01/2024-07-01' }))],
 ['future eff ok', base, recorded('2024-06-01', rescinded(P, { d: '2024-06-01', eff: '2025-01-01' }))],
 ['rescind unknown', base, recorded('2024-06-01', rescinded('policy:x', { d: '2024-06-01' }))],
 ['rescind twice', over, recorded('2024-06-01', rescinded(P, { d: '2024-06-01' }))],
 ['rescind twice in one', base, recorded('2024-06-01', rescinded(P, { d: '2024-06-01' }), rescinded(P, { d: '2024-06-01' }))],
 ['rescind, decided before first end', over, recorded('2024-06-01', rescinded(P, { d: '2020-06-01' }))],
 ['amend ended', over, recorded('2024-06-01', amended(P, 'v2', { d: '2024-06-01' }))],
 ['amend unknown', base, recorded('2024-06-01', amended('policy:x', 'v2', { d: '2024-06-01' }))],
 ['amend by officer', base, recorded('2024-06-01', amended(P, 'v2', { d: '2024-06-01', by: cityManager }))],
 ['officer ends', base, recorded('2024-06-01', rescinded(P, { d: '2024-06-01', by: cityManager }))],
 ['committee ends', base, recorded('2024-06-01', rescinded(P, { d: '2024-06-01', by: { body: 'committee', instrument: 'decision' } }))],
 ['nobody ends', base, recorded('2024-06-01', rescinded(P, { d: '2024-06-01', by: null }))],
 ['officer replaces', base, recorded('2024-06-01', enacted('policy:n', { d: '2024-06-01', by: cityManager, data: { kind: 'administrative-policy', replaces: [P] } }))],
 ['council resolution ends bylaw', [covered, recorded('2020-01-01', enacted('policy:b', { d: '2020-01-01', by: { body: 'council', instrument: 'bylaw' }, data: { kind: 'bylaw' } }))], recorded('2024-06-01', rescinded('policy:b', { d: '2024-06-01' }))],
 ['council ends admin', admin, recorded('2024-06-01', rescinded('policy:a', { d: '2024-06-01' }))],
 ['end before begin', base, recorded('2024-06-01', rescinded(P, { d: '2024-06-01', eff: '2019-12-31' }))],
 ['end on begin', base, recorded('2024-06-01', rescinded(P, { d: '2024-06-01', eff: '2020-01-01' }))],
 ['decided before enacted', base, recorded('2024-06-01', rescinded(P, { d: '2019-06-01', eff: '2024-06-01' }))],
 ['enact twice', base, recorded('2024-06-01', enacted(P, { d: '2024-06-01' }))],
 ['enact twice in one', base, recorded('2024-06-01', enacted('policy:n', { d: '2024-06-01' }), enacted('policy:n', { d: '2024-06-01' }))],
 ['enact imported', [covered, recorded('2020-01-01', imported(P))], recorded('2024-06-01', enacted(P, { d: '2024-06-01' }))],
 ['import enacted', base, recorded('2024-06-01', imported(P))],
 ['replace unknown', base, recorded('2024-06-01', enacted('policy:n', { d: '2024-06-01', data: { replaces: ['policy:x'] } }))],
 ['replace itself', base, recorded('2024-06-01', enacted('policy:n', { d: '2024-06-01', data: { replaces: ['policy:n'] } }))],
 ['replace ended', over, recorded('2024-06-01', enacted('policy:n', { d: '2024-06-01', data: { replaces: [P] } }))],
 ['enact+rescind in one', base, recorded('2024-06-01', enacted('policy:n', { d: '2024-06-01' }), rescinded('policy:n', { d: '2024-06-01', eff: '2024-07-01' }))],
 ['settle twice', settled, recorded('2024-06-01', withdrawn('motion:m', { d: '2024-06-01' }))],
 ['settle twice in one', motion, recorded('2024-06-01', withdrawn('motion:m', { d: '2024-06-01' }), defeated('motion:m', { d: '2024-06-01' }))],
 ['settle by passing', settled, recorded('2024-06-01', passed('resolution:r', { d: '2024-06-01', data: { motion: 'motion:m' } }))],
 ['defer settled', settled, recorded('2024-06-01', deferred('motion:m', '2024-07-01', { d: '2024-06-01' }))],
 ['settle unknown', base, recorded('2024-06-01', withdrawn('motion:x', { d: '2024-06-01' }))],
 ['vote on unknown motion', base, recorded('2024-06-01', { type: 'VoteRecorded', decidedOn: '2024-06-01', data: { motion: 'motion:x' } })],
 ['vote nothing', base, recorded('2024-06-01', { type: 'VoteRecorded', decidedOn: '2024-06-01', data: { } })],
 ['settled, retracted, again', [...settled, recorded('2021-03-01', retracted(eventId(5)))], recorded('2024-06-01', withdrawn('motion:m', { d: '2024-06-01' }))],
 ['resolution again', [...base, recorded('2021-01-01', passed('resolution:r', { d: '2021-01-01' }))], recorded('2024-06-01', passed('resolution:r', { d: '2024-06-01' }))],
 ['rescind unknown resolution', base, recorded('2024-06-01', { type: 'ResolutionRescinded', decidedOn: '2024-06-01', data: { resolution: 'resolution:x', effectOnAdopted: 'ceases' } })],
 ['direction unknown resolution', base, recorded('2024-06-01', { type: 'DirectionIssued', decidedOn: '2024-06-01', data: { resolution: 'resolution:x', key: 'k', addressee: 'a', task: 't' } })],
 ['fulfilled unknown', base, recorded('2024-06-01', { type: 'DirectionFulfilled', data: { resolution: 'resolution:x', key: 'k', policy: 'policy:x' } })],
 ['revoke unknown authority', base, recorded('2024-06-01', { type: 'AuthorityRevoked', decidedOn: '2024-06-01', data: { authority: 'authority:x' } })],
 ['attest unknown', base, recorded('2024-06-01', attested('policy:x', 'in-force', '2024-06-01'))],
 ['attest future', base, recorded('2024-06-01', attested(P, 'in-force', '2024-07-01'))],
 ['meeting future', base, recorded('2024-06-01', { type: 'MeetingConvened', data: { meeting: 'meeting:m', body: 'council', heldOn: '2024-07-01' } })],
 ['municipality twice', base, recorded('2024-06-01', { type: 'MunicipalityCreated', data: { name: 'X', zone: 'Europe/Berlin' } })],
 ['profile unknown', base, recorded('2024-06-01', { type: 'ProfileAdopted', data: { profile: 'xx' } })],
 ['coverage reversed', base, recorded('2024-06-01', { type: 'RegisterCoverageDeclared', data: { from: '2024-02-01', to: '2024-01-01', completeness: 'complete' } })],
 ['correct twice same from', [...base, recorded('2021-01-01', corrected(eventId(3), '/decidedOn/edtf', '2020-01-01', '2020-01-02'))], recorded('2024-06-01', corrected(eventId(3), '/decidedOn/edtf', '2020-01-01', '2020-01-03'))],
 ['correct policy', base, recorded('2024-06-01', corrected(eventId(3), '/data/policy', 'policy:p', 'policy:z'))],
 ['correct a correction', [...base, recorded('2021-01-01', corrected(eventId(3), '/decidedOn/edtf', '2020-01-01', '2020-01-02'))], recorded('2024-06-01', corrected(eventId(4), '/data/to', '2020-01-02', '2020-01-03'))],
 ['correct retracted', [...base, recorded('2021-01-01', retracted(eventId(3)))], recorded('2024-06-01', corrected(eventId(3), '/decidedOn/edtf', '2020-01-01', '2020-01-03'))],
 ['retract retracted', [...base, recorded('2021-01-01', retracted(eventId(3)))], recorded('2024-06-01', retracted(eventId(3)))],
 ['correct whole data', base, recorded('2024-06-01', corrected(eventId(3), '/data', {}, {}))],
 ['correct edtf to nonsense', base, recorded('2024-06-01', corrected(eventId(3), '/decidedOn/edtf', '2020-01-01', '10/8/16'))],
 ['correct adding unknown member', base, recorded('2024-06-01', corrected(eventId(3), '/data/number', null, '6,030'))],
 ['correct removing decidedOn', base, recorded('2024-06-01', corrected(eventId(3), '/decidedOn', { edtf: '2020-01-01', text: '2020-01-01' }, null))],
 ['nothing', base, recorded('2024-06-01')],
 ['label twice', base, recorded('2024-06-01', passed('resolution:a', { d: '2024-06-01', label: 'v' }), passed('resolution:b', { d: '2024-06-01', label: 'v' }))],
 ['label later', base, recorded('2024-06-01', rescinded(P, { d: '2024-06-01', causedBy: ['#v'] }), passed('resolution:b', { d: '2024-06-01', label: 'v' }))],
 ['itself', base, recorded('2024-06-01', rescinded(P, { d: '2024-06-01', label: 'v', causedBy: ['#v'] }))],
 ['all', over, recorded('2024-06-01', rescinded('policy:x', { d: '2025-06-01' }), rescinded(P, { d: '2024-06-01', by: cityManager }), withdrawn('motion:x', { d: '2024-06-01' }), passed('resolution:b', { d: '2024-06-01', causedBy: ['#zz'] }))],
]
it('probe', () => {
  for (const [name, before, step] of cases) {
    const out: string[] = []
    for (const mode of ['live', 'import'] as const) {
      const l = emptyLedger()
      for (const s of before) rightOf(l.take(s))
      const r = l.take(step, mode)
      out.push(E.isRight(r) ? `   ${mode} ACCEPTED` : r.left.map((p) => `   ${mode} ${p.code} ${p.path || '(whole)'} ${p.rule ?? ''} :: ${p.sentence}`).join('\n'))
    }
    console.log(`## ${name}\n${out.join('\n')}`)
  }
})
