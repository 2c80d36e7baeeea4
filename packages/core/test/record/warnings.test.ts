import { describe, expect, it } from 'vitest'
import { canonical, standardCatalogue, verify } from '../../src/index.js'
import { corrected, enacted, passed, retracted } from '../acts.js'
import { eventId, ledger, record, recorded, rightOf, type Step } from '../history.js'

type Members = Readonly<Record<string, unknown>>

/** Midnight at Greenwich of 1 January 2024, in milliseconds. */
const newYear = Date.UTC(2024, 0, 1)
const hours = 3_600_000

/** An id drawn at a moment. */
const drawn = (at: number, n: number): string => {
  const time = at.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`
}

/** The leaves of a history, each with members put in their place. */
const leavesOf = (steps: ReadonlyArray<Step>, changes: ReadonlyArray<Members>): ReadonlyArray<string> =>
  record(steps).leaves.map((leaf, at) =>
    rightOf(canonical({ ...(JSON.parse(leaf) as Members), ...changes[at] })),
  )
const warned = (steps: ReadonlyArray<Step>, changes: ReadonlyArray<Members>) => {
  const { problems, warnings } = verify(ledger, standardCatalogue, leavesOf(steps, changes))
  expect(problems).toEqual([])
  return warnings.map(({ code, path }) => `${code} ${path}`)
}

/** The municipality is event 1, made at the beginning of the year; what follows is recorded on each day after. */
const at = (time: string, more: Members = {}): Members => ({
  recordedAt: `${time}.000000Z`,
  id: drawn(Date.parse(`${time}Z`) - 1000, Date.parse(time)),
  ...more,
})
const created = at('2024-01-01T19:00:00')
const decidedOn = (day: string): Members => ({ decidedOn: { edtf: day, text: day } })

describe('verification warns of an event that was decided after it was recorded', () => {
  const p = recorded('2024-01-10', enacted('policy:p', { d: '2024-01-10' }))

  it('in the calendar of the municipality', () => {
    // In Edmonton it is still the tenth at four in the morning of the eleventh at Greenwich.
    const recordedAt = at('2024-01-11T04:00:00')

    expect(warned([p], [created, recordedAt])).toEqual([])
    expect(warned([p], [created, { ...recordedAt, ...decidedOn('2024-01-11') }])).toEqual([
      'decided-after-recorded /1/decidedOn',
    ])
    expect(warned([p], [created, { ...recordedAt, ...decidedOn('2024-01-11/2024-02-01') }])).toEqual([
      'decided-after-recorded /1/decidedOn',
    ])
    expect(warned([p], [created, { ...recordedAt, ...decidedOn('2024-01') }])).toEqual([])
  })

  describe('as the day stands in the end', () => {
    const laterDay = (day: string): Members => ({
      ...at('2024-01-10T12:00:00'),
      ...decidedOn(day),
      id: eventId(2),
    })
    const days = ['2024-03-01', '2024-03-02']
    const found = (day: string, ...later: ReadonlyArray<Parameters<typeof recorded>[1]>) =>
      warned(
        [
          recorded('2024-01-10', enacted('policy:p', { d: day })),
          ...later.map((draft, n) => recorded(days[n] ?? '', draft)),
        ],
        [created, laterDay(day), ...later.map((_, n) => at(`${days[n]}T12:00:00`, { id: eventId(3 + n) }))],
      ).filter((one) => one.startsWith('decided'))
    const moved = (from: string, to: string) => corrected(eventId(2), '/decidedOn/edtf', from, to)
    const ahead = ['decided-after-recorded /1/decidedOn']

    it('so not where it was corrected or the event retracted', () => {
      expect(found('2024-02-10', enacted('policy:q', { d: '2024-03-01' }))).toEqual(ahead)
      expect(found('2024-02-10', moved('2024-02-10', '2024-01-10'))).toEqual([])
      expect(found('2024-02-10', retracted(eventId(2)))).toEqual([])
    })

    it('but where only its words were corrected, or it is still a day to come', () => {
      expect(
        found('2024-02-10', corrected(eventId(2), '/decidedOn/text', '2024-02-10', '10 February')),
      ).toEqual(ahead)
      expect(found('2024-02-10', moved('2024-02-10', '2027-02-10'))).toEqual(ahead)
    })

    it('and where what had put it right was taken back', () => {
      expect(found('2024-02-10', moved('2024-02-10', '2024-01-10'), retracted(eventId(3)))).toEqual(ahead)
      expect(found('2024-02-10', retracted(eventId(2)), retracted(eventId(3)))).toEqual(ahead)
    })

    it('and where a correction moved it ahead', () => {
      expect(found('2024-01-10', moved('2024-01-10', '2027-01-10'))).toEqual(ahead)
      expect(found('2024-01-10', moved('2024-01-10', '2027-01-10'), retracted(eventId(3)))).toEqual([])
    })
  })
})

describe('verification warns of an id', () => {
  const p = recorded('2024-01-02', enacted('policy:p', { d: '2024-01-02' }))
  const noon = newYear + 36 * hours
  const withId = (time: number, more: Members = {}) =>
    warned([p], [created, at('2024-01-02T12:00:00', { id: drawn(time, 1), ...more })])

  it('that was drawn after its event was recorded, by more than clocks differ', () => {
    expect(withId(noon + hours)).toEqual([])
    expect(withId(noon + hours + 1)).toEqual(['id-after-recording /1/id'])
    expect(withId(2 ** 48 - 1)).toEqual(['id-after-recording /1/id'])
  })

  it('that was drawn long before', () => {
    expect(withId(noon - 24 * hours)).toEqual([])
    expect(withId(noon - 24 * hours - 1)).toEqual(['id-long-before-recording /1/id'])
    expect(withId(0)).toEqual(['id-long-before-recording /1/id'])
  })

  describe('that was drawn when an older register is claimed to have recorded its event', () => {
    const claimed = { recordedAt: '2019-01-01T00:00:00.000000Z', register: 'old' }
    const then = Date.UTC(2019, 0, 1)

    it('since only that register shows it', () => {
      expect(withId(then, { claimed })).toEqual(['id-as-claimed /1/id'])
      expect(withId(then + hours, { claimed })).toEqual(['id-as-claimed /1/id'])
    })

    it('and of one that such a claim does not explain', () => {
      expect(withId(then + hours + 1, { claimed })).toEqual(['id-long-before-recording /1/id'])
      expect(withId(noon + 2 * hours, { claimed })).toEqual(['id-after-recording /1/id'])
    })

    it('but not where it was drawn for the copy', () => {
      expect(withId(noon, { claimed })).toEqual([])
    })
  })

  it('but not where the moment of recording only follows one that was ahead', () => {
    const ahead = at('2030-01-01T12:00:00')
    const after = { recordedAt: '2030-01-01T12:00:00.000001Z', id: drawn(noon, 1) }

    expect(warned([p], [ahead, after])).toEqual([])
  })

  it('whichever event of its append it is of', () => {
    const both = recorded(
      '2024-01-02',
      enacted('policy:p', { d: '2024-01-02' }),
      enacted('policy:q', { d: '2024-01-02' }),
    )
    const second = at('2024-01-02T12:00:00', { id: drawn(0, 2) })

    expect(warned([both], [created, at('2024-01-02T12:00:00'), second])).toEqual([
      'id-long-before-recording /2/id',
    ])
  })

  it('of a command, with its first event, where that tells when it was drawn', () => {
    const two = recorded(
      '2024-01-02',
      enacted('policy:p', { d: '2024-01-02' }),
      enacted('policy:q', { d: '2024-01-02' }),
    )
    const withCommand = (command: string) =>
      warned(
        [two],
        [
          created,
          at('2024-01-02T12:00:00', { command }),
          at('2024-01-02T12:00:00', { command, id: drawn(noon, 7) }),
        ],
      )

    expect(withCommand(drawn(noon - 24 * hours, 1))).toEqual([])
    expect(withCommand(drawn(noon + hours + 1, 1))).toEqual(['id-after-recording /1/command'])
    expect(withCommand(drawn(0, 1))).toEqual(['id-long-before-recording /1/command'])
    expect(withCommand('00000000-0000-4000-8000-000000000001')).toEqual([])
  })
})

describe('verification warns of a citation', () => {
  it('that nothing in the act calls for', () => {
    const steps = [
      recorded('2024-01-02', enacted('policy:p', { d: '2024-01-02' })),
      recorded('2024-01-03', enacted('policy:q', { d: '2024-01-03' })),
    ]
    const times = [created, at('2024-01-02T12:00:00'), at('2024-01-03T12:00:00')]
    const { id } = times[1] as { readonly id: string }

    expect(warned(steps, times)).toEqual([])
    expect(warned(steps, [...times.slice(0, 2), { ...times[2], cites: [id] }])).toEqual([
      'citation-not-called-for /2/cites',
    ])
  })
})

describe('verification warns of an event that is not understood', () => {
  const p = recorded('2024-01-10', enacted('policy:p', { d: '2024-01-10' }))
  const unknown = { ...at('2024-01-10T12:00:00'), version: 99 }

  it('and lists nobody, so that no answer takes account of what it hides', () => {
    expect(warned([p], [created, { ...unknown, subjects: [] }])).toEqual([
      'not-understood-unlisted /1/subjects',
    ])
  })

  it('and lists somebody, since nobody can tell whether it does something to others', () => {
    expect(warned([p], [created, unknown])).toEqual(['not-understood /1/type'])
    expect(warned([p], [created, { ...unknown, subjects: [{ id: 'policy:other', n: 0 }] }])).toEqual([
      'not-understood /1/type',
    ])
  })
})

describe('verification, behind an event that is not understood,', () => {
  const resolved = recorded('2024-01-10', passed('resolution:r', { d: '2024-01-10' }))
  const follows = recorded('2024-01-11', {
    ...enacted('policy:p', { d: '2024-01-11' }),
    causedBy: [eventId(2)],
  })
  const times = [
    created,
    at('2024-01-10T12:00:00', { id: eventId(2) }),
    at('2024-01-11T12:00:00', { id: eventId(3) }),
  ]
  const found = (steps: ReadonlyArray<Step>, changes: ReadonlyArray<Members>) =>
    warned(steps, changes).filter((one) => !one.startsWith('id-'))

  it('warns of what an event lists and that one may have tied to its act', () => {
    expect(found([resolved, follows], times)).toEqual([])
    expect(found([resolved, follows], times.with(1, { ...times[1], version: 99 }))).toEqual([
      'not-understood /1/type',
      'subject-perhaps-touched /2/subjects',
    ])
  })

  it('leaves it to others whether a correction of it can be read, and says where its words differ', () => {
    const correction = (from: string) =>
      recorded('2024-01-11', corrected(eventId(2), '/data/title', from, 'Dogs'))
    const steps = [recorded('2024-01-10', enacted('policy:p', { d: '2024-01-10' })), correction('p')]
    const unknown = times.with(1, { ...times[1], version: 99 })

    expect(found(steps, unknown)).toEqual(['not-understood /1/type'])
    const data = { target: eventId(2), path: '/data/title', from: 'q', to: 'Dogs', reason: 'A slip.' }
    const leaves = leavesOf(steps, unknown.with(2, { ...times[2], data }))
    expect(verify(ledger, standardCatalogue, leaves).problems.map(({ code }) => code)).toEqual([
      'correction-mismatch',
    ])
  })
})

describe('verification of a ledger without any event', () => {
  it('says that there is nothing to verify', () => {
    expect(verify(ledger, standardCatalogue, [])).toMatchObject({
      events: 0,
      problems: [{ code: 'ledger-empty', path: '' }],
    })
  })
})
