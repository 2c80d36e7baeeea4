import { standardProfiles, type Profile } from 'minutebook'
import { memoryLedger } from 'minutebook/testing'

const us = standardProfiles.get('us') as Profile
const charter: Profile = {
  ...us,
  id: 'our-city',
  title: 'Our City, by its charter',
  finalPassage: { value: ['bylaw'], source: 'Charter, s. 3-305', checked: true },
  commencementOfClass: {
    ...us.commencementOfClass,
    interim: {
      value: { n: 10, unit: 'days', after: ['enactment', 'publication'] },
      source: 'Charter, s. 3-309',
      checked: true,
    },
  },
}

const ledger = await memoryLedger({ profiles: new Map([...standardProfiles, [charter.id, charter]]) })
await ledger.record([
  { type: 'ProfileAdopted', data: { profile: 'our-city' } },
  { type: 'RegisterCoverageDeclared', data: { from: null, to: null, completeness: 'complete' } },
  {
    type: 'ResolutionPassed',
    label: 'vote',
    decidedOn: '2024-03-04',
    by: { body: 'council', instrument: 'bylaw' },
    data: { resolution: 'resolution:24-17' },
  },
  {
    type: 'PolicyEnacted',
    causedBy: ['#vote'],
    decidedOn: '2024-03-04',
    by: { body: 'council', instrument: 'bylaw' },
    data: {
      policy: 'policy:noise',
      kind: 'bylaw',
      title: 'Noise Ordinance',
      commencement: { rule: 'onEnactment' },
    },
  },
  {
    type: 'ExecutiveApproved',
    decidedOn: '2024-03-11',
    by: { body: 'mayor', instrument: 'decision' },
    data: { resolution: 'resolution:24-17' },
  },
])
for (const on of ['2024-03-10', '2024-03-11']) {
  const answer = await ledger.statusOf('policy:noise', { on })
  console.log(answer.status, answer.reason)
}
await ledger.close()
