import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../runs.js'
import type { StatusAnswer } from '../../../src/index.js'
import { ask, history, possible } from '../../history.js'
import { askedIn, dateOf, dense, type Asked } from '../histories.js'
import type { Life } from './Act.js'
import { inDoubt } from './inDoubt.js'
import { lastDay, life, policy, stepsOf } from './lives.js'
import { isPossible, statusIn, statusOfPart } from './statusIn.js'
import { worldsOf, type World } from './worlds.js'

const statusOf = (all: ReadonlyArray<string>): string =>
  all.length === 0 || (all.includes('IF') && all.length > 1)
    ? 'undetermined'
    : all.includes('IF')
      ? 'in-force'
      : 'not-in-force'

/** The acts of a life known to a question. */
const knownOf = (acts: Life, known: Asked['known']): Life => {
  const [made, ...others] = acts
  if (known === null) return acts
  if ('by' in known) return [made, ...others.filter(({ rec }) => rec <= Math.max(known.by, made.rec))]
  return [made, ...others.slice(0, known.facts - 1)]
}

/**
 * Of several reasons for not in force the first in the order of domain §2; which of several endings is, is left open.
 * What is quashed for the future has ended; what may be void is quashed before all else.
 */
const reasonsFor = (all: ReadonlyArray<string>, mayBeVoid: boolean): ReadonlyArray<string> => {
  const reasons = all.map((one) => one.slice('NIF('.length, -1))
  const first = notBegun.find((one) => reasons.includes(one))
  const ofEndings = first === undefined ? reasons : [first]
  return mayBeVoid && reasons.includes('quashed') ? ['quashed', ...ofEndings] : ofEndings
}

const notBegun = ['not-yet-enacted', 'not-commenced', 'zero-length']

/** The whole, the part that acts name, and what none names. */
const questions: ReadonlyArray<{
  readonly portion: { readonly portion?: string }
  readonly statusBy: (world: World, on: number, decidedBy: number) => string
}> = [
  { portion: {}, statusBy: statusIn },
  { portion: { portion: 's. 5' }, statusBy: (world, ...times) => statusOfPart(world, 's. 5', ...times) },
  { portion: { portion: 's. 6' }, statusBy: (world, ...times) => statusOfPart(world, 'rest', ...times) },
]

const askedOn = lastDay + 20

const agrees = (acts: Life, { decidedBy, known }: Asked): void => {
  const seen = knownOf(acts, known)
  const knownAt =
    known === null
      ? {}
      : { knownAt: 'by' in known ? dateOf(Math.max(known.by, acts[0].rec)) : { seq: seen.length + 1 } }
  const knownOn =
    known === null ? askedOn : 'by' in known ? Math.max(known.by, acts[0].rec) : (seen.at(-1)?.rec ?? 0)
  const worlds: ReadonlyArray<World> = [...worldsOf(seen, knownOn)].filter(isPossible)
  const isDoubted = inDoubt(seen)
  const mayBeVoid = seen.some(({ tag }) => tag === 'voided')
  const ledger = history(...stepsOf(acts))
  for (let on = -1; on <= lastDay + 2; on += 1) {
    const times = { ...(decidedBy === null ? {} : { asDecidedBy: dateOf(decidedBy) }), ...knownAt }
    const answers = questions.map(({ portion, statusBy }) => {
      const answer = ask(ledger, policy, { on: dateOf(on), ...times, ...portion }, dateOf(askedOn))
      const all = [...new Set(worlds.map((world) => statusBy(world, on, decidedBy ?? Infinity)))].toSorted()
      const found = possible(answer)
      const where = `${JSON.stringify(portion)} on day ${on}: ${answer.status} (${String(answer.reason)})`
      if (isDoubted) expect(found, where).toEqual(expect.arrayContaining(all))
      else {
        expect({ status: answer.status, found }, where).toEqual({ status: statusOf(all), found: all })
        if (answer.status === 'not-in-force')
          expect(reasonsFor(all, mayBeVoid), where).toContain(answer.reason)
      }
      return answer
    })
    const [whole, ...parts] = answers as [StatusAnswer, ...ReadonlyArray<StatusAnswer>]
    if (answers.every(({ status }) => status !== 'undetermined'))
      expect(whole.partial, `day ${on}`).toBe(parts.some(({ status }) => status !== whole.status))
  }
}

describe('Every day of the life of a policy that is suspended, limited, ended, quashed and revived, in all its worlds,', () => {
  it('is answered with what can be, and with nothing else but where an act is in doubt', () => {
    fc.assert(fc.property(life, askedIn(dense), agrees), runs(80))
  })

  it('is answered with nothing else as a rule: of most lives no act is in doubt', () => {
    const tried = fc.sample(fc.tuple(life, askedIn(dense)), { numRuns: 300, seed: 1 })
    const doubted = tried.filter(([acts, { known }]) => inDoubt(knownOf(acts, known)))

    expect(doubted.length).toBeLessThan(tried.length / 2)
  })
})
