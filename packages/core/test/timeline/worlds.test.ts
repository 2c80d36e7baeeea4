import { describe, expect, it } from 'vitest'
import { versionInForce, type SubjectId } from '../../src/index.js'
import { amended, enacted, rescinded } from '../acts.js'
import { ask, history, possible, recorded, rightOf, today } from '../history.js'

const p = 'policy:p'

/** A policy with so many endings of uncertain days, by turns rescissions and replacements. */
const endings = (count: number) =>
  history(
    recorded('2024-01-01', enacted(p, { d: '2023' })),
    ...Array.from({ length: count }, (_, at) =>
      recorded(
        '2025-01-01',
        at % 2 === 0
          ? rescinded(p, { d: '2024-02/2024-11', eff: '2024-02/2024-12' })
          : enacted(`policy:n${at}`, {
              d: '2024-02/2024-11',
              eff: '2024-02/2024-12',
              data: { replaces: [p] },
            }),
      ),
    ),
  )

describe('uncertain days that overlap', () => {
  it('a few of them are told apart exactly', () => {
    const answer = ask(endings(4), p, { on: '2024-06-15' })

    expect(answer.flags).not.toContain('possible-widened')
    expect(possible(answer)).toEqual(['IF', 'NIF(rescinded)', 'NIF(superseded)'])
  })

  it('before and after all of them the answer is certain', () => {
    const ledger = endings(4)

    expect(ask(ledger, p, { on: '2024-01-31' }).status).toBe('in-force')
    expect(ask(ledger, p, { on: '2024-12-31' })).toMatchObject({
      status: 'not-in-force',
      reason: 'rescinded',
    })
  })

  it('twenty of them are told apart as exactly, in no more than a moment', () => {
    const answer = ask(endings(20), p, { on: '2024-06-15' })

    expect(answer).toMatchObject({ status: 'undetermined', reason: 'date-uncertain', flags: [] })
    expect(possible(answer)).toEqual(['IF', 'NIF(rescinded)', 'NIF(superseded)'])
  })

  const versioned = (count: number) => {
    const versions = Array.from({ length: count }, (_, at) => `w${String(at).padStart(2, '0')}`)
    const { register } = history(
      recorded('2023-01-01', enacted(p, { d: '2023-01-01' })),
      ...versions.map((version) => recorded('2025-01-01', amended(p, version, { d: '2024-02/2024-11' }))),
    )
    const on = (day: string) =>
      rightOf(versionInForce(register, today)(p as SubjectId, { on: day }))
        .possible.map(({ version }) => version)
        .toSorted()
    return { versions, on }
  }

  it('of amendments leave every version possible that can be the last', () => {
    const { versions, on } = versioned(5)

    expect(on('2024-01-31')).toEqual(['v1'])
    expect(on('2024-06-15')).toEqual(['v1', ...versions].toSorted())
    expect(on('2024-12-01')).toEqual(versions)
  })

  it('of many amendments leave every version possible, or say that some may be missing', () => {
    const { versions, on } = versioned(10)

    expect(on('2024-06-15')).toEqual(['v1', ...versions].toSorted())
  })
})
