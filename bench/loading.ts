import {
  emptyBook,
  policiesInForce,
  registerOf,
  standardCatalogue,
  standardProfiles,
  type CivilDate,
  type MunicipalityId,
  type PoliciesQuestion,
  type Register,
} from '@minutebook/core'
import { compare, print, report, timed } from './measured.js'
import { foldStatuses } from './naiveFold.js'
import { storedLeaves } from './storedLeaves.js'
import { municipality } from './syntheticFile.js'

/** As many leaves as the store hands over at a time. */
const chunk = 125

const today = '2025-06-01' as CivilDate

/** A register over leaves, read as a ledger reads them from its store: parsed, checked, and indexed by subject. */
const registerOver = (leaves: ReadonlyArray<string>): Register => {
  const book = emptyBook(municipality as MunicipalityId, standardCatalogue)
  // A ledger asks its store how many events there are before it reads them.
  const register = registerOf(book, standardProfiles, null, leaves.length)
  for (let from = 0; from < leaves.length; from += chunk) {
    if (register.read(leaves.slice(from, from + chunk))._tag === 'Left') throw new Error('Not read.')
  }
  return register
}

const asked = (register: Register, question: PoliciesQuestion): void => {
  if (policiesInForce(register, today)(question)._tag === 'Left') throw new Error('Not answered.')
}

/**
 * Parsing, checking and indexing every stored event, against parsing it and keeping the last status of its policy. The
 * leaves are in memory on both sides, so neither the disk nor the driver is in it. What ours puts off until the first
 * question is timed after each round.
 */
export const loading = async (file: string): Promise<void> => {
  const leaves = [...storedLeaves(file)]
  const [first, again, other]: [Array<number>, Array<number>, Array<number>] = [[], [], []]
  let register: Register | null = null
  let statuses = 0
  await compare({
    title: 'Parse, guard and index stored leaves; against JSON.parse and a fold to the last status',
    unit: 'events',
    count: leaves.length,
    rounds: 3,
    target: 0.5,
    other: 'naive',
    bare: () => {
      statuses = foldStatuses(leaves).size
    },
    ours: () => {
      register = registerOver(leaves)
    },
    afterRound: async () => {
      const read = register as Register
      first.push(await timed(() => asked(read, { on: '2005-06-01' })))
      again.push(await timed(() => asked(read, { on: '2005-06-01' })))
      await timed(() => asked(read, { on: '2012-06-01' }))
      other.push(await timed(() => asked(read, { on: '2012-06-01' })))
      // Nothing of one round is left for the next to be slowed by.
      register = null
    },
  })
  report('First touch: the first policiesInForce after reading', first, 'no target')
  report('The same day again', again, 'target ≤ 25 ms')
  report('A second day again', other, 'target ≤ 25 ms')
  print(`  (the fold holds ${statuses.toLocaleString('en')} policies)`)
}
