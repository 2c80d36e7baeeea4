import { describe, expect, it } from 'vitest'
import { versionInForce, type SubjectId } from '../../src/index.js'
import { amended, enacted, passed } from '../acts.js'
import { about, cabinet, court, done, mayor } from '../deeds.js'
import {
  ask,
  brief,
  eventId,
  history,
  recorded,
  rightOf,
  today,
  type History,
  type Step,
} from '../history.js'

const p = 'policy:p'
const made = recorded('2015-01-01', enacted(p, { d: '2015-01-01' }))
/** Event 4. */
const changed = (portions?: ReadonlyArray<string>): Step =>
  recorded('2016-01-01', amended(p, 'v2', { d: '2016-01-01', ...(portions && { data: { portions } }) }))
const quashed = (portions?: ReadonlyArray<string>): Step =>
  recorded(
    '2018-01-01',
    done(
      'PolicyQuashed',
      '2018-01-01',
      { policy: p, operation: { rule: 'abInitio', act: eventId(4) }, ...(portions && { portions }) },
      { by: court },
    ),
  )

const versionOf = (told: History, where: object = {}): string | null => {
  const { version, status } = rightOf(
    versionInForce(told.register, today)(p as SubjectId, { on: '2017-01-01', ...where }),
  )
  return version === null ? brief(status) : version.version
}
const of = (portion: string) => ({ portion })

describe('the version of a portion', () => {
  it('is the one before an amendment that is void for that portion, and of the rest the amended one', () => {
    const told = history(made, changed(), quashed(['s. 5']))

    expect(versionOf(told, of('s. 5'))).toBe('v1')
    expect(versionOf(told, of('s. 7'))).toBe('v2')
    expect(versionOf(told)).toBe('v2')
    expect(ask(told, p, about('2017-01-01', of('s. 5'))).version).toBe('v1')
  })

  it('is the one before, where all that was amended is void, as is that of the whole', () => {
    const told = history(made, changed(['s. 5']), quashed(['s. 5', 's. 6']))

    expect(versionOf(told, of('s. 5'))).toBe('v1')
    expect(versionOf(told, of('s. 7'))).toBe('v1')
    expect(versionOf(told)).toBe('v1')
  })

  it('is the amended one, where the amendment is void for others of its portions', () => {
    const told = history(made, changed(['s. 5', 's. 6']), quashed(['s. 6']))

    expect(['s. 5', 's. 6', 's. 7'].map((portion) => versionOf(told, of(portion)))).toEqual([
      'v2',
      'v1',
      'v2',
    ])
  })

  it('was the amended one as decided before the judgment, and as known before it was recorded', () => {
    const told = history(made, changed(), quashed(['s. 5']))

    expect(versionOf(told, { ...of('s. 5'), asDecidedBy: '2017-06-01' })).toBe('v2')
    expect(versionOf(told, { ...of('s. 5'), knownAt: '2017-06-01' })).toBe('v2')
  })

  it('is the one before an amendment that is void from the start, disallowed as such, or was vetoed', () => {
    const disallowed = recorded(
      '2018-01-01',
      done(
        'PolicyDisallowed',
        '2018-01-01',
        { policy: p, void: eventId(4), portions: ['s. 5'] },
        { by: cabinet },
      ),
    )
    const vetoed = history(
      made,
      recorded('2016-01-01', passed('resolution:r', { d: '2016-01-01' })),
      recorded(
        '2016-01-01',
        amended(p, 'v2', { d: '2016-01-01', causedBy: [eventId(4)], data: { portions: ['s. 5'] } }),
      ),
      recorded(
        '2016-01-05',
        done('ResolutionVetoed', '2016-01-05', { resolution: 'resolution:r' }, { by: mayor }),
      ),
    )

    expect(versionOf(history(made, changed(['s. 5']), quashed()), of('s. 5'))).toBe('v1')
    expect(versionOf(history(made, changed(), disallowed), of('s. 5'))).toBe('v1')
    expect(versionOf(vetoed, of('s. 5'))).toBe('v1')
  })

  it('is the amended one again, where the judgment was reversed', () => {
    const reversed = recorded(
      '2019-01-01',
      done('QuashingReversed', '2019-01-01', { policy: p, quashing: eventId(5) }, { by: court }),
    )

    expect(versionOf(history(made, changed(), quashed(['s. 5']), reversed), of('s. 5'))).toBe('v2')
  })

  it('is none, where the portion is not in force', () => {
    const void5 = recorded(
      '2018-01-01',
      done(
        'PolicyQuashed',
        '2018-01-01',
        { policy: p, operation: { rule: 'abInitio', act: eventId(3) }, portions: ['s. 5'] },
        { by: court },
      ),
    )

    expect(versionOf(history(made, changed(), void5), of('s. 5'))).toBe('NIF(quashed)')
    expect(versionOf(history(made, changed(), void5), of('s. 7'))).toBe('v2')
  })
})
