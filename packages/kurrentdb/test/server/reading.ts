import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import type { Found, Kept, Log } from './log.js'
import { nameOf } from './messages.js'

type Options = ReadReq.Options

/** Which events a reading of the log of all streams asks for. */
export const filterOf = (options: Options): ((event: Kept) => boolean) => {
  const filter = options.getFilter()
  const byStream = filter?.getStreamIdentifier()
  const expression = byStream ?? filter?.getEventType()
  if (expression === undefined) return () => true
  const prefixes = expression.getPrefixList()
  const regex = prefixes.length > 0 ? null : new RegExp(expression.getRegex(), 'u')
  return ({ stream, type }) => {
    const text = byStream === undefined ? type : stream
    return regex === null ? prefixes.some((prefix) => text.startsWith(prefix)) : regex.test(text)
  }
}

/** How many events are asked for; the client writes "all" as a number no array has. */
const countOf = (options: Options): number => Math.min(Number(options.getCount()), 2 ** 31)

const isBackward = (options: Options): boolean =>
  options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS

export const streamRead = (log: Log, options: Options): readonly [stream: string, found: Found] => {
  const asked = options.getStream()
  const stream = nameOf(asked?.getStreamIdentifier())
  const from =
    asked?.hasStart() === true ? 'start' : asked?.hasEnd() === true ? 'end' : Number(asked?.getRevision())
  return [stream, log.read(stream, from, countOf(options), isBackward(options))]
}

/** The place of the first event at a position or after it; positions grow. */
export const placeOf = (all: ReadonlyArray<Kept>, position: bigint): number => {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.position ?? 0n) < position) low = middle + 1
    else high = middle
  }
  return low
}

/** What of the log of all streams is asked for; a reading includes the event at its position. */
export const allRead = ({ all }: Log, options: Options): ReadonlyArray<Kept> => {
  const asked = options.getAll()
  const count = countOf(options)
  const isWanted = filterOf(options)
  const position = BigInt(asked?.getPosition()?.getCommitPosition() ?? 0)
  const found: Array<Kept> = []
  if (isBackward(options)) {
    const start = asked?.hasPosition() === true ? placeOf(all, position) : all.length
    for (let at = start - 1; at >= 0 && found.length < count; at -= 1) {
      const event = all[at]
      if (event !== undefined && isWanted(event)) found.push(event)
    }
    return found
  }
  const start = asked?.hasStart() === true ? 0 : placeOf(all, position)
  for (let at = start; at < all.length && found.length < count; at += 1) {
    const event = all[at]
    if (event !== undefined && isWanted(event)) found.push(event)
  }
  return found
}
