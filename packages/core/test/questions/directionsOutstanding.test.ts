import { expect, it } from 'vitest'
import { directionsOutstanding, findings } from '../../src/index.js'
import { enacted, fulfilled, passed, standing } from '../acts.js'
import { court, done } from '../deeds.js'
import { eventId, history, recorded, rightOf, today, type Step } from '../history.js'

const resolution = 'resolution:r'
const issued = recorded(
  '2023-07-17',
  passed(resolution, { d: '2023-07-17' }),
  done('DirectionIssued', '2023-07-17', {
    resolution,
    key: 'direction',
    addressee: 'City Manager',
    task: 'implement a policy',
    due: '2024-06',
  }),
)

const outstanding = (on: string, ...steps: ReadonlyArray<Step>) =>
  rightOf(directionsOutstanding(history(standing('policy:p'), issued, ...steps).register, today)({ on }))

it('a direction is outstanding from the day it was issued, and overdue once its day is over', () => {
  expect(outstanding('2023-07-16')).toEqual([])
  expect(outstanding('2023-07-17')).toEqual([
    {
      resolution,
      key: 'direction',
      addressee: 'City Manager',
      task: 'implement a policy',
      due: { edtf: '2024-06', text: '2024-06' },
      state: 'to-come',
      event: { event: eventId(5), seq: 4, type: 'DirectionIssued' },
    },
  ])
  expect(outstanding('2024-06-15').map(({ state }) => state)).toEqual(['perhaps-overdue'])
  expect(outstanding('2024-07-01').map(({ state }) => state)).toEqual(['overdue'])
})

it('a direction that was fulfilled is outstanding before that only', () => {
  const done = recorded('2024-03-01', fulfilled(resolution, 'policy:p', { d: '2024-02-01' }))

  expect(outstanding('2024-01-31', done)).toHaveLength(1)
  expect(outstanding('2024-02-01', done)).toEqual([])
})

it('a direction of a resolution that was rescinded is outstanding no more, and no finding', () => {
  const ended = recorded(
    '2024-02-01',
    done('ResolutionRescinded', '2024-02-01', { resolution, effectOnAdopted: 'unaffected' }),
  )
  const { register } = history(issued, ended)

  expect(outstanding('2024-01-31', ended)).toHaveLength(1)
  expect(outstanding('2024-02-01', ended)).toEqual([])
  expect(rightOf(findings(register, today)({ kinds: ['unfulfilled-direction'] }))).toEqual([])
})

it.each([
  ['vetoed', {}],
  ['held by a veto that stays its force', { staysForce: true }],
])(
  'a direction of a resolution that was %s is outstanding until then, and again after the override',
  (_, how) => {
    const vetoed = recorded('2023-07-20', done('ResolutionVetoed', '2023-07-20', { resolution, ...how }))
    const overridden = recorded('2023-08-01', done('VetoOverridden', '2023-08-01', { resolution }))
    const days = ['2023-07-19', '2023-07-20', '2023-08-01']

    expect(days.map((on) => outstanding(on, vetoed).length)).toEqual([1, 0, 0])
    expect(days.map((on) => outstanding(on, vetoed, overridden).length)).toEqual([1, 0, 1])
  },
)

it('a direction is not carried out before the policy is made that is said to have done it', () => {
  const made = recorded('2025-01-01', enacted('policy:q', { d: '2025-01-01' }))
  const said = recorded('2025-02-01', fulfilled(resolution, 'policy:q'))

  expect(outstanding('2024-12-31', made, said).map(({ state }) => state)).toEqual(['overdue'])
  expect(outstanding('2025-01-01', made, said)).toEqual([])
})

it('a direction is not carried out by a policy that is void', () => {
  const made = recorded('2024-01-01', enacted('policy:q', { d: '2024-01-01' }))
  const said = recorded('2024-02-01', fulfilled(resolution, 'policy:q', { d: '2024-02-01' }))
  const quashed = recorded(
    '2025-01-01',
    done(
      'PolicyQuashed',
      '2025-01-01',
      { policy: 'policy:q', operation: { rule: 'abInitio', act: eventId(6) } },
      { by: court },
    ),
  )

  expect(outstanding('2024-03-01', made, said)).toEqual([])
  expect(outstanding('2024-03-01', made, said, quashed)).toHaveLength(1)
})

it('a direction of a resolution that was reconsidered is outstanding no more', () => {
  const target = eventId(4)
  const reconsidered = recorded('2023-07-17', done('ResolutionReconsidered', '2023-07-17', { target }))

  expect(outstanding('2023-08-01', reconsidered)).toEqual([])
})
