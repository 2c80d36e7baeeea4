import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput } from '../../src/index.js'
import { passed, proposesToRescind, standing } from '../acts.js'
import { done, noted } from '../deeds.js'
import { covered, emptyLedger, eventId, recorded, rightOf, today } from '../history.js'
import { unclear } from '../problems.js'

const m = 'motion:m'

const taken = (mode: 'live' | 'import', ...acts: ReadonlyArray<ActInput>) => {
  const ledger = emptyLedger()
  for (const step of [
    covered,
    standing('policy:p'),
    recorded('2024-01-03', proposesToRescind(m, 'policy:p', '2024-02-05')),
  ])
    rightOf(ledger.take(step))
  return { ledger, taken: ledger.take(recorded('2024-03-01', ...acts), mode) }
}
const refused = (act: ActInput) => {
  const { taken: result } = taken('live', act)
  return E.isLeft(result) ? result.left : []
}
const found = (...acts: ReadonlyArray<ActInput>) =>
  rightOf(findings(taken('import', ...acts).ledger.register, today)()).filter(
    ({ severity }) => severity === 'conflict',
  )

const voted = (data: object): ActInput =>
  done('VoteRecorded', '2024-02-05', { on: { matter: 'motion', motion: m }, ...data })
const carried = (data: object): ActInput =>
  passed('resolution:r', { d: '2024-02-05', data: { motion: m, ...data } })

describe('a person', () => {
  it.each([
    [
      'who votes twice',
      voted({
        members: [
          { member: 'm-1', vote: 'for' },
          { member: 'm-1', vote: 'against' },
        ],
      }),
      '/0/data/members/1/member',
      'By event 4 (VoteRecorded) one member voted twice.',
    ],
    [
      'who seconds what he moved',
      done('MotionMoved', '2024-02-05', { motion: m, mover: 'm-1', seconder: 'm-1' }),
      '/0/data/seconder',
      'By event 4 (MotionMoved) one member moved it and seconded it.',
    ],
  ])('%s is refused live, and found on import', (_, act, path, sentence) => {
    expect(refused(act).map(({ code, path: at }) => [code, at])).toEqual([['person-twice', path]])
    expect(unclear(refused(act))).toEqual([])
    expect(found(act)).toMatchObject([{ code: 'person-twice', sentence, events: [eventId(5)] }])
  })
})

describe('a count', () => {
  it('that the resolution gives otherwise than the record of the vote is found', () => {
    expect(
      found(voted({ tally: { for: 4, against: 3 } }), carried({ tally: { for: 5, against: 2 } })),
    ).toMatchObject([
      {
        code: 'vote-counts-differ',
        sentence: 'The record of the vote counts 4 for and 3 against; the resolution says 5 and 2.',
        events: [eventId(5), eventId(6)],
      },
    ])
    expect(
      found(voted({ tally: { for: 5, against: 2 } }), carried({ tally: { for: 5, against: 2 } })),
    ).toEqual([])
  })

  it('is told of as that of whoever gave it', () => {
    const sentences = found(
      voted({ tally: { for: 2, against: 5 } }),
      carried({ tally: { for: 5, against: 2 } }),
    ).map(({ sentence }) => sentence)

    expect(sentences).toContain('The resolution is recorded as passed, and the vote as 2 for and 5 against.')
    expect(found(carried({ tally: { for: 2, against: 5 } }))[0]?.sentence).toBe(
      'The resolution is recorded as passed with 2 for and 5 against.',
    )
  })
})

describe('an erasure of what no event withholds', () => {
  const erased = (digests: ReadonlyArray<string>): ActInput =>
    noted('PersonalDataErased', { target: eventId(4), digests, basis: 'asked for' })

  it.each([[[]], [['X6ZAYOII2vPN40V7xExZwVwz7yRmLNcVwt5DL8RLv4g']]])(
    'is refused live, and found on import: %j',
    (digests) => {
      expect(refused(erased(digests)).map(({ code, path }) => [code, path])).toEqual([
        ['erases-nothing', '/0/data/digests'],
      ])
      expect(unclear(refused(erased(digests)))).toEqual([])
      expect(found(erased(digests))).toMatchObject([
        { code: 'erases-nothing', events: [eventId(5), eventId(4)] },
      ])
    },
  )
})
