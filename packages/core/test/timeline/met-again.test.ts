import { describe, expect, it } from 'vitest'
import { enacted, passed, type When } from '../acts.js'
import { byBylaw, cabinet, done, mayor, noted } from '../deeds.js'
import { ask, brief, history, possible, q, recorded, type Step } from '../history.js'
import { on, p, r } from '../votes.js'

const made = (commencement: object): Step =>
  recorded('2020-01-01', enacted(p, { d: '2020-01-01', by: byBylaw, data: { kind: 'bylaw', commencement } }))
const seen =
  (type: string, member: string) =>
  (day: When, data: object = {}) =>
    recorded('2021-01-01', noted(type, { policy: p, [member]: day, ...data }))

const inGazette = (day: When) => seen('PolicyPublished', 'publishedOn')(day, { constitutive: true })
const ready = { condition: 'the depot is open' }
const satisfied = (day: When) => seen('CommencementConditionSatisfied', 'settledOn')(day, ready)
const failed = (day: When) => seen('CommencementConditionFailed', 'settledOn')(day, ready)
const by = (type: string) => (d: string) =>
  recorded('2021-01-01', done(type, d, { policy: p, approver: 'minister' }, { by: cabinet }))
const [granted, withheld] = [by('ApprovalGranted'), by('ApprovalWithheld')]
const commenced = seen('PolicyCommenced', 'commencedOn')

const onPublication = made({ rule: 'onPublication' })
const whenReady = made({ rule: 'onCondition', condition: ready.condition })
const onceApproved = made({ rule: 'onCondition', condition: 'approval:minister' })
const onAppointedDay = made({ rule: 'onAppointedDay' })

describe.each([
  ['a publication', onPublication, inGazette],
  ['a condition that was satisfied', whenReady, satisfied],
  ['an approval', onceApproved, granted],
  ['a commencement', onAppointedDay, commenced],
  ['a commencement nobody knew', made({ rule: 'unknown' }), commenced],
] as const)('%s on record on two days', (_, enactment, met) => {
  it('begins what waited for it on the first of them, and it goes on', () => {
    for (const said of [
      [met('2020-02-01'), met('2020-06-01')],
      [met('2020-06-01'), met('2020-02-01')],
    ])
      expect(on(history(enactment, ...said), '2020-01-31', '2020-02-01', '2020-03-01', '2020-07-01')).toEqual(
        ['NIF(not-commenced)', 'IF', 'IF', 'IF'],
      )
  })
})

it('a by-law that starts as the law provides starts with the first of two publications', () => {
  const told = history(
    recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile: 'za' } }),
    made({ rule: 'asLawProvides' }),
    inGazette('2020-02-01'),
    inGazette('2020-06-01'),
  )

  expect(on(told, '2020-01-31', '2020-03-01', '2020-07-01')).toEqual(['NIF(not-commenced)', 'IF', 'IF'])
})

it('of two publications one of which may not be the one the law asks for, the other begins it at the latest', () => {
  const maybe = seen('PolicyPublished', 'publishedOn')('2020-02-01')
  const told = history(onPublication, maybe, inGazette('2020-06-01'))

  expect(on(told, '2020-01-31', '2020-03-01', '2020-06-01')).toEqual([
    'NIF(not-commenced)',
    'UND(effect-unknown)',
    'IF',
  ])
})

it('of two publications one of which is on an uncertain day, the other begins it at the latest', () => {
  const told = history(
    onPublication,
    inGazette({ edtf: '2020-04', text: 'in April' }),
    inGazette('2020-04-11'),
  )

  expect(on(told, '2020-03-31', '2020-04-10', '2020-04-11', '2020-05-01')).toEqual([
    'NIF(not-commenced)',
    'UND(date-uncertain)',
    'IF',
    'IF',
  ])
})

describe.each([
  ['a condition', whenReady, satisfied, failed, 'NIF(not-commenced)'],
  ['an approval', onceApproved, granted, withheld, 'NIF(approval-refused)'],
] as const)('%s that was met and failed', (_, enactment, met, failing, refused) => {
  it('ends nothing that began when it was met', () => {
    const told = history(enactment, met('2020-02-01'), failing('2020-03-01'))

    expect(on(told, '2020-02-01', '2020-03-01', '2020-07-01')).toEqual(['IF', 'IF', 'IF'])
  })

  it('begins what waited for it when it was met, though it failed before', () => {
    const told = history(enactment, failing('2020-02-01'), met('2020-03-01'), met('2020-06-01'))

    expect(on(told, '2020-02-01', '2020-03-01', '2020-07-01')).toEqual([refused, 'IF', 'IF'])
    expect(on(history(enactment, failing('2020-02-01')), '2020-07-01')).toEqual([refused])
  })
})

describe('a resolution the executive spoke on more than once', () => {
  const vote = recorded(
    '2020-01-10',
    passed(r, { d: '2020-01-10', label: 'vote' }),
    enacted(p, {
      d: '2020-01-10',
      by: byBylaw,
      causedBy: ['#vote'],
      data: { kind: 'bylaw', awaits: 'final-passage', commencement: { rule: 'onEnactment' } },
    }),
  )
  const says =
    (type: string) =>
    (d: string): Step =>
      recorded(d, done(type, d, { resolution: r }, { by: mayor }))
  const [approved, unsigned] = [says('ExecutiveApproved'), says('BecameLawUnsigned')]
  const [vetoed, overridden] = [says('ResolutionVetoed'), says('VetoOverridden')]

  it.each([
    ['approved twice', approved, approved],
    ['law unsigned, and then approved', unsigned, approved],
  ])('is passed on the first of the days: %s', (_, first, second) => {
    const told = history(vote, first('2020-01-20'), second('2020-03-20'))

    expect(on(told, '2020-01-19', '2020-01-20', '2020-03-01', '2020-04-01')).toEqual([
      'NIF(not-yet-enacted)',
      'IF',
      'IF',
      'IF',
    ])
  })

  it('is passed by the first override of its veto', () => {
    const told = history(vote, vetoed('2020-01-20'), overridden('2020-02-01'), overridden('2020-03-01'))

    expect(on(told, '2020-01-31', '2020-02-01', '2020-02-15', '2020-04-01')).toEqual([
      'NIF(vetoed)',
      'IF',
      'IF',
      'IF',
    ])
  })

  it.each([
    ['approved', [approved('2020-01-20')]],
    ['passed over a veto', [vetoed('2020-01-12'), overridden('2020-01-20')]],
  ])('may have been vetoed where the veto came after it was %s', (_, said) => {
    const told = history(vote, ...said, vetoed('2020-02-20'))
    const answer = ask(told, p, { on: '2020-04-01' })

    expect(brief(answer)).toBe('UND(conflicting-records)')
    expect(possible(answer)).toEqual(['IF', 'NIF(vetoed)'])
    expect(answer.presumed).toMatchObject({ status: 'in-force' })
    expect(q(told, p, '2020-04-01', { asDecidedBy: '2020-02-01' })).toBe('IF')
  })

  it('is passed by the override at the latest, where it was approved before the veto that was overridden', () => {
    const told = history(vote, approved('2020-01-20'), vetoed('2020-02-20'), overridden('2020-03-20'))

    expect(on(told, '2020-01-19', '2020-03-19', '2020-03-20')).toEqual([
      'NIF(not-yet-enacted)',
      'UND(conflicting-records)',
      'IF',
    ])
  })
})
