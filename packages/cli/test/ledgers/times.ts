import type { Ledger, LedgerStore, Questions, TimelinePeriod } from 'minutebook'
import { memoryLedger } from 'minutebook/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { begun, corrected, decided, enacted, noted } from './acts.js'
import { all, asked, record, town, type Open, type Step } from './Kept.js'

const [a, b, c] = ['policy:a', 'policy:b', 'policy:c']

/** A register that was entered late, put right, and amended for days that were past. */
export const putRight: ReadonlyArray<Step> = [
  { rec: '2024-01-02', acts: begun },
  {
    rec: '2024-01-10',
    acts: [
      enacted(
        a,
        '2024-01-08',
        { commencement: { rule: 'onDate', on: '2024-02-01' } },
        { label: 'enactment' },
      ),
    ],
  },
  { rec: '2024-02-20', acts: [enacted(b, '2024-02-05')] },
  { rec: '2024-03-15', acts: [decided('PolicyRescinded', '2024-03-11', { policy: b }, { label: 'wrong' })] },
  {
    rec: '2024-04-22',
    acts: (idOf) => [
      noted('EventRetracted', { target: idOf('wrong'), reason: 'Another policy was rescinded.' }),
    ],
  },
  {
    rec: '2024-05-06',
    acts: (idOf) => [corrected(idOf('enactment'), '/data/commencement/on', '2024-02-01', '2024-03-01')],
  },
  {
    rec: '2024-06-11',
    acts: [decided('PolicyAmended', '2024-06-10', { policy: a, version: 'v2', effectiveOn: '2024-04-01' })],
  },
  {
    rec: '2024-07-09',
    acts: [
      enacted(c, '2024-07-08', { commencement: { rule: 'onDate', on: '2024-09-01' }, replaces: [a] }),
      decided('PolicySuspended', '2024-07-08', { policy: b, from: '2024-08-10', lastDay: '2024-08-31' }),
    ],
  },
]

const days = [
  '2024-01-31',
  '2024-02-01',
  '2024-02-05',
  '2024-02-29',
  '2024-03-01',
  '2024-03-11',
  '2024-04-01',
  '2024-08-09',
  '2024-08-10',
  '2024-08-31',
  '2024-09-01',
]

/** All answers on all three axes of time, as known at a moment. */
export const answersAt = (now: Questions, knownAt: string): unknown =>
  [{}, { asDecidedBy: '2024-06-09' }].map((by) => ({
    timelines: [a, b, c].map((policy) => now.timelineOf(policy, { ...by, knownAt })),
    onDays: days.map((on) => [
      now.policiesInForce({ on, ...by, knownAt, excluded: true }),
      now.versionInForce(a, { on, ...by, knownAt }),
    ]),
    findings: now.findings({ on: '2024-12-31', knownAt }),
  }))

export const times = (open: Open): void => {
  describe('its three times', () => {
    let store: LedgerStore
    let ledger: Ledger
    let moments: ReadonlyArray<string>

    beforeAll(async () => {
      store = await open()
      moments = await record(store, putRight)
      ledger = await asked(store)
    })

    it('65 as known at a moment ignores everything recorded after it', async () => {
      const leaves = await all(ledger.read())
      const kept = await all(ledger.log())
      for (const moment of moments) {
        const then = await memoryLedger({ municipality: town })
        await then.importLeaves(leaves.filter((_, seq) => (kept[seq]?.recordedAt ?? '') <= moment))
        expect(answersAt(ledger.now(), moment)).toEqual(answersAt(then.now(), moment))
      }
    })

    it('66 as valid on a day picks the one period with from ≤ day < until, and periods leave no gap', () => {
      const now = ledger.now()
      for (const policy of [a, b, c]) {
        const { periods } = now.timelineOf(policy)
        const ends = periods.map(({ until }) => until)
        expect([null, ...ends]).toEqual([...periods.map(({ from }) => from), null])
        for (const on of days) {
          const { status, reason } = now.statusOf(policy, { on })
          expect(periods.filter((period) => holdsOn(period, on))).toMatchObject([{ status, reason }])
        }
      }
    })

    it('66 what ends on a day and what begins on it are not both in force', () => {
      const inForce = (on: string): ReadonlyArray<string> =>
        ledger
          .now()
          .policiesInForce({ on })
          .certain.map(({ policy }) => policy)
      expect(inForce('2024-08-31')).toEqual([a])
      expect(inForce('2024-09-01')).toEqual([b, c])
    })

    it('67 a correction changes what is answered as known from then on, and not as known before', async () => {
      const [, , , , before = '', corrected = ''] = moments
      const on = '2024-02-10'
      const known = (knownAt: string): unknown => ledger.now().statusOf(a, { on, knownAt })
      expect(known(before)).toMatchObject({ status: 'in-force' })
      expect(known(corrected)).toMatchObject({ status: 'not-in-force', reason: 'not-commenced' })
      expect(ledger.now().statusOf(a, { on })).toMatchObject({ status: 'not-in-force' })
      const learned = await ledger.knowledgeDiff({ on, knownAt1: before, knownAt2: corrected })
      expect(learned).toMatchObject([{ policy: a, recordedBetween: [{ type: 'RecordCorrected' }] }])
    })

    it('67 what was taken back counts for as long as it was not', () => {
      const [, , , rescinded = '', retracted = ''] = moments
      const known = (knownAt: string): unknown =>
        ledger.now().statusOf(b, { on: '2024-03-20', knownAt }).status
      expect([rescinded, retracted].map(known)).toEqual(['not-in-force', 'in-force'])
    })

    it('67 law made for days that are past is law only by what was decided from then on', () => {
      const on = '2024-04-15'
      const version = (asDecidedBy: string): unknown =>
        ledger.now().versionInForce(a, { on, asDecidedBy }).version
      expect(['2024-06-09', '2024-06-10'].map(version)).toMatchObject([{ version: 'v1' }, { version: 'v2' }])
    })
  })
}

const holdsOn = ({ from, until }: TimelinePeriod, on: string): boolean =>
  (from === null || from <= on) && (until === null || on < until)
