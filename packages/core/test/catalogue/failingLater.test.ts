import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  catalogueOf,
  defineKind,
  earlierVersion,
  open,
  payload,
  PolicyId,
  standardKinds,
  Text,
  verify,
  type ActInput,
  type Catalogue,
  type Kind,
} from '../../src/index.js'
import { corrected, standing } from '../acts.js'
import { everything } from '../laws/everything.js'
import {
  covered,
  emptyLedger,
  eventId,
  ledger,
  leftOf,
  q,
  rebuilt,
  record,
  recorded,
  rightOf,
} from '../history.js'
import { told } from '../problems.js'

const p = 'policy:p'
const functions = ['names', 'decided', 'effects', 'describes', 'raise'] as const

/** A kind of one's own of which one function works so many times, and then no more. */
const catalogueThat = (failing: (typeof functions)[number] | null, times: number): Catalogue => {
  let left = times
  const tried = <A>(name: (typeof functions)[number], give: () => A): A => {
    if (name === failing && (left -= 1) < 0) throw new Error('worn out')
    return give()
  }
  const Hung = defineKind({
    type: 'vendor.PlaqueHung',
    version: 2,
    nature: 'observation',
    payload: payload('vendor.PlaqueHungV2', { policy: open(PolicyId), words: open(Text) }, {}),
    doc: { who: 'a clerk', effect: 'None.', rests: 'nothing' },
    example: { policy: p, words: 'Here.' },
    names: ({ policy }) => tried('names', () => ({ acts: [policy] })),
    decided: () => tried('decided', () => null),
    effects: () => tried('effects', () => []),
    describes: () => tried('describes', () => []),
  })
  const HungV1 = earlierVersion(Hung, {
    payload: payload('vendor.PlaqueHung', { policy: open(PolicyId) }, {}),
    example: { policy: p },
    raise: ({ policy }) => tried('raise', () => ({ policy, words: 'Here.' as Text })),
  })
  return catalogueOf([...standardKinds, HungV1, Hung])
}

/** The same kind before it was choosy. */
const catalogueThatTakesAll = (kind: Kind): Catalogue =>
  catalogueOf([...standardKinds, { ...kind, names: () => ({ acts: [p as PolicyId] }) }])

/** It cites the enactment, and so may be read as another record of that. */
const hung = (version: number, data: object) =>
  recorded('2024-01-10', {
    type: 'vendor.PlaqueHung',
    version,
    cites: [eventId(3)],
    data: { policy: p, ...data },
  } as unknown as ActInput)

/** Which it is that stands on record is the first version: what was recorded before there was a second. */
const leaves = (() => {
  const then = catalogueThat(null, 0)
  const first = then.kindOf('vendor.PlaqueHung', 1)
  if (first === undefined) throw new Error('no first version')
  return record(
    [
      covered,
      standing(p),
      hung(1, {}),
      recorded('2024-03-01', corrected(eventId(4), '/data/policy', p, 'policy:q')),
    ],
    { catalogue: catalogueOf([...standardKinds, { ...first, next: null }]) },
  ).leaves
})()

const about = { policies: [p], resolutions: [], days: ['2024-01-01', '2024-02-01'] }

describe.each(functions)('a kind of one’s own whose %s works for a while only', (failing) => {
  it('never throws, whatever is asked and whenever it fails', () => {
    for (const times of [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 13, 20, 40]) {
      const catalogue = catalogueThat(failing, times)
      const register = rebuilt(leaves, { catalogue })
      expect(everything(register, about)).not.toBe('')
      expect(everything(register, about, { knownAt: '2024-02-01' })).not.toBe('')
      expect(verify(ledger, catalogueThat(failing, times), leaves).events).toBe(leaves.length)
    }
  })

  it('is refused each time it is recorded and fails', () => {
    for (const times of [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 13, 20, 40]) {
      const kept = emptyLedger({ catalogue: catalogueThat(failing, times) })
      for (const step of [covered, standing(p)]) rightOf(kept.take(step))
      const taken = kept.take(hung(1, {}), 'live')
      if (E.isLeft(taken)) expect(told(taken.left)[0]?.[0]).toMatch(/^(kind-failed|version-not-raised)$/)
      else expect(JSON.parse(taken.right[0] ?? '')).toMatchObject({ subjects: [{ id: p }] })
    }
  })
})

describe('a kind of one’s own that fails for what a correction makes of an event', () => {
  const choosy = defineKind({
    type: 'vendor.PlaqueHung',
    version: 1,
    nature: 'observation',
    payload: payload('vendor.PlaqueHung', { policy: open(PolicyId), words: open(Text) }, {}),
    doc: { who: 'a clerk', effect: 'None.', rests: 'nothing' },
    example: { policy: p, words: 'Here.' },
    names: ({ policy, words }) => {
      if (words === 'There.') throw new Error('nowhere')
      return { acts: [policy] }
    },
  })
  const catalogue = catalogueOf([...standardKinds, choosy])
  const steps = [covered, standing(p), hung(1, { words: 'Here.' })]
  const correction = recorded('2024-03-01', corrected(eventId(4), '/data/words', 'Here.', 'There.'))

  it('is told when that is recorded, and nothing is thrown', () => {
    const kept = emptyLedger({ catalogue })
    for (const step of steps) rightOf(kept.take(step))

    expect(told(leftOf(kept.take(correction, 'live')))).toEqual([['correction-breaks-event', '/0/data/to']])
  })

  it('leaves the event not understood where it stands on record so', () => {
    const { leaves: all } = record([...steps, correction], { catalogue: catalogueThatTakesAll(choosy) })
    const register = rebuilt(all, { catalogue })

    expect(q({ register }, p, '2024-02-01', { knownAt: '2024-02-28' })).toBe('IF')
    expect(q({ register }, p, '2024-02-01')).toBe('UND(effect-unknown)')
    expect(verify(ledger, catalogue, all).events).toBe(all.length)
  })
})
