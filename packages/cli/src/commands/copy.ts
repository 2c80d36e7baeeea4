import { resolve } from 'node:path'
import { copyLedger, type Copied } from '@minutebook/eventstore'
import { copyTexts } from '../copy/copyTexts.js'
import { ledgersAt, openPlace, shownPlace, type Place } from '../copy/Place.js'
import { progressLine } from '../copy/progressLine.js'
import { exitCodes } from '../exitCodes.js'
import { chosenLedger } from '../ledger/existing.js'
import { orStop } from '../ledger/StoreFile.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { argument } from '../line/Line.js'
import { municipality } from '../line/options.js'
import { anyText } from '../line/readers.js'
import { misused, Stop } from '../problem/Stop.js'
import { told } from '../problem/Told.js'
import type { Session } from '../Session.js'

export const copy: CliCommand = command({
  name: 'copy',
  summary: 'copy a ledger, event for event, into another store',
  more: `A store is a file, or an address: postgresql://… (with @minutebook/postgres installed) or kurrentdb://… (with
@minutebook/kurrentdb). The copy has the same events in the same appends, byte for byte, and the texts they cite. What is
there already is compared first: copying again finishes a copy that was broken off, and verifies one that is whole. Exit
code 1 where the two are not one ledger.`,
  arguments: {
    file: argument('the file of the ledger, or the address of its store', anyText),
    to: argument('the file of the copy, made where there is none, or the address of a store', anyText),
  },
  options: { municipality },
  examples: ['minutebook copy spruce-grove.minutebook copy.minutebook'],
  run: async (given, session) => {
    const { cwd } = session.world
    if (resolve(cwd, given.file) === resolve(cwd, given.to))
      throw misused('copy-onto-itself', shownPlace(given.to), 'A ledger cannot be copied onto itself.')
    return usingPlace(cwd, given.file, false, async (from) => {
      const ledger = chosenLedger(await ledgersAt(from), { ...given, file: shownPlace(given.file) })
      return usingPlace(cwd, given.to, true, async (to) => {
        const { size, copied: added } = await copied(session, from, to, ledger)
        const texts = await copyTexts(from, to, ledger)
        return {
          answer: { municipality: ledger, size, added, texts },
          shown: () =>
            `${shownPlace(given.to)} has the ledger of ${ledger}: ${size} events, the same as in ${shownPlace(given.file)}; ${added} of them copied now. Texts it cites: ${texts}.`,
        }
      })
    })
  },
})

const usingPlace = async <A>(
  cwd: string,
  named: string,
  toWrite: boolean,
  use: (place: Place) => Promise<A>,
): Promise<A> => {
  const place = await openPlace(cwd, named, toWrite)
  try {
    return await use(place)
  } finally {
    orStop(await place.close()())
  }
}

const copied = async ({ world }: Session, from: Place, to: Place, ledger: string): Promise<Copied> => {
  const onProgress = progressLine(world.stderr)
  const found = await copyLedger({ ledger, from: from.events, to: to.events, onProgress })()
  if (found._tag === 'Right') return found.right
  const isDiverged = found.left.code === 'copy-diverged'
  throw new Stop(isDiverged ? exitCodes.unsound : exitCodes.store, [told(found.left)])
}
