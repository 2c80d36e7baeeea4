import { createHash } from 'node:crypto'
import {
  fromMicroseconds,
  standardCatalogue,
  toMicroseconds,
  verify,
  type Instant,
  type MunicipalityId,
} from '@minutebook/core'
import type { Clock } from 'minutebook'
import type { StoredLeaf } from '../ledger/OpenedStore.js'
import { told, type Told } from '../problem/Told.js'
import type { Leaves } from './Leaves.js'
import { lookedUp, type LookedUp } from './lookedUp.js'
import { membersOf } from './membersOf.js'
import type { Verifiable } from './Verifiable.js'
import type { VerifiedLedger } from './Verified.js'

/** Clocks of two computers that are right differ by less. */
const anHour = 3_600_000_000

/** What the verification of a ledger found, and what was read for it. */
interface Read extends Pick<LookedUp, 'lacking'> {
  readonly verified: VerifiedLedger
  readonly leaves: Leaves
}

/**
 * Reads all of a ledger that can be read and checks it: the events against each other, the columns against the events.
 */
export const verifiedLedger = async (
  { readable, texts }: Verifiable,
  ledger: string,
  clock: Clock,
): Promise<Read> => {
  const leaves: Array<string | null> = []
  const columns: Array<Told> = []
  const damage: Array<Told> = []
  const missingAt: Array<number> = []
  const digest = createHash('sha256')
  const soon = fromMicroseconds(toMicroseconds(clock() as Instant) + anHour)
  let recordedAhead = 0
  const take = (stored: StoredLeaf): void => {
    columns.push(...differences(stored))
    digest.update(`${stored.leaf}\n`)
    leaves.push(stored.leaf)
    if (stored.recordedAt > soon) recordedAhead += 1
  }
  for await (const read of readable(ledger)) {
    if (!('told' in read)) read.forEach(take)
    else {
      damage.push(read.told)
      for (let missing = 0; missing < read.missing; missing += 1) missingAt.push(leaves.push(null) - 1)
    }
  }
  const events = leaves.length - missingAt.length
  const found = verify(
    ledger as MunicipalityId,
    standardCatalogue,
    leaves.map((leaf) => leaf ?? ''),
  )
  const ofMissing = new Set(missingAt.map((seq) => `/${seq}`))
  const { lacking, warnings } = texts === null ? nothingLookedUp : await lookedUp(texts, leaves)
  const verified: VerifiedLedger = {
    ledger,
    events,
    missingAt,
    recordedAhead,
    notUnderstood: found.notUnderstood,
    notUnderstoodAt: found.notUnderstoodAt,
    digest: damage.length === 0 ? digest.digest('hex') : null,
    problems: [
      ...damage,
      ...(events === 0 ? [] : found.problems.filter(({ path }) => !ofMissing.has(path)).map(told)),
      ...columns,
      ...(events + damage.length === 0 ? [empty] : []),
    ],
    warnings: [...found.warnings.map(told), ...warnings],
  }
  return { verified, leaves, lacking }
}

const nothingLookedUp: LookedUp = { lacking: new Map(), warnings: [] }

/** A store lists a ledger from its first event on. */
const empty: Told = {
  code: 'ledger-empty',
  path: '',
  sentence:
    'The store lists this ledger, and no event of it can be read: what was recorded is gone or hidden.',
}

/** The store keeps the number, the id and the moment beside each event; programs that look things up trust them. */
const differences = ({ leaf, ...columns }: StoredLeaf): ReadonlyArray<Told> => {
  const said = membersOf(leaf)
  return (['seq', 'id', 'recordedAt'] as const).flatMap((column) =>
    said === null || said[column] === columns[column]
      ? []
      : [
          {
            code: 'column-differs',
            path: `/${columns.seq}/${column}`,
            sentence: `The store lists this event under ${JSON.stringify(columns[column])}, and the event says otherwise.`,
          },
        ],
  )
}
