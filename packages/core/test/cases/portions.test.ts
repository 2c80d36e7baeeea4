import { describe, expect, it } from 'vitest'
import { enacted, proposesToRescind, rescinded, standing } from '../acts.js'
import { about, byBylaw, court, done, memberOf, noted } from '../deeds.js'
import {
  english,
  explain,
  fromDay,
  timelineOf,
  toDay,
  versionInForce,
  type CivilDate,
  type SubjectId,
  type TimelinePeriod,
} from '../../src/index.js'
import { ask, brief, eventId, history, leftOf, q, recorded, rightOf, today } from '../history.js'

const p = 'policy:p'

describe('a policy that commences in portions (R22)', () => {
  const partial = history(
    recorded(
      '2023-11-01',
      enacted(p, {
        d: '2023-11-01',
        by: byBylaw,
        data: { kind: 'bylaw', commencement: { rule: 'onAppointedDay' } },
      }),
    ),
    recorded(
      '2023-12-01',
      noted('PolicyCommenced', {
        policy: p,
        commencedOn: '2024-01-01',
        portions: ['s. 1', 's. 2', 's. 3', 's. 4'],
      }),
      noted('PolicyCommenced', { policy: p, commencedOn: '2025-01-01', portions: ['s. 5'] }),
    ),
  )

  it('case 35: the whole is in force once any portion is', () => {
    expect(q(partial, p, '2023-12-31')).toBe('NIF(not-commenced)')
    expect(q(partial, p, '2024-06-01')).toBe('IF')
  })

  it('case 35: section 5 has not commenced, so the whole is partly in force', () => {
    expect(memberOf(ask(partial, p, { on: '2024-06-01' }), 'partial')).toBe(true)
    expect(brief(ask(partial, p, about('2024-06-01', { portion: 's. 5' })))).toBe('NIF(not-commenced)')
    expect(brief(ask(partial, p, about('2024-06-01', { portion: 's. 3' })))).toBe('IF')
    expect(brief(ask(partial, p, about('2025-01-01', { portion: 's. 5' })))).toBe('IF')
  })

  it('began as a whole with its first portion, though the rest followed later', () => {
    const commences = (on: string, data: object = {}) =>
      noted('PolicyCommenced', { policy: p, commencedOn: on, ...data })
    const ledger = history(
      recorded(
        '2020-01-01',
        enacted(p, { d: '2020-01-01', data: { commencement: { rule: 'onAppointedDay' } } }),
      ),
      recorded('2020-07-01', commences('2020-03-01', { portions: ['s. 1'] }), commences('2020-06-01')),
    )
    const first = { earliest: '2020-03-01', latest: '2020-03-01' }

    expect(ask(ledger, p, { on: '2020-04-01' }).inForceFrom).toEqual(first)
    expect(ask(ledger, p, { on: '2020-07-01' }).inForceFrom).toEqual(first)
    expect(
      rightOf(timelineOf(ledger.register, today)(p as SubjectId)).periods.map(({ from }) => from),
    ).toEqual([null, '2020-01-01', '2020-03-01'])
  })

  it('is partly in force while what no act names has not commenced', () => {
    const commences = (...portions: ReadonlyArray<string>) =>
      noted('PolicyCommenced', {
        policy: p,
        commencedOn: '2024-01-01',
        ...(portions.length === 0 ? {} : { portions }),
      })
    const made = recorded(
      '2023-11-01',
      enacted(p, { d: '2023-11-01', data: { commencement: { rule: 'onAppointedDay' } } }),
    )
    const first = history(made, recorded('2023-12-01', commences('s. 1')))
    const all = history(made, recorded('2023-12-01', commences('s. 1'), commences()))

    expect(brief(ask(first, p, about('2024-06-01', { portion: 's. 2' })))).toBe('NIF(not-commenced)')
    expect(ask(first, p, { on: '2024-06-01' })).toMatchObject({ status: 'in-force', partial: true })
    expect(ask(first, p, { on: '2023-12-01' }).partial).toBe(false)
    expect(ask(all, p, { on: '2024-06-01' })).toMatchObject({ status: 'in-force', partial: false })
  })
})

describe('the version of a policy of which a part is meant', () => {
  const cut = history(
    recorded('2024-01-01', enacted(p, { d: '2024-01-01', data: { version: 'v1' } })),
    recorded('2024-02-01', rescinded(p, { d: '2024-02-01', data: { portions: ['s. 5'] } })),
  )
  const versionOf = (where: object): ReadonlyArray<string | null> => {
    const answer = rightOf(
      versionInForce(cut.register, today)(p as SubjectId, { on: '2024-02-01', ...where }),
    )
    return [answer.version?.version ?? null, brief(answer.status), answer.status.portion]
  }

  it('is that of the whole, while the part is in force', () => {
    expect(versionOf({})).toEqual(['v1', 'IF', null])
    expect(versionOf({ portion: 's. 4' })).toEqual(['v1', 'IF', 's. 4'])
    expect(versionOf({ portion: 's. 5' })).toEqual([null, 'NIF(rescinded)', 's. 5'])
    expect(versionOf({ territory: 'the north' })).toEqual(['v1', 'IF', null])
    expect(
      leftOf(versionInForce(cut.register, today)(p as SubjectId, { on: '2024-02-01', portion: '' })),
    ).toMatchObject([{ code: 'text-empty', path: '/portion' }])
  })
})

describe('an act on a portion', () => {
  it('rescinds the portion and leaves the rest in force', () => {
    const cut = history(
      standing(p),
      recorded('2024-02-01', rescinded(p, { d: '2024-02-01', data: { portions: ['s. 5'] } })),
    )

    expect(q(cut, p, '2024-02-01')).toBe('IF')
    expect(brief(ask(cut, p, about('2024-02-01', { portion: 's. 5' })))).toBe('NIF(rescinded)')
  })

  it('suspends the portion and leaves the rest in force', () => {
    const held = history(
      standing(p),
      recorded('2024-02-01', done('PolicySuspended', '2024-02-01', { policy: p, portions: ['s. 5'] })),
    )

    expect(q(held, p, '2024-03-01')).toBe('IF')
    expect(brief(ask(held, p, about('2024-03-01', { portion: 's. 5' })))).toBe('NIF(suspended)')
  })

  it('voids the portion from the start and leaves the rest in force', () => {
    const severed = history(
      standing(p),
      recorded(
        '2024-02-01',
        done('PolicyQuashed', '2024-02-01', {
          policy: p,
          operation: { rule: 'abInitio', act: eventId(3) },
          portions: ['s. 5'],
        }),
      ),
    )

    expect(q(severed, p, '2015-01-01')).toBe('IF')
    expect(brief(ask(severed, p, about('2015-01-01', { portion: 's. 5' })))).toBe('NIF(quashed)')
  })

  it('voids the portion alone: the whole was not yet enacted before its enactment, and ends by its own ending', () => {
    const severed = history(
      recorded('2020-01-01', enacted(p, { d: '2020-01-01', eff: '2020-02-01' })),
      recorded('2022-01-01', rescinded(p, { d: '2022-01-01' })),
      recorded(
        '2024-02-01',
        done(
          'PolicyQuashed',
          '2024-02-01',
          { policy: p, operation: { rule: 'abInitio', act: eventId(3) }, portions: ['s. 5'] },
          { by: court },
        ),
      ),
    )
    const days = ['2019-06-01', '2020-01-15', '2020-02-01', '2022-01-01']

    expect(days.map((on) => brief(ask(severed, p, { on })))).toEqual([
      'NIF(not-yet-enacted)',
      'NIF(not-commenced)',
      'IF',
      'NIF(rescinded)',
    ])
    expect(brief(ask(severed, p, about('2020-02-01', { portion: 's. 5' })))).toBe('NIF(quashed)')
  })
})

it('a part is found by every usual spelling of its name', () => {
  const cut = history(
    standing(p),
    recorded('2024-02-01', rescinded(p, { d: '2024-02-01', data: { portions: ['s. 5'] } })),
    recorded('2024-03-01', rescinded(p, { d: '2024-03-01', data: { portions: ['Section 6'] } })),
  )
  const answers = ['s. 5', 's.5', 'S 5', 'section 5'].map((portion) =>
    ask(cut, p, about('2024-03-01', { portion })),
  )

  expect(answers.map(brief)).toEqual(answers.map(() => 'NIF(rescinded)'))
  expect(answers.flatMap(({ flags }) => flags)).toEqual([])
  expect(answers[1]?.portion).toBe('s.5')
  expect(brief(ask(cut, p, about('2024-03-01', { portion: 's.6' })))).toBe('NIF(rescinded)')
})

it('a part no act names stands as the rest, and the answer says which parts there are', () => {
  const cut = history(
    standing(p),
    recorded('2024-02-01', rescinded(p, { d: '2024-02-01', data: { portions: ['s. 5'] } })),
  )

  const rest = ask(cut, p, about('2024-02-01', { portion: 's. 6' }))

  expect(rest).toMatchObject({ status: 'in-force', portion: 's. 6', flags: ['portion-unnamed'] })
  expect(rightOf(explain(cut.register, today)(rest)).steps.map(({ sentence }) => sentence)).toContain(
    'No act on record names that part, so it is taken to stand as the rest; mind its spelling. Parts named are: s. 5.',
  )
  expect(ask(cut, p, about('2024-02-01', { territory: 'the north' })).flags).toEqual(['area-unnamed'])
})

describe('the timeline of a part, or of an area', () => {
  const parts = history(
    recorded(
      '2023-11-01',
      enacted(p, {
        d: '2023-11-01',
        by: byBylaw,
        data: { kind: 'bylaw', commencement: { rule: 'onAppointedDay' } },
      }),
    ),
    recorded(
      '2023-12-01',
      noted('PolicyCommenced', { policy: p, commencedOn: '2024-01-01', portions: ['s. 1'] }),
      noted('PolicyCommenced', { policy: p, commencedOn: '2025-01-01/2025-02-01', portions: ['s. 5'] }),
    ),
    recorded(
      '2025-06-01',
      done(
        'PolicySuspended',
        '2025-06-01',
        { policy: p, portions: ['s. 1'], lastDay: '2025-06-30' },
        { by: byBylaw },
      ),
    ),
    recorded('2026-02-01', rescinded(p, { d: '2026-02-01', by: byBylaw, data: { portions: ['s. 5'] } })),
  )
  const timeline = (times: object) => rightOf(timelineOf(parts.register, today)(p as SubjectId, times))
  const stretches = (times: object): ReadonlyArray<string> =>
    timeline(times).periods.map((one) => `${one.from ?? '…'} ${brief(one)}`)

  it('is that of the part alone', () => {
    expect(stretches({ portion: 's. 1' })).toEqual([
      '… NIF(not-yet-enacted)',
      '2023-11-01 NIF(not-commenced)',
      '2024-01-01 IF',
      '2025-06-01 NIF(suspended)',
      '2025-07-01 IF',
    ])
    expect(stretches({ portion: 's. 5' })).toEqual([
      '… NIF(not-yet-enacted)',
      '2023-11-01 NIF(not-commenced)',
      '2025-01-01 UND(date-uncertain)',
      '2025-02-01 IF',
      '2026-02-01 NIF(rescinded)',
    ])
  })

  it('of a part whose day an order fixed later knows it before as enacted and not commenced', () => {
    const ordered = history(
      recorded(
        '2023-11-01',
        enacted(p, {
          d: '2023-11-01',
          by: byBylaw,
          data: { kind: 'bylaw', commencement: { rule: 'onAppointedDay' } },
        }),
      ),
      recorded(
        '2024-03-01',
        done('PolicyCommenced', '2024-03-01', { policy: p, commencedOn: '2024-04-01', portions: ['s. 2'] }),
      ),
    )
    const on = (day: string, times: object = {}): string =>
      brief(ask(ordered, p, about(day, { portion: 's. 2', ...times })))

    expect(['2023-10-31', '2023-12-01', '2024-03-15', '2024-04-01'].map((day) => on(day))).toEqual([
      'NIF(not-yet-enacted)',
      'NIF(not-commenced)',
      'NIF(not-commenced)',
      'IF',
    ])
    expect(on('2024-05-01', { asDecidedBy: '2024-02-01' })).toBe('NIF(not-commenced)')
    expect(on('2024-05-01', { asDecidedBy: '2023-10-01' })).toBe('NIF(not-yet-enacted)')
  })

  it('says which part and area it is about', () => {
    expect(timeline({ portion: 's. 5', territory: 'the north' })).toMatchObject({
      portion: 's. 5',
      territory: 'the north',
    })
    expect(timeline({})).toMatchObject({ portion: null, territory: null })
  })

  it.each([{ portion: 's. 1' }, { portion: 's. 5' }, { portion: 's. 9' }, { territory: 'the north' }])(
    'says on each day what is answered on that day (%j)',
    (where) => {
      const { periods } = timeline(where)
      for (let day = toDay('2023-10-01' as CivilDate); day < toDay('2026-03-01' as CivilDate); day += 1) {
        const on = fromDay(day) as string
        const period = periods.findLast(({ from }) => from === null || from <= on)
        expect(brief(period as TimelinePeriod)).toBe(brief(ask(parts, p, { on, ...where })))
      }
    },
  )

  it('is refused where the part is named by nothing', () => {
    expect(leftOf(timelineOf(parts.register, today)(p as SubjectId, { portion: ' ' }))).toMatchObject([
      { code: 'text-empty', path: '/portion' },
    ])
  })
})

describe('an answer about a policy of one area that names none', () => {
  const north = history(
    recorded('2024-01-01', enacted(p, { d: '2024-01-01', data: { territory: 'the north' } })),
  )
  const everywhere = history(recorded('2024-01-01', enacted(p, { d: '2024-01-01' })))

  it('is flagged, and its explanation says where it holds (R22b)', () => {
    const answer = ask(north, p, { on: '2024-02-01' })
    expect(answer).toMatchObject({ status: 'in-force', flags: ['area-limited'] })
    const { steps } = rightOf(explain(north.register, today)(answer))
    const flagged = steps.filter((step) => step.about === 'flag')
    expect(flagged).toMatchObject([
      {
        sentence:
          'It is limited to certain areas (R22b). Of those on record it is in force, or may be, in: the north.',
        rule: 'R22b',
      },
    ])
  })

  it('is explained as known on the day of asking, which may be later than the day asked about', () => {
    const [q, motion] = ['policy:q', 'motion:m']
    const calledOff = history(
      recorded('2020-01-01', enacted(p, { d: '2020-01-01', data: { territory: 'the north' } })),
      recorded('2023-06-01', enacted(q, { d: '2023-06-01', eff: '2024-01-01', data: { replaces: [p] } })),
      recorded('2023-07-01', proposesToRescind(motion, q, '2024-03-01', { eff: '2023-12-01' })),
    )
    const answer = ask(calledOff, p, { on: '2024-02-01' })

    expect(answer).toMatchObject({ status: 'undetermined', flags: ['area-limited'] })
    expect(
      rightOf(explain(calledOff.register, today)(answer)).steps.map(({ sentence }) => sentence),
    ).toContain(english.limitedTo(['the north']))
  })

  it('is told so where it is in force in none of the areas on record', () => {
    expect(english.limitedTo([])).toBe(
      'It is limited to certain areas (R22b), and it is in force in none of those on record.',
    )
  })

  it('is not flagged where an area is named, where it is not in force, or where it holds everywhere', () => {
    expect(ask(north, p, about('2024-02-01', { territory: 'the north' })).flags).toEqual([])
    expect(ask(north, p, { on: '2023-02-01' }).flags).toEqual([])
    expect(ask(everywhere, p, { on: '2024-02-01' }).flags).toEqual([])
  })
})
