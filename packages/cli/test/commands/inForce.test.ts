import { describe, expect, test } from 'vitest'
import { ledgerFile, lines, put, rescission, town } from '../sprucegrove.js'
import { minutebook, type Ran } from '../world.js'

interface Listed {
  readonly certain: ReadonlyArray<{ readonly policy: string }>
  readonly possible: ReadonlyArray<{ readonly policy: string }>
  readonly excluded?: ReadonlyArray<{ readonly policy: string }>
}

const listed = ({ out }: Ran): Record<keyof Listed, ReadonlyArray<string>> => {
  const { certain, possible, excluded = [] } = JSON.parse(out) as Listed
  const ids = (all: Listed['certain']): ReadonlyArray<string> => all.map(({ policy }) => policy)
  return { certain: ids(certain), possible: ids(possible), excluded: ids(excluded) }
}

describe('in-force', () => {
  test('lists what is in force, certainly and possibly', async () => {
    const ran = await minutebook(await town())('in-force', ledgerFile, '--on', '2025-02-10')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(
      /^policy:customer-experience +administrative-policy .* in force +Customer Experience Policy$/m,
    )
    expect(ran.out).toMatch(
      /^policy:6030 +6,030 +council-policy .* undetermined \(outcome-unknown\) +Customer Service Policy$/m,
    )
  })

  test('says whether what it does not list was not in force', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    const coverage = {
      type: 'RegisterCoverageDeclared',
      data: { from: '2001-01-01', to: '2010-12-31', completeness: 'complete' },
    }
    await run('record', ledgerFile, put(cwd, 'coverage.json', JSON.stringify(coverage)))
    expect((await run('in-force', ledgerFile, '--on', '2000-12-31')).out).toContain(
      'is not declared complete for',
    )
    expect((await run('in-force', ledgerFile, '--on', '2010-12-31')).out).toContain(
      'is declared complete for',
    )
  })

  test('lists only the kinds wanted, and what is not in force where that is wanted too', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    await run('record', ledgerFile, put(cwd, 'vote.jsonl', lines(rescission)))
    const asked = ['in-force', ledgerFile, '--on', '2025-02-10', '--json'] as const
    expect(listed(await run(...asked))).toEqual({
      certain: ['policy:customer-experience'],
      possible: [],
      excluded: [],
    })
    expect(listed(await run(...asked, '--all', '--kinds', 'council-policy,bylaw'))).toEqual({
      certain: [],
      possible: [],
      excluded: ['policy:6030'],
    })
  })

  test('knows which kinds there are', async () => {
    const ran = await minutebook(await town())('in-force', ledgerFile, '--kinds', 'bylaws')
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(/^value-unknown {2}--kinds {2}"bylaws" is no kind of policy; there are: .*bylaw/)
  })
})
