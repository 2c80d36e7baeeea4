import type {
  Appended,
  EventStore,
  EventToAppend,
  Position,
  StoredEvent,
  StoreProblem,
  StoreProblemCode,
} from '@minutebook/eventstore'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { describe, expect, expectTypeOf, it } from 'vitest'

describe('the port', () => {
  it('asks for an exact size of one ledger, and for nothing else', () => {
    expectTypeOf<Parameters<EventStore['append']>>().toEqualTypeOf<
      [ledger: string, expected: number, events: ReadonlyArray<EventToAppend>]
    >()
    expectTypeOf<ReturnType<EventStore['append']>>().toEqualTypeOf<TaskEither<StoreProblem, Appended>>()
  })

  it('takes a position for no other text, and gives it out as one', () => {
    expectTypeOf<string>().not.toExtend<Position>()
    expectTypeOf<Position>().toExtend<string>()
    expectTypeOf<StoredEvent['position']>().toEqualTypeOf<Position>()
  })

  it('says with each problem what is needed to recover', () => {
    const recovery = (problem: StoreProblem): string => {
      switch (problem.code) {
        case 'revision-conflict':
          return `read ${problem.ledger} from ${problem.expected} to ${problem.actual}`
        case 'id-reused':
          return `look at ${problem.ledger} ${problem.seq} for ${problem.id}`
        case 'duplicate-id':
          return `give one of ${problem.id} another id`
        case 'recorded-at-regression':
          return `seal after ${problem.last}, not at ${problem.recordedAt}`
        case 'bad-ledger-name':
          return `rename ${problem.ledger}`
        case 'leaf-too-large':
        case 'append-too-large':
          return `shorten by ${problem.bytes - problem.limit}`
        case 'bad-event':
        case 'bad-range':
        case 'unknown-member':
        case 'bad-option':
          return `correct ${problem.path}`
        case 'store-busy':
        case 'store-full':
        case 'store-damaged':
        case 'store-newer':
        case 'store-older':
        case 'store-forbidden':
        case 'store-read-only':
        case 'no-store':
        case 'not-a-store':
        case 'store-unavailable':
        case 'store-closed':
        case 'inline-failed':
          return `look after ${problem.path}: ${String(problem.cause)}`
      }
    }
    expectTypeOf(recovery).parameter(0).toEqualTypeOf<StoreProblem>()
    expectTypeOf<StoreProblemCode>().toExtend<string>()
    expect(recovery).toHaveLength(1)
  })
})
