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
import { damageIn } from './damage.js'
import { membersOf } from './membersOf.js'
import { missingTexts } from './missingTexts.js'
import type { Verifiable } from './Verifiable.js'
import type { VerifiedLedger } from './Verified.js'

/** Clocks of two computers that are right differ by less. */
const anHour = 3_600_000_000

/**
 * Reads all of a ledger through the store and checks it: the events against each other, the columns against the events.
 */
export const verifiedLedger = async (
  opened: Verifiable,
  ledger: string,
  clock: Clock,
): Promise<{ readonly verified: VerifiedLedger; readonly leaves: ReadonlyArray<string> }> => {
  const leaves: Array<string> = []
  const columns: Array<Told> = []
  const digest = createHash('sha256')
  const soon = fromMicroseconds(toMicroseconds(clock() as Instant) + anHour)
  let recordedAhead = 0
  const take = (stored: StoredLeaf): void => {
    columns.push(...differences(stored))
    digest.update(`${stored.leaf}\n`)
    leaves.push(stored.leaf)
    if (stored.recordedAt > soon) recordedAhead += 1
  }
  const damage = await readThrough(opened, ledger, take)
  const found = verify(ledger as MunicipalityId, standardCatalogue, leaves)
  const { events, notUnderstood, notUnderstoodAt, problems, warnings } = found
  const missing = opened.texts === null ? [] : await missingTexts(opened.texts, leaves)
  const verified: VerifiedLedger = {
    ledger,
    events,
    recordedAhead,
    notUnderstood,
    notUnderstoodAt,
    digest: digest.digest('hex'),
    problems: [
      ...(events === 0 ? [] : problems.map(told)),
      ...columns,
      ...damage,
      ...(events + damage.length === 0 ? [empty] : []),
    ],
    warnings: [...warnings.map(told), ...missing],
  }
  return { verified, leaves }
}

/** A store lists a ledger from its first event on. */
const empty: Told = {
  code: 'ledger-empty',
  path: '',
  sentence:
    'The store lists this ledger, and no event of it can be read: what was recorded is gone or hidden.',
}

/** Gives every event that can be read; where the store does not let one go on, says why. */
const readThrough = async (
  opened: Verifiable,
  ledger: string,
  take: (stored: StoredLeaf) => void,
): Promise<ReadonlyArray<Told>> => {
  try {
    for await (const chunk of opened.stored(ledger)) chunk.forEach(take)
    return []
  } catch (thrown) {
    return damageIn(thrown)
  }
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
            sentence: `The file lists this event under ${JSON.stringify(columns[column])}, and the event says otherwise.`,
          },
        ],
  )
}
