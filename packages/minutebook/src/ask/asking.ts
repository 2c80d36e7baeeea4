import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import type { Asked } from './Asked.js'
import type { Answered, Questions } from './Questions.js'
import { onceMore } from '../read/onceMore.js'
import { unlessLost, type Snapshot } from '../snapshot/Snapshot.js'
import { questionsOf } from './questionsOf.js'

/** The questions as they stand at this moment: today is taken from the clock once, for all that is asked of them. */
export const questionsNow = ({ register, today, snapshot }: Opened): Questions => {
  if (!snapshot.isReliedOn()) return questionsOf(register, today())
  return unlessAnyIsLost(snapshot, questionsOf(register, unlessLost(snapshot, today)))
}

type Question = (...args: ReadonlyArray<unknown>) => Answered<unknown>

/** The same questions, over pages that are read as they are asked for. */
const unlessAnyIsLost = (snapshot: Snapshot, questions: Questions): Questions =>
  Object.fromEntries(
    Object.entries(questions as unknown as Readonly<Record<string, Question>>).map(([name, question]) => [
      name,
      (...args: ReadonlyArray<unknown>) => unlessLost(snapshot, () => question(...args)),
    ]),
  ) as unknown as Questions

/** Every question as a task that first catches up with what others have recorded. */
export const asking = (opened: Opened, caughtUp: TaskEither<LedgerProblem, unknown>): Asked<Questions> => {
  const { register, today, snapshot } = opened
  const ask = <A>(question: (now: Questions) => Answered<A>): TaskEither<LedgerProblem, A> =>
    onceMore(opened, async () => {
      const ready = await caughtUp()
      return E.isLeft(ready) ? ready : unlessLost(snapshot, () => question(questionsOf(register, today())))
    })
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
