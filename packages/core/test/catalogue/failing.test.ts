import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import {
  catalogueOf,
  defineKind,
  open,
  payload,
  PolicyId,
  standardKinds,
  verify,
  type Catalogue,
  type Kind,
  type Reading,
  type SubjectId,
} from '../../src/index.js'
import { enacted, standing } from '../acts.js'
import { covered, emptyLedger, ledger, leftOf, q, rebuilt, record, recorded, rightOf } from '../history.js'
import { told } from '../problems.js'

/** What of a kind fails, and how: by throwing, or by giving what is not as it has to be. */
type Failing = keyof typeof failures | null

const p = 'policy:p'

const boom = (): never => {
  throw new Error('boom')
}

const failures = {
  codec: {
    payload: { codec: new t.Type('Boom', boom as never, boom, t.identity), disclosure: {} },
  },
  names: { names: boom },
  decided: { decided: boom },
  effects: { effects: boom },
  describes: { describes: boom },
  'names without a list': { names: () => ({ acts: p }) },
  'names of another event that is none': { names: () => ({ acts: [p], undoes: [] }) },
  'effects without a list': { effects: () => 5 },
  'effects on nothing': { effects: () => [{ _tag: 'ends' }] },
  'ending on no day': {
    effects: (_: unknown, { base }: Reading) => [
      { _tag: 'ends', reason: 'rescinded', ...base(p as SubjectId) },
    ],
  },
  'day of decision as a text': { decided: () => '2024-01-10' },
  'description on nothing': { describes: () => [null] },
}

/** A kind of one's own of which one function fails. */
const catalogueFailing = (failing: Failing): Catalogue => {
  const failure: object = failing === null ? {} : failures[failing]
  const kind: Kind = defineKind({
    type: 'vendor.PlaqueHung',
    version: 1,
    nature: 'observation',
    payload: payload('vendor.PlaqueHung', { policy: open(PolicyId) }, {}),
    doc: { who: 'a clerk', effect: 'None.', rests: 'nothing' },
    example: { policy: p },
    names: ({ policy }) => ({ acts: [policy] }),
    effects: () => [],
    describes: () => [],
    ...failure,
  })
  return catalogueOf([...standardKinds, kind])
}

const hung = recorded('2024-01-10', { type: 'vendor.PlaqueHung', data: { policy: p } } as never)

describe.each(Object.keys(failures) as ReadonlyArray<keyof typeof failures>)(
  'a kind of one’s own whose %s fails',
  (failing) => {
    const catalogue = catalogueFailing(failing)

    it('records nothing: the act is refused, with what went wrong', () => {
      const kept = emptyLedger({ catalogue })
      for (const step of [covered, standing(p)]) rightOf(kept.take(step))
      const refused = leftOf(kept.take(hung))

      expect(told(refused)).toEqual([['kind-failed', '/0/type']])
      expect(refused[0]?.sentence).toMatch(
        /^What vendor.PlaqueHung does cannot be told, since the kind failed:/,
      )
      expect(kept.register.book.size()).toBe(3)
      expect(q(kept, p, '2024-02-01')).toBe('IF')
    })

    it('leaves an event on record not understood, and the ledger readable', () => {
      const { leaves } = record(
        [
          covered,
          standing(p),
          standing('policy:other'),
          hung,
          recorded('2024-02-01', enacted('policy:late', { d: '2024-02-01' })),
        ],
        { catalogue: catalogueFailing(null) },
      )
      const register = rebuilt(leaves, { catalogue })

      expect(q({ register }, p, '2024-03-01')).toBe('UND(effect-unknown)')
      expect(q({ register }, 'policy:other', '2024-03-01')).toBe('IF')
      expect(q({ register }, 'policy:late', '2024-03-01')).toBe('IF')
      expect(verify(ledger, catalogue, leaves).problems).toEqual([])
    })
  },
)
