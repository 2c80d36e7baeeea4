import * as E from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retracted } from '../acts.js'
import type { Book, EventId, RecordedEvent, SubjectId } from '../../src/index.js'
import { horizonOf } from '../../src/record/KnownAt.js'
import type { Course } from '../../src/timeline/Course.js'
import { ask, brief, recorded } from '../history.js'
import { dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'
import { lastDay, policies, tale, toldBy, type Told } from './tales.js'

/** What an answer does not cite does not decide it: taken back, it leaves the answer as it is. */

interface Days {
  readonly from: number
  readonly to: number
}

const areDays = (value: unknown): value is Days =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value

/** With every day known that is told. */
const exactly = (told: Told): Told =>
  told.tag === 'covered'
    ? told
    : (Object.fromEntries(
        Object.entries(told).map(([name, value]: [string, unknown]) => [
          name,
          areDays(value) ? { from: value.from, to: value.from } : value,
        ]),
      ) as unknown as Told)

/** A veto that stays force and one that does not, of one resolution, are at odds. */
const isSimple = (told: Told): boolean => told.tag !== 'executive' || told.say !== 'stayed'

/**
 * Which days an unknown one can be is said by all that was done before and after it, and an attestation by all that was
 * done by its day; of a policy made twice each making may be the one.
 */
const isPlain = ({ variables, attests, begins, instrument }: Course): boolean =>
  variables.length + attests.length === 0 &&
  begins.filter(({ target, mode }) => target === instrument && mode === 'first').length === 1

/** Whether an event settles, however far, what was declared of coverage. */
const isOfCoverage = (book: Book, { data }: RecordedEvent): boolean => {
  const { target } = data as { readonly target?: EventId }
  const event = target === undefined ? undefined : book.at(book.seqOf(target) ?? -1)?.event
  return event !== undefined && (event.type === 'RegisterCoverageDeclared' || isOfCoverage(book, event))
}

describe('an answer', () => {
  it('is the same without any event that it does not cite', () => {
    fc.assert(
      fc.property(
        tale,
        fc.boolean(),
        fc.constantFrom(...policies),
        fc.integer({ min: 0, max: lastDay }),
        (told, complete, policy, on) => {
          const ledger = toldBy(told.filter(isSimple).map(exactly), complete)
          const { book, study } = ledger.register
          if (!isPlain(study(policy as SubjectId, horizonOf(book, null)).course)) return
          const answered = () => ask(ledger, policy, { on: dateOf(on) })
          for (let seq = book.size() - 1; seq > 0; seq -= 1) {
            const answer = answered()
            const event = book.at(seq)?.event
            const isCited = answer.citations.some((cited) => cited.seq === seq)
            if (event === undefined || isCited || isOfCoverage(book, event)) continue
            if (E.isLeft(ledger.take(recorded('2029-01-01', retracted(event.id))))) continue
            expect([seq, brief(answered())]).toEqual([seq, brief(answer)])
          }
        },
      ),
      runs(60),
    )
  })
})
