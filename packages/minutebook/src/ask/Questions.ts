import type {
  AuthorityAnswer,
  Change,
  ChangesQuestion,
  Consequences,
  ConsequencesTimes,
  Explanation,
  Finding,
  FindingsQuestion,
  KnowledgeChange,
  KnowledgeQuestion,
  LookTimes,
  OutstandingDirection,
  PoliciesInForce,
  PoliciesQuestion,
  ResolvedIdentifier,
  ReviewDue,
  StatusAnswer,
  StatusTimes,
  Timeline,
  TimelineQuestion,
  Times,
  VersionAnswer,
  Words,
} from '@minutebook/core'
import type { Either } from 'fp-ts/lib/Either.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'

/** What a question gives: an answer, or why it cannot be read (`refused`: an id or a day that is none). */
export type Answered<A> = Either<LedgerProblem, A>

/** The findings wanted; everything where nothing is said. */
export interface FindingsWanted extends Omit<FindingsQuestion, 'subject'> {
  /** Only those about this policy, motion, resolution, meeting or authority. */
  readonly subject?: string
}

/**
 * Everything a ledger can be asked.
 *
 * A question has up to three times: `on`, the civil day asked about; `asDecidedBy`, a day after which decisions do not
 * count (inclusive); `knownAt`, a moment after which recordings do not count (inclusive; a bare date is the end of
 * that day in the municipality). What the record does not settle is `undetermined`, never guessed; a policy nobody
 * recorded is an answer, not a problem.
 */
export interface Questions {
  /**
   * Was this policy in force on a day, why, and by which events.
   *
   * @example
   * const answer = await ledger.statusOf('policy:6030', { on: '2025-02-03', asDecidedBy: '2025-02-03' })
   * if (answer.status === 'undetermined') console.log(answer.reason, answer.possible)
   */
  readonly statusOf: (policy: string, times: StatusTimes) => Answered<StatusAnswer>

  /** Which policies were in force on a day, certainly and possibly, and whether the record is complete for it. */
  readonly policiesInForce: (question: PoliciesQuestion) => Answered<PoliciesInForce>

  /** Which version of a policy was in force on a day, with the digest of its text; a version is one of the whole. */
  readonly versionInForce: (policy: string, times: StatusTimes) => Answered<VersionAnswer>

  /** The whole life of a policy as stretches of days: `from` inclusive, `until` exclusive, null where open. */
  readonly timelineOf: (policy: string, times?: TimelineQuestion) => Answered<Timeline>

  /** Why an answer is what it is, step by step, each with its rule and its events; in English unless given words. */
  readonly explain: (answer: StatusAnswer, words?: Words) => Answered<Explanation>

  /** Who bears a number as written (`6,030`, `Policy 6030`) on a day, and who bore it before. */
  readonly resolveIdentifier: (text: string, times: Times) => Answered<ResolvedIdentifier>

  /** On whose authority a policy rests: who enacted it, by which resolution, under which power. */
  readonly authorityFor: (policy: string, times: Times) => Answered<AuthorityAnswer>

  /** Every turn of a status after the day `from` (exclusive) up to the day `to` (inclusive), by day. */
  readonly changesBetween: (question: ChangesQuestion) => Answered<ReadonlyArray<Change>>

  /** Which answers about a day differ between two states of knowledge, and what was recorded in between. */
  readonly knowledgeDiff: (question: KnowledgeQuestion) => Answered<ReadonlyArray<KnowledgeChange>>

  /** Which reviews of policies are due or overdue on a day, with the event that says by when; overdue ends nothing. */
  readonly reviewsDue: (times?: LookTimes) => Answered<ReadonlyArray<ReviewDue>>

  /** Which directions of council were issued by a day and, by what is on record, not carried out by then. */
  readonly directionsOutstanding: (times?: LookTimes) => Answered<ReadonlyArray<OutstandingDirection>>

  /**
   * What followed from a resolution: the events it caused, directly and further, the policies they did something to,
   * what became of the resolution afterwards, and whether each event does what it says or was stopped by a veto or
   * undone.
   */
  readonly consequencesOf: (resolution: string, times?: ConsequencesTimes) => Answered<Consequences>

  /**
   * What a person should know about the record: contradictions, then doubts, then gaps. A `subject` nobody recorded is
   * a problem (`subject-unknown`), since no findings would read as if all were well with it.
   */
  readonly findings: (question?: FindingsWanted) => Answered<ReadonlyArray<Finding>>
}
