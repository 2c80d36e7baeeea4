import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import type { Asked } from './Asked.js'
import type { Answered, Questions } from './Questions.js'
import { questionsOf } from './questionsOf.js'

/** The questions as they stand at this moment: today is taken from the clock once, for all that is asked of them. */
export const questionsNow = ({ register, today }: Opened): Questions => questionsOf(register, today())

/** Every question as a task that first catches up with what others have recorded. */
export const asking = (opened: Opened, caughtUp: TaskEither<LedgerProblem, unknown>): Asked<Questions> => {
  const ask =
    <A>(question: (now: Questions) => Answered<A>): TaskEither<LedgerProblem, A> =>
    async () => {
      const ready = await caughtUp()
      return E.isLeft(ready) ? ready : question(questionsNow(opened))
    }
  return {
    statusOf: (policy, times) => ask((now) => now.statusOf(policy, times)),
    policiesInForce: (question) => ask((now) => now.policiesInForce(question)),
    versionInForce: (policy, times) => ask((now) => now.versionInForce(policy, times)),
    timelineOf: (policy, times) => ask((now) => now.timelineOf(policy, times)),
    explain: (answer, words) => ask((now) => now.explain(answer, words)),
    resolveIdentifier: (text, times) => ask((now) => now.resolveIdentifier(text, times)),
    authorityFor: (policy, times) => ask((now) => now.authorityFor(policy, times)),
    changesBetween: (question) => ask((now) => now.changesBetween(question)),
    knowledgeDiff: (question) => ask((now) => now.knowledgeDiff(question)),
    reviewsDue: (times) => ask((now) => now.reviewsDue(times)),
    directionsOutstanding: (times) => ask((now) => now.directionsOutstanding(times)),
    consequencesOf: (resolution, times) => ask((now) => now.consequencesOf(resolution, times)),
    findings: (question) => ask((now) => now.findings(question)),
  }
}
