import { CivilDate, PolicyKind } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import { badQuestion, type BadQuestion } from '../problem/ProjectionProblem.js'

/** Which policies, of which municipalities, on which day. */
export interface InForceQuestion {
  /** The civil day asked about. */
  readonly on: string
  /** The civil day it is: while a decision is open, answers may depend on whether its day has come. */
  readonly today: string
  readonly topic?: string
  /** `bylaw`, `council-policy` …, as policies are enacted; another is `bad-question`. */
  readonly kind?: string
  /** The name of its ledger; one of which nothing was taken in is `municipality-unknown`. */
  readonly municipality?: string
}

/** A policy that was in force, or may have been. */
export interface PolicyInForce {
  readonly municipality: string
  readonly municipalityName: string | null
  readonly policy: string
  readonly kind: string | null
  readonly topic: string | null
  readonly title: string | null
  readonly identifiers: ReadonlyArray<string>
  readonly version: string | null
  /** Why it cannot be said, where it cannot. */
  readonly reason: string | null
  /** The period the day lies in: first day, inclusive; null since ever. */
  readonly from: string | null
  /** First day after it (exclusive); null without end. */
  readonly until: string | null
  /** The events of that ledger it rests on, by number. */
  readonly events: ReadonlyArray<number>
}

export interface InForce {
  /** In force in every possible world. */
  readonly certain: ReadonlyArray<PolicyInForce>
  /** In force in some worlds and not in others, or in a ledger that was put aside. */
  readonly possible: ReadonlyArray<PolicyInForce>
  /**
   * Municipalities whose register is not declared complete for the day: what is not listed may have been in force
   * there. One of which nothing was taken in is not among them, for nobody here knows of it.
   */
  readonly incomplete: ReadonlyArray<string>
  /** Municipalities whose ledger was put aside: what was recorded since is not known here. */
  readonly parked: ReadonlyArray<string>
}

export const filters = ['topic', 'kind', 'municipality'] as const
const members: ReadonlySet<string> = new Set(['on', 'today', ...filters])

export const readQuestion = (question: InForceQuestion): E.Either<BadQuestion, InForceQuestion> => {
  if (typeof question !== 'object' || question === null || Array.isArray(question))
    return E.left(badQuestion('', 'A question names the day asked about (on) and the day it is (today).'))
  const strange = Object.keys(question).find((member) => !members.has(member))
  if (strange !== undefined)
    return E.left(badQuestion(`/${strange}`, `Nothing called "${strange}" belongs here.`))
  const given: Readonly<Record<string, unknown>> = { ...question }
  for (const day of ['on', 'today']) {
    const value = given[day]
    if (typeof value !== 'string') return E.left(badQuestion(`/${day}`, notText(day)))
    if (!CivilDate.is(value))
      return E.left(badQuestion(`/${day}`, `"${value}" is not a day, written YYYY-MM-DD.`))
  }
  const noText = filters.find((filter) => !['string', 'undefined'].includes(typeof given[filter]))
  if (noText !== undefined) return E.left(badQuestion(`/${noText}`, notText(noText)))
  // Misspelt, it would be answered that there is none of its kind.
  return question.kind === undefined || PolicyKind.is(question.kind)
    ? E.right(question)
    : E.left(badQuestion('/kind', `"${question.kind}" is no kind of policy; there are: ${kinds.join(', ')}.`))
}

const kinds = Object.keys(PolicyKind.keys)

const notText = (member: string): string => `What is given as "${member}" is not a text.`

/** What the view `standing` says of a policy on a day. */
export interface StandingRow {
  readonly municipality: string
  readonly municipality_name: string | null
  readonly policy: string
  readonly kind: string | null
  readonly topic: string | null
  readonly title: string | null
  readonly identifiers: ReadonlyArray<string>
  readonly version: string | null
  readonly reason: string | null
  readonly from_day: string | null
  readonly until_day: string | null
  readonly in_force: 'certain' | 'possible' | 'no'
  readonly rests_on: ReadonlyArray<number>
}

const entryOf = (row: StandingRow): PolicyInForce => ({
  municipality: row.municipality,
  municipalityName: row.municipality_name,
  policy: row.policy,
  kind: row.kind,
  topic: row.topic,
  title: row.title,
  identifiers: row.identifiers,
  version: row.version,
  reason: row.reason,
  from: row.from_day,
  until: row.until_day,
  events: row.rests_on,
})

/** The rows of a day, parted by how certain they are. */
export const inForceAmong = (rows: ReadonlyArray<StandingRow>): Pick<InForce, 'certain' | 'possible'> => {
  const listed = (inForce: string): ReadonlyArray<PolicyInForce> =>
    rows.filter(({ in_force }) => in_force === inForce).map(entryOf)
  return { certain: listed('certain'), possible: listed('possible') }
}
