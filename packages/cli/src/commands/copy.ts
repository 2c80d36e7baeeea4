import { resolve } from 'node:path'
import { copyLedger } from '@minutebook/eventstore'
import { copyTexts } from '../copy/copyTexts.js'
import { progressLine } from '../copy/progressLine.js'
import { exitCodes } from '../exitCodes.js'
import { chosenLedger, withFile } from '../ledger/existing.js'
import { openStoreFile } from '../ledger/StoreFile.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { argument } from '../line/Line.js'
import { ledgerFile, municipality } from '../line/options.js'
import { anyText } from '../line/readers.js'
import { misused, Stop } from '../problem/Stop.js'
import { told } from '../problem/Told.js'

export const copy: CliCommand = command({
  name: 'copy',
  summary: 'copy a ledger, event for event, into another store',
  more: `The copy has the same events in the same appends, byte for byte, and the texts they cite. What is there already is
compared first: copying again finishes a copy that was broken off, and verifies one that is whole. Exit code 1 where the
two are not one ledger.`,
  arguments: {
    file: ledgerFile,
    to: argument('the file of the copy, made where there is none', anyText),
  },
  options: { municipality },
  examples: ['minutebook copy spruce-grove.minutebook copy.minutebook'],
  run: async (given, session) => {
    const { cwd, stderr } = session.world
    if (resolve(cwd, given.file) === resolve(cwd, given.to))
      throw misused('copy-onto-itself', given.to, 'A ledger cannot be copied onto itself.')
    return withFile(session, given, async (from) => {
      const ledger = chosenLedger(await from.ledgers(), given)
      const to = await openStoreFile(resolve(cwd, given.to), false)
      try {
        const stores = { from: from.store.events, to: to.store.events }
        const copied = await copyLedger({ ledger, ...stores, onProgress: progressLine(stderr) })()
        if (copied._tag === 'Left') {
          const diverged = copied.left.code === 'copy-diverged'
          throw new Stop(diverged ? exitCodes.unsound : exitCodes.store, [told(copied.left)])
        }
        const texts = await copyTexts(from, to.store.texts, ledger)
        const { size, copied: added } = copied.right
        return {
          answer: { municipality: ledger, size, added, texts },
          shown: () =>
            `${given.to} has the ledger of ${ledger}: ${size} events, the same as in ${given.file}; ${added} of them copied now. Texts it cites: ${texts}.`,
        }
      } finally {
        await to.close()
      }
    })
  },
})
