import { describe, expect, it } from 'vitest'
import {
  catalogueOf,
  defineKind,
  earlierVersion,
  findings,
  inNewestShape,
  open,
  payload,
  PolicyId,
  standardKinds,
  UncertainDate,
  verify,
  type ActInput,
  type Kind,
  type RecordedEvent,
} from '../../src/index.js'
import { corrected, standing } from '../acts.js'
import {
  covered,
  emptyLedger,
  eventId,
  ledger as id,
  leftOf,
  q,
  rebuilt,
  record,
  recorded,
  rightOf,
  today,
  type Step,
} from '../history.js'

const p = 'policy:p'
const day = { edtf: '2024-04-01', text: '2024-04-01' }

/** What ends a policy by an integrator’s own law. */
const Struck = defineKind({
  type: 'town.Struck',
  version: 2,
  nature: 'act',
  payload: payload('town.StruckV2', { policy: open(PolicyId), from: open(UncertainDate) }, {}),
  doc: { who: 'the town', effect: 'Ends.', rests: 'a charter' },
  example: { policy: p, from: day },
  names: ({ policy }) => ({ acts: [policy] }),
  effects: ({ data }, { base, day: on }) => [
    { _tag: 'ends', when: on('/data/from', data.from), reason: 'rescinded', ...base(data.policy) },
  ],
})

type Raise = (data: { readonly policy: PolicyId; readonly on: UncertainDate }) => never

/** Its first version, with a `raise` that is not what its type says. */
const struckV1 = (raise: (data: Parameters<Raise>[0]) => unknown): Kind =>
  earlierVersion(Struck, {
    payload: payload('town.Struck', { policy: open(PolicyId), on: open(UncertainDate) }, {}),
    example: { policy: p, on: day },
    raise: raise as Raise,
  })

const throwing = struckV1(() => {
  throw new Error('no such day')
})
const misshapen = struckV1(({ policy }) => ({ policy, from: 'tomorrow' }))
const silent = struckV1(() => undefined)
const talkative = struckV1(({ policy, on }) => ({ policy, from: on, remark: 'raised' }))
const whole = struckV1(({ policy, on }) => ({ policy, from: on }))

const act = (version: number, data: object): Step =>
  recorded('2024-03-01', {
    type: 'town.Struck',
    version,
    decidedOn: '2024-03-01',
    data,
  } as unknown as ActInput)

/** What a release whose newest version was the first recorded, read with a catalogue of today. */
const readWith = (kind: Kind, ...more: ReadonlyArray<Step>) => {
  const then = catalogueOf([...standardKinds, { ...whole, next: null }])
  const { leaves } = record([covered, standing(p), act(1, { policy: p, on: '2024-04-01' }), ...more], {
    catalogue: then,
  })
  const catalogue = catalogueOf([...standardKinds, kind, Struck])
  return { leaves, catalogue, register: rebuilt(leaves, { catalogue }) }
}

describe('a stored event that cannot be raised to the next version', () => {
  it.each([
    [
      'since that fails',
      throwing,
      'town.Struck version 1 cannot be put in the shape of version 2: no such day',
    ],
    [
      'since that gives what the next version does not take',
      misshapen,
      'town.Struck version 1 cannot be put in the shape of version 2: /from: "tomorrow" is not a date; write it as text such as "2024" or "2024-05-13".',
    ],
  ])('is not understood, %s', (_, kind, sentence) => {
    const { register, leaves, catalogue } = readWith(kind)

    expect(register.book.at(3)).toMatchObject({
      kind: null,
      problems: [{ code: 'version-not-raised', path: '/data', sentence }],
    })
    expect(q({ register }, p, '2024-05-01')).toBe('UND(effect-unknown)')
    expect(
      rightOf(findings(register, today)()).filter(({ code }) => code === 'event-not-understood'),
    ).toMatchObject([{ sentence: `town.Struck version 1 is not understood (${sentence})` }])
    expect(verify(id, catalogue, leaves)).toMatchObject({ problems: [], notUnderstood: 1 })
  })

  it('does what the next version does once its raising is put right', () => {
    const { register } = readWith(whole)

    expect(q({ register }, p, '2024-05-01')).toBe('NIF(rescinded)')
  })

  it('is not understood where only a correction makes it so', () => {
    const choosy = struckV1(({ policy, on }) => ({ policy, from: on.edtf === '2024-04-01' ? on : 'never' }))
    const { register } = readWith(
      choosy,
      recorded('2024-06-01', corrected(eventId(4), '/data/on/edtf', '2024-04-01', '2024-04-02')),
    )

    expect(q({ register }, p, '2024-05-01', { knownAt: '2024-05-31' })).toBe('NIF(rescinded)')
    expect(q({ register }, p, '2024-05-01')).toBe('UND(effect-unknown)')
  })

  it('keeps its own shape where somebody asks for the newest', () => {
    const event = { data: { policy: p, on: day } } as unknown as RecordedEvent

    expect(inNewestShape(throwing, event)).toBe(event)
    expect(inNewestShape(misshapen, event)).toBe(event)
    expect(inNewestShape(whole, event).data).toEqual({ policy: p, from: day })
  })
})

describe('an act handed in in an earlier shape that cannot be raised', () => {
  const problemsWith = (kind: Kind) =>
    leftOf(
      emptyLedger({ catalogue: catalogueOf([...standardKinds, kind, Struck]) }).take(
        act(1, { policy: p, on: '2024-04-01' }),
      ),
    )

  it.each([
    [throwing, 'town.Struck version 1 cannot be put in the shape of version 2: no such day'],
    [
      misshapen,
      'town.Struck version 1 cannot be put in the shape of version 2: /from: "tomorrow" is not a date; write it as text such as "2024" or "2024-05-13".',
    ],
    [
      silent,
      'town.Struck version 1 cannot be put in the shape of version 2: This is required and is not there.',
    ],
    [
      talkative,
      'town.Struck version 1 cannot be put in the shape of version 2: /remark: Nothing called "remark" belongs here; what can stand here is policy, from.',
    ],
  ])('is refused, and the refusal says why (%#)', (kind, sentence) => {
    expect(problemsWith(kind)).toMatchObject([{ code: 'version-not-raised', path: '/0/data', sentence }])
  })
})
