import { Envelope, guardOf, readEvent, standardCatalogue, type Guard } from '@minutebook/core'
import { openFile } from './bareSqlite.js'
import { compare } from './measured.js'

/** How many stored events are read in a round. */
const most = 20_000

/** The stored text of the first events of a file. */
const leavesIn = (file: string): ReadonlyArray<string> => {
  const database = openFile(file)
  const rows = database.prepare('SELECT leaf FROM events ORDER BY position LIMIT ?').all(most)
  database.close()
  return (rows as ReadonlyArray<{ readonly leaf: string }>).map(({ leaf }) => leaf)
}

const closures = (codec: object): Guard => {
  const guard = guardOf(codec)
  return guard._tag === 'Right' ? guard.right : () => false
}

/** A way to check what was parsed: the envelope, and the payload by its kind. */
const checking = (isEnvelope: Guard, guardFor: (type: string) => Guard): Guard => {
  const guards = new Map(standardCatalogue.kinds.map(({ type }) => [type, guardFor(type)]))
  return (value) => {
    if (!isEnvelope(value)) return false
    const { type, data } = value as Envelope
    return guards.get(type)?.(data) === true
  }
}

/** Reading stored events, in each of the ways in which their shape can be checked, against parsing their JSON alone. */
export const reading = async (file: string): Promise<void> => {
  const leaves = leavesIn(file)
  const kindOf = (type: string): object => standardCatalogue.newest(type)?.codec ?? {}
  const read = readEvent(standardCatalogue)
  const byClosures = checking(closures(Envelope), (type) => closures(kindOf(type)))
  const byCodecs = checking(
    (value) => Envelope.decode(value)._tag === 'Right',
    (type) => {
      const codec = standardCatalogue.newest(type)?.codec
      return (value) => codec !== undefined && codec.decode(value)._tag === 'Right'
    },
  )
  const ways: ReadonlyArray<readonly [title: string, isRead: (leaf: string) => boolean, target: number]> = [
    ['readEvent, by the generated guards', (leaf) => read(leaf)._tag === 'Right', 0.67],
    ['JSON.parse and guards put together at start-up', (leaf) => byClosures(JSON.parse(leaf)), 0.5],
    ['JSON.parse and decoding with io-ts, for comparison', (leaf) => byCodecs(JSON.parse(leaf)), 0],
  ]
  for (const [title, isRead, target] of ways) {
    await compare({
      title: `Read a stored event, ${title}; against JSON.parse alone`,
      unit: 'events',
      count: leaves.length,
      rounds: 15,
      target,
      bare: () => {
        for (const leaf of leaves) JSON.parse(leaf)
      },
      ours: () => {
        for (const leaf of leaves) if (!isRead(leaf)) throw new Error(`Not read: ${leaf}`)
      },
    })
  }
}
