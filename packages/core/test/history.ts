import * as E from 'fp-ts/lib/Either.js'
import {
  decide,
  emptyBook,
  endOfDay,
  fromMicroseconds,
  registerOf,
  seal,
  standardCatalogue,
  standardProfiles,
  statusOf,
  toMicroseconds,
  type ActInput,
  type Catalogue,
  type CivilDate,
  type Command,
  type CommandId,
  type EventId,
  type Instant,
  type MunicipalityId,
  type OpaqueId,
  type Possibility,
  type Problem,
  type Profiles,
  type Register,
  type StatusAnswer,
  type SubjectId,
  type Times,
  type TimeZone,
} from '../src/index.js'

/** One append of a test history: the acts, and the civil day on which they were recorded, or the very instant. */
export interface Step {
  readonly rec: string
  readonly acts: ReadonlyArray<ActInput>
}

/** What was recorded: the register that answers, and the stored text of every event. */
export interface History {
  readonly register: Register
  readonly leaves: ReadonlyArray<string>
}

export interface Options {
  readonly catalogue?: Catalogue
  readonly profiles?: Profiles
  readonly mode?: Command['mode']
  /** Whether the history begins with the creation of the municipality (it does, unless told otherwise). */
  readonly municipality?: boolean
  /** The zone of the municipality; that of Spruce Grove, unless told otherwise. */
  readonly zone?: TimeZone
}

export type Problems = ReadonlyArray<Problem>

const edmonton = 'America/Edmonton' as TimeZone
export const ledger = 'ocd-division/country:ca/csd:4811049' as MunicipalityId

/** The day of asking, unless told otherwise: later than any date of a test. */
export const today = '2030-01-01' as CivilDate

const hex = (n: number, width: number): string => n.toString(16).padStart(width, '0')

/** The id of the n-th event of a test history; the creation of the municipality is the first, number 1. */
export const eventId = (n: number): EventId => `0194b0c0-0000-7000-8000-${hex(n, 12)}` as EventId
export const commandId = (n: number): CommandId => `0194b0c0-0000-4000-8000-${hex(n, 12)}` as CommandId
export const clerk = 'clerk-1' as OpaqueId

/** Noon of a civil day in a zone. */
const noon = (zone: TimeZone, date: string): Instant =>
  fromMicroseconds(toMicroseconds(endOfDay(zone, date as CivilDate)) + 1 - 12 * 3_600_000_000)

export const recorded = (rec: string, ...acts: ReadonlyArray<ActInput>): Step => ({ rec, acts })

/** The municipality every test history begins with. */
const municipality = (zone: TimeZone): Step =>
  recorded('1995-01-02', { type: 'MunicipalityCreated', data: { name: 'City of Spruce Grove', zone } })

/** Coverage complete for all dates, as the cases declares it unless stated. */
export const covered: Step = recorded('1995-01-03', {
  type: 'RegisterCoverageDeclared',
  data: { from: null, to: null, completeness: 'complete' },
})

/** A ledger under test: what it takes in, one append at a time. */
export interface Ledger {
  readonly register: Register
  readonly leaves: ReadonlyArray<string>
  /** Decides, seals and reads one append, or says what is wrong with it; nothing is recorded then. */
  readonly take: (step: Step, mode?: Command['mode']) => E.Either<Problems, ReadonlyArray<string>>
}

export const emptyLedger = (options: Options = {}): Ledger => {
  const register = registerOf(
    emptyBook(ledger, options.catalogue ?? standardCatalogue),
    options.profiles ?? standardProfiles,
  )
  const { zone = edmonton } = options
  const leaves: Array<string> = []
  let commands = 0
  const take: Ledger['take'] = (step, mode = options.mode ?? 'import') => {
    const now = step.rec.includes('T') ? (step.rec as Instant) : noon(zone, step.rec)
    const drafts = decide(register, now, {
      id: commandId((commands += 1)),
      mode,
      recordedBy: clerk,
      acts: step.acts,
      eventIds: step.acts.map((_, at) => eventId(register.book.size() + at + 1)),
    })
    if (E.isLeft(drafts)) return drafts
    const sealed = seal(register.book.head(), now, drafts.right)
    if (E.isLeft(sealed)) return E.left([sealed.left])
    const next = sealed.right.map(({ leaf }) => leaf)
    const read = register.read(next)
    if (E.isLeft(read)) return read
    leaves.push(...next)
    return E.right(next)
  }
  if (options.municipality !== false) {
    const created = take(municipality(zone))
    if (E.isLeft(created)) throw new Error(JSON.stringify(created.left, null, 1))
  }
  return { register, leaves, take }
}

/**
 * Records steps one after another, each decided and sealed on what came before; the problems of the first that fails.
 */
const tryRecord = (steps: ReadonlyArray<Step>, options: Options = {}): E.Either<Problems, History> => {
  const book = emptyLedger(options)
  for (const step of steps) {
    const taken = book.take(step)
    if (E.isLeft(taken)) return taken
  }
  return E.right(book)
}

/** The same for histories that must be recordable. */
export const record = (steps: ReadonlyArray<Step>, options: Options = {}): History =>
  rightOf(tryRecord(steps, options))

/** A history under complete coverage. */
export const history = (...steps: ReadonlyArray<Step>): History => record([covered, ...steps])

/** What must have gone well. */
export const rightOf = <A>(result: E.Either<unknown, A>): A => {
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left, null, 1))
  return result.right
}

/** The problems of what must have gone wrong. */
export const leftOf = <P>(result: E.Either<P, unknown>): P => {
  if (E.isRight(result))
    throw new Error(`No problem was found; the result is ${JSON.stringify(result.right)}`)
  return result.left
}

/** A fresh register of the same leaves, read at once. */
export const rebuilt = (leaves: ReadonlyArray<string>, options: Options = {}): Register => {
  const book = emptyBook(ledger, options.catalogue ?? standardCatalogue)
  rightOf(book.read(leaves))
  return registerOf(book, options.profiles ?? standardProfiles)
}

type Asked = Partial<Times> & { readonly today?: string }

/** An answer to a question whose times can be read. */
export const ask = (
  history: { readonly register: Register },
  policy: string,
  times: Times,
  askedOn: string = today,
): StatusAnswer => rightOf(statusOf(history.register, askedOn as CivilDate)(policy as SubjectId, times))

/** `IF`, `NIF(reason)` or `UND(reason)`, as the cases writes it. */
export const brief = ({ status, reason }: Pick<StatusAnswer, 'status' | 'reason'>): string =>
  status === 'in-force' ? 'IF' : `${status === 'not-in-force' ? 'NIF' : 'UND'}(${String(reason)})`

/** the cases's `q(P, date)`. */
export const q = (
  history: { readonly register: Register },
  policy: string,
  on: string,
  { today: askedOn = today, ...times }: Asked = {},
): string => brief(ask(history, policy, { ...times, on }, askedOn))

/** What can be, in the notation of the cases, in alphabetical order. */
export const possible = ({ possible: all }: Pick<StatusAnswer, 'possible'>): ReadonlyArray<string> =>
  all.map((one: Possibility) => brief({ reason: null, ...one })).toSorted()
