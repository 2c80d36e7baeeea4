import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../runs.js'
import {
  catalogueOf,
  defineKind,
  open,
  payload,
  PolicyId,
  standardKinds,
  type ActInput,
  type Times,
} from '../../src/index.js'
import { covered, emptyLedger, rebuilt, recorded } from '../history.js'
import { dateOf } from '../oracle/histories.js'
import {
  answers,
  asked,
  begun,
  everyDay,
  lastDay,
  policies,
  said,
  someDays,
  tale,
  tell,
  toldBy,
  written,
} from './tales.js'

interface Snapshot {
  readonly times: Omit<Times, 'on'>
  readonly days: ReadonlyArray<string>
  readonly answers: ReadonlyArray<ReadonlyArray<string>>
}

describe('knowledge', () => {
  it('what is recorded later never changes what was known earlier, nor what it rested on', () => {
    fc.assert(
      fc.property(tale, asked, fc.boolean(), (told, times, complete) => {
        const ledger = begun(complete)
        const asking = (then: Omit<Times, 'on'>, days: ReadonlyArray<string>) =>
          policies.map((policy) => written(answers(ledger, policy, then, days)))
        const snapshots = told.flatMap((one, at): ReadonlyArray<Snapshot> => {
          tell(ledger, one, at)
          const seq = ledger.register.book.size() - 1
          const bySeq = { ...times, knownAt: { seq } }
          const byInstant = { ...times, knownAt: ledger.register.book.at(seq)?.event.recordedAt ?? null }
          return [
            { times: bySeq, days: everyDay, answers: asking(bySeq, everyDay) },
            { times: byInstant, days: someDays, answers: asking(byInstant, someDays) },
          ]
        })
        for (const { times: then, days, answers: before } of snapshots) {
          expect(asking(then, days)).toEqual(before)
        }
      }),
      runs(120),
    )
  })

  it('an event that lists neither the policy nor the municipality changes no answer about it', () => {
    const elsewhere = fc.constantFrom<ReadonlyArray<string>>(
      ['enacted'],
      ['enacted', 'rescinded'],
      ['motion'],
      ['enacted', 'retracted'],
    )

    fc.assert(
      fc.property(tale, asked, elsewhere, (told, times, what) => {
        const ledger = toldBy(told)
        const before = policies.map((policy) => written(answers(ledger, policy, times)))
        for (const one of what) {
          const taken = ledger.take(
            recorded(
              dateOf(lastDay),
              aboutAnother(one, ledger.register.book.at(ledger.register.book.size() - 1)?.event.id ?? ''),
            ),
          )
          expect(taken._tag).toBe('Right')
        }

        expect(policies.map((policy) => written(answers(ledger, policy, times)))).toEqual(before)
      }),
      runs(120),
    )
  })

  it('an event of an unknown kind that lists the policy leaves nothing about it certain', () => {
    const Strange = defineKind({
      type: 'vendor.Strange',
      version: 1,
      nature: 'observation',
      payload: payload('vendor.Strange', { policy: open(PolicyId) }, {}),
      doc: { who: 'somebody', effect: 'Nobody here knows.', rests: 'nothing' },
      example: { policy: 'policy:p' },
      names: ({ policy }) => ({ acts: [policy] }),
    })
    const catalogue = catalogueOf([...standardKinds, Strange])

    fc.assert(
      fc.property(tale, asked, fc.nat({ max: 9 }), (told, times, where) => {
        const ledger = emptyLedger({ catalogue })
        ledger.take(covered)
        const facts = told.filter(({ tag }) => tag !== 'retracted')
        const before = where % (facts.length + 1)
        const strange = { type: 'vendor.Strange', data: { policy: 'policy:p' } } as unknown as ActInput
        facts.slice(0, before).forEach((one, at) => tell(ledger, one, at))
        ledger.take(recorded(dateOf(before), strange))
        facts.slice(before).forEach((one, at) => tell(ledger, one, before + at))
        const statuses = answers({ register: rebuilt(ledger.leaves) }, 'policy:p', times).map(
          ({ status }) => status,
        )

        expect([...new Set(statuses)]).toEqual(['undetermined'])
      }),
      runs(150),
    )
  })

  it('an event that was retracted is as if it had never been recorded', () => {
    fc.assert(
      fc.property(tale, asked, fc.nat({ max: 9 }), (told, times, which) => {
        const facts = told.filter(({ tag }) => tag !== 'retracted' && tag !== 'corrected')
        const ledger = begun(true)
        const taken = facts.flatMap((one, at) => {
          const seq = ledger.register.book.size()
          return tell(ledger, one, at) ? [{ at, seq }] : []
        })
        // What followed from a vote names it, and would not have been recorded so without it.
        const alone = taken.filter(({ at }) => facts[at]?.tag !== 'voted')
        fc.pre(alone.length > 0)
        const { at, seq } = alone[which % alone.length] as (typeof alone)[number]
        const target = ledger.register.book.at(seq)?.event.id ?? ''
        ledger.take(
          recorded(dateOf(lastDay), { type: 'EventRetracted', data: { target, reason: 'Never happened.' } }),
        )
        // Without it each of the others is recorded on the day it was recorded.
        const without = toldBy(facts, true, at)

        for (const policy of policies) {
          expect(said(answers(ledger, policy, times))).toEqual(said(answers(without, policy, times)))
        }
      }),
      runs(300),
    )
  })

  it('a retraction that was retracted leaves the event standing', () => {
    fc.assert(
      fc.property(tale, asked, fc.nat({ max: 9 }), (told, times, which) => {
        const ledger = toldBy(told)
        const before = policies.map((policy) => said(answers(ledger, policy, times)))
        const { book } = ledger.register
        const target = book.at(1 + (which % (book.size() - 1)))?.event.id ?? ''
        const reason = 'A mistake.'
        ledger.take(recorded(dateOf(lastDay), { type: 'EventRetracted', data: { target, reason } }))
        const retraction = book.at(book.size() - 1)?.event.id ?? ''
        ledger.take(
          recorded(dateOf(lastDay), { type: 'EventRetracted', data: { target: retraction, reason } }),
        )

        expect(policies.map((policy) => said(answers(ledger, policy, times)))).toEqual(before)
      }),
      runs(120),
    )
  })
})

/** Acts on a policy that has nothing to do with the two. */
const aboutAnother = (what: string, last: string): ActInput => {
  const common = { decidedOn: '2024-05-30', by: { body: 'council', instrument: 'resolution' } } as const
  const policy = 'policy:elsewhere'
  switch (what) {
    case 'enacted':
      return {
        type: 'PolicyEnacted',
        ...common,
        data: { policy, kind: 'council-policy', title: 'Elsewhere', commencement: { rule: 'onEnactment' } },
      }
    case 'rescinded':
      return { type: 'PolicyRescinded', ...common, data: { policy } }
    case 'retracted':
      return { type: 'EventRetracted', data: { target: last, reason: 'Never happened.' } }
    default:
      return {
        type: 'MotionProposed',
        data: {
          motion: 'motion:elsewhere',
          text: 'THAT it be rescinded.',
          scheduledFor: '2024-05-30',
          intendedEffects: [{ act: 'PolicyRescinded', policy }],
        },
      }
  }
}
