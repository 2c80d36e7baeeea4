import {
  authorityFor,
  changesBetween,
  consequencesOf,
  directionsOutstanding,
  explain,
  findings,
  knowledgeDiff,
  policiesInForce,
  readSubject,
  ResolutionId,
  resolveIdentifier,
  reviewsDue,
  statusOf,
  SubjectId,
  timelineOf,
  under,
  versionInForce,
  type CivilDate,
  type FindingsQuestion,
  type PolicyId,
  type Problem,
  type Register,
} from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import { refused } from '../problem/problems.js'
import { readPolicyId } from './readPolicyId.js'
import type { Answered, FindingsWanted, Questions } from './Questions.js'

type OfCore<A> = E.Either<ReadonlyArray<Problem>, A>

/** The questions of core over what was read, asked on a civil day; core has no clock, so the day is handed in. */
export const questionsOf = (register: Register, today: Answered<CivilDate>): Questions => {
  const asked = <A>(question: (day: CivilDate) => OfCore<A>): Answered<A> => {
    if (E.isLeft(today)) return today
    const answer = question(today.right)
    return E.isLeft(answer) ? E.left(refused(answer.left)) : answer
  }
  const policyId = readPolicyId(register)
  const about = <A>(policy: string, question: (id: PolicyId, day: CivilDate) => OfCore<A>): Answered<A> =>
    asked((day) => {
      const id = policyId(policy)
      return E.isLeft(id) ? id : question(id.right, day)
    })
  const status = statusOf(register, E.isLeft(today) ? ('' as CivilDate) : today.right)
  return {
    // Asked far more often than anything else, so nothing is made anew for it.
    statusOf: (policy, times) => {
      if (E.isLeft(today)) return today
      const id = policyId(policy)
      const answer = E.isLeft(id) ? id : status(id.right, times)
      return E.isLeft(answer) ? E.left(refused(answer.left)) : answer
    },
    policiesInForce: (question) => asked((day) => policiesInForce(register, day)(question)),
    versionInForce: (policy, times) => about(policy, (id, day) => versionInForce(register, day)(id, times)),
    timelineOf: (policy, times) => about(policy, (id, day) => timelineOf(register, day)(id, times)),
    explain: (answer, words) => asked((day) => explain(register, day, words)(answer)),
    resolveIdentifier: (text, times) => asked((day) => resolveIdentifier(register, day)(text, times)),
    authorityFor: (policy, times) => about(policy, (id, day) => authorityFor(register, day)(id, times)),
    changesBetween: (question) => asked((day) => changesBetween(register, day)(question)),
    knowledgeDiff: (question) => asked((day) => knowledgeDiff(register, day)(question)),
    reviewsDue: (times) => asked((day) => reviewsDue(register, day)(times)),
    directionsOutstanding: (times) => asked((day) => directionsOutstanding(register, day)(times)),
    consequencesOf: (resolution, times) =>
      asked((day) => {
        const id = E.mapLeft(placed('/resolution'))(readSubject(ResolutionId, register)(resolution))
        return E.isLeft(id) ? id : consequencesOf(register, day)(id.right, times)
      }),
    findings: (question) =>
      asked((day) => {
        const wanted = findingsQuestion(register, question)
        return E.isLeft(wanted) ? wanted : findings(register, day)(wanted.right)
      }),
  }
}

const findingsQuestion = (
  register: Register,
  question: FindingsWanted | undefined,
): OfCore<FindingsQuestion | undefined> => {
  // What is no object is told of where the other members are read.
  if (typeof question !== 'object' || question === null || question.subject === undefined)
    return E.right(question as FindingsQuestion | undefined)
  const subject = E.mapLeft(placed('/subject'))(readSubject(SubjectId, register)(question.subject))
  return E.isLeft(subject) ? subject : E.right({ ...question, subject: subject.right })
}

const placed =
  (path: string) =>
  (problems: ReadonlyArray<Problem>): ReadonlyArray<Problem> =>
    problems.map(under(path))
