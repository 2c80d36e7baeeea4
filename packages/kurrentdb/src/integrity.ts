import type { RecordedEvent } from '@kurrent/kurrentdb-client'
import { beginning, type EventChunks, type EventStore, type StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { unlessClosed, type Connection } from './client/connection.js'
import { FORWARDS, START } from './reading/bounds.js'
import { deletedText } from './reading/damage.js'
import { collected, page } from './reading/streams.js'
import { textIn } from './reading/texts.js'
import { metadataOf, type Names } from './stream/names.js'
import type { Place } from './stream/positions.js'

type Answer<A> = Promise<E.Either<StoreProblem, A>>

/**
 * What of a store is not as it was left, one sentence each: of each stream the first that is wrong with it, since
 * nothing behind that can be relied on. Streams are those in the log and those the server has only words about, as of
 * one that was deleted and tidied up; of a stream that is gone with all that was said of it, the server knows nothing.
 */
export const integrity = (
  connection: Connection,
  names: Names,
  events: EventStore,
): TaskEither<StoreProblem, ReadonlyArray<string>> =>
  unlessClosed(connection)(async () => {
    const streams = await streamsOf(connection, names)
    if (E.isLeft(streams)) return streams
    const findings = new Set<string>()
    for (const stream of streams.right) {
      for (const look of looksAt(stream, connection, names, events)) {
        const found = await look()
        if (E.isLeft(found)) return found
        if (found.right === null) continue
        findings.add(found.right)
        break
      }
    }
    const inLog = await damageIn(events.readAll(beginning))
    if (E.isLeft(inLog)) return inLog
    if (inLog.right !== null && findings.size === 0) findings.add(inLog.right)
    return E.right([...findings])
  })

/** The sentence on what is wrong; null where nothing is. */
type Look = () => Answer<string | null>

const looksAt = (
  stream: string,
  connection: Connection,
  names: Names,
  events: EventStore,
): ReadonlyArray<Look> => {
  if (stream.startsWith(names.texts)) {
    return [() => damageOfText(connection, names, stream.slice(names.texts.length))]
  }
  const ledger = names.ledgerOf(stream)
  return ledger === null
    ? [async () => E.right(`The stream ${JSON.stringify(stream)} is none of a ledger.`)]
    : [async () => damageOf(await events.head(ledger)()), () => damageIn(events.read(ledger, 0))]
}

/** A text that was begun and never put is no damage: whoever puts it finishes it. */
const damageOfText = async (connection: Connection, names: Names, sha256: string): Answer<string | null> => {
  const found = await textIn(connection, names, sha256)
  return E.isRight(found) && found.right === 'nothing' ? E.right(deletedText(sha256)) : damageOf(found)
}

const damageOf = (answer: E.Either<StoreProblem, unknown>): E.Either<StoreProblem, string | null> => {
  if (E.isRight(answer)) return E.right(null)
  return answer.left.code === 'store-damaged' ? E.right(answer.left.sentence) : answer
}

const damageIn = async (chunks: EventChunks): Answer<string | null> => {
  for await (const chunk of chunks) if (E.isLeft(chunk)) return damageOf(chunk)
  return E.right(null)
}

/** Every stream of the store there is an event of, or a word about: the words stand in a stream of their own. */
const streamsOf = async (connection: Connection, names: Names): Answer<ReadonlySet<string>> => {
  const prefixes = [names.ledgers, names.texts].flatMap((prefix) => [prefix, metadataOf(prefix)])
  const streams = new Set<string>()
  for (let place: Place | null = null; ;) {
    const found = await pageFrom(connection, prefixes, place)
    if (E.isLeft(found)) return found
    for (const { streamId } of found.right) streams.add(streamId.replace(metadataOf(''), ''))
    place = found.right.at(-1)?.position ?? null
    if (found.right.length < page || place === null) return E.right(streams)
  }
}

/** The next events of the log, the one at that place included. */
const pageFrom = (
  { ask }: Connection,
  prefixes: Array<string>,
  place: Place | null,
): Answer<ReadonlyArray<RecordedEvent>> =>
  ask((client, stillComing) =>
    collected(
      client.readAll({
        fromPosition: place ?? START,
        direction: FORWARDS,
        maxCount: page,
        filter: { filterOn: 'streamName', prefixes, checkpointInterval: 1000 },
        requiresLeader: true,
      }),
      stillComing,
    ),
  )
