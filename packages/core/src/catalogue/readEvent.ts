import * as E from 'fp-ts/lib/Either.js'
import { Envelope } from '../envelope/Envelope.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { attempted } from '../events/attempted.js'
import type { Kind } from '../events/Kind.js'
import { isIntegrators, kindFailed } from '../events/kindFailed.js'
import { namesOf } from '../events/namedBy.js'
import { raised } from '../events/raised.js'
import { isEnvelope } from '../guards/Envelope.js'
import { decoded } from '../codecs/decoding.js'
import { problem, type Problem } from '../problem/Problem.js'
import type { Bounds } from '../values/edtf.js'
import type { Catalogue } from './Catalogue.js'

/**
 * An event as read back. `kind` is null where it cannot be understood: an unknown type, a newer version, a payload
 * that does not decode, or an earlier version that cannot be raised. It is kept and reported, never folded, and never
 * dropped in silence.
 */
export interface ReadEvent {
  readonly event: RecordedEvent
  readonly kind: Kind | null
  readonly problems: ReadonlyArray<Problem>
  /** The corrections that made it what it is, by `seq`; none as it was read. */
  readonly corrections: ReadonlyArray<number>
  /** The days by whose law it is read, where the record is read once for each law there was. */
  readonly lawOf?: Bounds
}

const none: ReadonlyArray<never> = []

const readEnvelope = decoded(Envelope)

/**
 * Reads one stored leaf. Problems (left) only where the envelope itself is broken, which no reader can go on from:
 * `leaf-not-json`, or what its codec says, with paths into the envelope.
 */
export const readEvent =
  (catalogue: Catalogue) =>
  (leaf: string): E.Either<ReadonlyArray<Problem>, ReadEvent> => {
    const json = parsed(leaf)
    if (json === undefined) return E.left([problem('leaf-not-json', '', 'The entry is not JSON.')])
    if (isEnvelope(json)) return E.right(understood(catalogue, json as Envelope))
    const envelope = readEnvelope(json)
    return E.isLeft(envelope) ? envelope : E.right(understood(catalogue, envelope.right))
  }

/** The JSON of a leaf; undefined, which JSON never is, where it is none. */
const parsed = (leaf: string): unknown => {
  try {
    return JSON.parse(leaf) as unknown
  } catch {
    return undefined
  }
}

/** Finds the kind and checks the payload against it; only one that the guard refuses is decoded, for the report. */
export const understood = (catalogue: Catalogue, event: RecordedEvent): ReadEvent => {
  const kind = catalogue.kindOf(event.type, event.version)
  if (kind === undefined) return notUnderstood(event, unrecognised(catalogue, event))
  if (!isIntegrators(kind)) return readAs(kind, event)
  const read = attempted(() => readAs(kind, event))
  if (E.isLeft(read)) return notUnderstood(event, kindFailed(kind, read.left))
  const found = read.right
  const named = found.kind === null ? read : namesOf(found.kind, found.event.data)
  return E.isLeft(named) ? notUnderstood(event, kindFailed(kind, named.left)) : found
}

const readAs = (kind: Kind, event: RecordedEvent): ReadEvent => {
  if (kind.is(event.data)) return ofKind(kind, event)
  const payload = decoded(kind.codec)(event.data)
  return E.isLeft(payload)
    ? notUnderstood(event, ...payload.left)
    : ofKind(kind, { ...event, data: payload.right })
}

/** One of an earlier version is understood only if what it says can be said in the newest. */
const ofKind = (kind: Kind, event: RecordedEvent): ReadEvent => {
  const newest = kind.next === null ? null : raised(kind, event.data)
  return newest !== null && E.isLeft(newest)
    ? notUnderstood(event, newest.left)
    : { event, kind, problems: none, corrections: none }
}

const notUnderstood = (event: RecordedEvent, ...problems: ReadonlyArray<Problem>): ReadEvent => ({
  event,
  kind: null,
  problems,
  corrections: none,
})

const unrecognised = (catalogue: Catalogue, event: RecordedEvent): Problem => {
  const newest = catalogue.newest(event.type)
  return newest === undefined
    ? problem(
        'unknown-type',
        '/type',
        `Events of kind ${event.type} are not known here; the event is kept and not used.`,
      )
    : problem(
        'unknown-version',
        '/version',
        `${event.type} version ${event.version} is not known here (the newest known is ${newest.version}); the event is kept and not used.`,
      )
}
