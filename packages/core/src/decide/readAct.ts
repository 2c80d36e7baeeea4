import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Catalogue } from '../catalogue/Catalogue.js'
import { attempted } from '../events/attempted.js'
import type { Kind } from '../events/Kind.js'
import { kindFailed } from '../events/kindFailed.js'
import { newestOf, notRaised, raised } from '../events/raised.js'
import { decodedExactly, unknownMember } from '../codecs/decoding.js'
import { excessIn } from '../codecs/excess.js'
import { shown } from '../problem/leaf.js'
import { problem, under, type Problem } from '../problem/Problem.js'
import { Whole } from '../values/text.js'
import { Act } from './Act.js'
import { didYouMean } from '../problem/nearest.js'
import { intoInput } from './intoInput.js'
import { spelledOut, type Numbered } from './spelledOut.js'

/** An act understood: its kind and its payload checked. */
export interface UnderstoodAct {
  readonly act: Act
  readonly kind: Kind
}

type Read = E.Either<ReadonlyArray<Problem>, UnderstoodAct>

const readEnvelopeOfAct = decodedExactly(Act)

/**
 * Reads one act as written. All problems at once: of the envelope, of the payload, and whether a decision has its day
 * and an observation has none. Paths are into the act. `record` is where the numbers of events are looked up.
 */
export const readAct = (catalogue: Catalogue, input: unknown, record?: Numbered): Read =>
  pipe(
    readSpelledOut(catalogue, input, record),
    E.mapLeft((problems) => problems.map(intoInput(input))),
  )

const readSpelledOut = (catalogue: Catalogue, input: unknown, record?: Numbered): Read => {
  const act = readEnvelopeOfAct(spelledOut(Act, input, record))
  const kind = kindOf(catalogue, input)
  if (E.isLeft(kind) && kind.left.path === '') return E.left([kind.left])
  if (E.isLeft(kind))
    return E.left([kind.left, ...(E.isLeft(act) ? act.left.filter(({ path }) => path !== '/type') : [])])
  const given: unknown = (input as { readonly data?: unknown }).data
  const read = attempted(() => withPayload(act, kind.right, spelledOut(kind.right.codec, given, record)))
  return E.isLeft(read) ? E.left([kindFailed(kind.right, read.left)]) : read.right
}

const withPayload = (act: ReturnType<typeof readEnvelopeOfAct>, kind: Kind, data: unknown): Read => {
  const payload = decodedExactly(kind.codec)(data)
  const inPayload = E.isLeft(payload) ? payload.left.map(under('/data')) : []
  if (E.isLeft(act))
    return E.left([...act.left.filter(({ path }) => !path.startsWith('/data')), ...inPayload])
  const problems = [...inPayload, ...ofNature(kind, act.right)]
  if (problems.length > 0) return E.left(problems)
  return inNewest({ act: { ...act.right, data: data as Record<string, unknown> }, kind })
}

/** What is handed in in the shape of an earlier version is recorded in that of the newest, and is then as exact. */
const inNewest = ({ act, kind }: UnderstoodAct): Read => {
  if (kind.next === null) return E.right({ act, kind })
  const data = raised(kind, act.data)
  if (E.isLeft(data)) return E.left([data.left])
  const newest = newestOf(kind)
  const [excess] = excessIn(newest.codec, data.right).map(unknownMember)
  return excess === undefined
    ? E.right({ act: { ...act, data: data.right as Record<string, unknown> }, kind: newest })
    : E.left([notRaised(kind, `${excess.path}: ${excess.sentence}`)])
}

const kindOf = (catalogue: Catalogue, input: unknown): E.Either<Problem, Kind> => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return E.left(problem('act-not-an-object', '', 'An act is an object with a type and data.'))
  }
  const { type, version } = input as { readonly type?: unknown; readonly version?: unknown }
  if (typeof type !== 'string')
    return E.left(problem('missing', '/type', 'The act does not say what kind of event it is.'))
  const newest = catalogue.newest(type)
  if (newest === undefined) {
    const kinds = catalogue.kinds.map((kind) => kind.type)
    return E.left(
      problem(
        'unknown-type',
        '/type',
        `There is no event kind "${type.slice(0, 40)}"${didYouMean(type, kinds)}`,
      ),
    )
  }
  // What is no version number is said of the envelope; the payload is still read, to tell everything at once.
  if (!Whole.is(version)) return E.right(newest)
  const kind = catalogue.kindOf(type, version)
  return kind === undefined
    ? E.left(
        problem(
          'unknown-version',
          '/version',
          `${type} has no version ${shown(version)} here; the newest is ${newest.version}.`,
        ),
      )
    : E.right(kind)
}

const ofNature = (kind: Kind, act: Act): ReadonlyArray<Problem> => {
  const hasDay = act.decidedOn !== undefined && act.decidedOn !== null
  if (kind.nature === 'act' && !hasDay) {
    return [
      problem(
        'decided-on-missing',
        '/decidedOn',
        `${kind.type} is a decision: it needs the day it was decided, however uncertain ("../.." where nothing is known).`,
      ),
    ]
  }
  if (kind.nature === 'observation' && hasDay) {
    return [
      problem(
        'decided-on-not-an-act',
        '/decidedOn',
        `${kind.type} is not a decision, so it has no day of decision.`,
      ),
    ]
  }
  return []
}
