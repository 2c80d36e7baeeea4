import type { ActData } from 'minutebook'
import { memoryLedger } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { created } from '../acts.js'
import { failureOf, places } from '../answers.js'
import { byBylaw, decided, enacted, mayor, noted, passed } from './acts.js'
import { flint, fresno, newYork } from './cities.js'
import { inShort, possible, statuses } from './inShort.js'
import { recorded, stores, type Step } from './ledgers.js'

const law = 'policy:law'
const resolution = 'resolution:r'

/** Council votes; what it passed has its day from the executive. */
const voted = (on: string, commencement: ActData<'PolicyEnacted'>['commencement']): Step =>
  recorded(
    on,
    passed(resolution, on, { label: 'vote' }),
    enacted(
      law,
      { edtf: '../..', text: 'on final passage' },
      { kind: 'bylaw', commencement, awaits: 'final-passage' },
      { by: byBylaw, causedBy: ['#vote'] },
    ),
  )

describe.each(stores)('a law that became one unsigned, kept in %s', (_, keep) => {
  const int5 = [
    voted('2023-08-03', { rule: 'onDate', on: '2024-09-01' }),
    recorded(
      '2023-09-05',
      decided(
        'BecameLawUnsigned',
        '2023-09-03',
        { resolution, returnedOn: '2023-09-05', deadlineRule: '30 days after presentation' },
        { by: mayor },
      ),
    ),
  ]

  it('case 23: a law is enacted on the day its deadline gives and in force on the day it names', async () => {
    const ledger = await keep(int5, newYork)

    expect(
      await statuses(ledger, law, '2023-08-04', '2023-09-02', '2023-09-03', '2024-08-31', '2024-09-01'),
    ).toEqual([
      'NIF(not-yet-enacted)',
      'NIF(not-yet-enacted)',
      'NIF(not-commenced)',
      'NIF(not-commenced)',
      'IF',
    ])
  })
})

// In New York 00:01Z is the evening before. The source means local time, and only who read it there can know.
it('case 23: a day written as a moment that claims to be UTC is refused, not converted', async () => {
  const ledger = await memoryLedger()
  await ledger.record(created)
  const unsigned = decided('BecameLawUnsigned', '2023-09-03T00:01Z', { resolution }, { by: mayor })

  expect(places(await failureOf(ledger.record([unsigned], { mode: 'import' })))).toEqual([
    'date-with-time /0/decidedOn',
  ])
})

describe.each(stores)('a bill that was filed at the end of the session, kept in %s', (_, keep) => {
  const motion = 'motion:int-1-2022'
  const filed = [
    recorded(
      '2022-01-05',
      noted('MotionProposed', {
        motion,
        text: 'A Local Law.',
        intendedEffects: [{ act: 'PolicyEnacted', policy: law, kind: 'bylaw' }],
      }),
    ),
    recorded(
      '2023-12-31',
      decided('MotionLapsed', '2023-12-31', { motion, cause: 'end-of-term', rule: 'Filed (End of Session)' }),
    ),
  ]

  it.each(['2021-12-31', '2022-06-01', '2023-12-30', '2023-12-31', '2024-01-01'])(
    'case 24: a bill that was filed never passed, so nothing was in force on %s',
    async (on) => {
      const ledger = await keep(filed, newYork)
      const answer = await ledger.statusOf(law, { on })

      expect(inShort(answer)).toBe('NIF(never-passed)')
      expect(possible(answer)).toEqual(['NIF(never-passed)'])
    },
  )

  it('case 24: as long as its end was not on record it could still pass', async () => {
    const ledger = await keep(filed, newYork)

    expect(await statuses(ledger, law, { on: '2023-06-01', knownAt: '2023-12-30' })).toEqual([
      'NIF(not-yet-enacted)',
    ])
  })
})

describe.each(stores)('a veto, kept in %s', (_, keep) => {
  const vetoed = (on: string): Step =>
    recorded(on, decided('ResolutionVetoed', on, { resolution }, { by: mayor }))

  it('case 25: a veto that nobody overrode keeps what was passed from being law', async () => {
    const ledger = await keep([voted('2024-03-04', { rule: 'onEnactment' }), vetoed('2024-03-08')], flint)

    expect(await statuses(ledger, law, '2024-03-07', '2024-04-01')).toEqual([
      'NIF(not-yet-enacted)',
      'NIF(vetoed)',
    ])
  })

  it('case 26: days counted from final passage run from the vote that overrode the veto', async () => {
    const ledger = await keep(
      [
        voted('2024-05-01', { rule: 'afterDays', days: 30, from: 'finalPassage' }),
        vetoed('2024-05-08'),
        recorded('2024-05-20', decided('VetoOverridden', '2024-05-20', { resolution })),
      ],
      fresno,
    )

    expect(await statuses(ledger, law, '2024-05-19', '2024-05-20', '2024-06-18', '2024-06-19')).toEqual([
      'NIF(vetoed)',
      'NIF(not-commenced)',
      'NIF(not-commenced)',
      'IF',
    ])
  })
})
