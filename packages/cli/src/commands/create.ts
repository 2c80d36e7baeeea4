import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { standardProfiles, type ActInput } from 'minutebook'
import { isAddress, shownPlace } from '../ledger/address.js'
import { withStore } from '../ledger/existing.js'
import { withOpened } from '../ledger/opened.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { mandatory, valued } from '../line/Line.js'
import { ledgerFile, recordedBy, within } from '../line/options.js'
import { municipalityId, name, profileId, timeZone } from '../line/readers.js'
import { refused } from '../problem/Stop.js'

export const create: CliCommand = command({
  name: 'create',
  summary: 'make the ledger of a municipality in a new file, or in a store on a server',
  more: 'The id is an Open Civic Data division id where there is one. Legal days are days in the time zone given here.',
  arguments: { file: ledgerFile },
  options: {
    municipality: mandatory('--municipality <id>', 'whose ledger it is', municipalityId),
    name: mandatory('--name <name>', 'what the municipality is called', name),
    zone: mandatory('--zone <zone>', 'its time zone, such as America/Edmonton', timeZone),
    profile: valued(
      '--profile <id>',
      `whose rules apply: ${[...standardProfiles.keys()].join(', ')}`,
      profileId,
    ),
    recordedBy,
    ...within,
  },
  examples: [
    'minutebook create edmonton.minutebook --municipality ocd-division/country:ca/csd:4811061 --name "City of Edmonton" --zone America/Edmonton --profile ca-ab --recorded-by clerk-1',
  ],
  run: async ({ file, municipality, name, zone, profile, recordedBy, ...place }, session) => {
    const { world } = session
    if (!isAddress(file) && existsSync(resolve(world.cwd, file))) {
      throw refused('file-exists', file, 'There is a file of that name; a new ledger is made in a new file.')
    }
    const acts: ReadonlyArray<ActInput> = [
      { type: 'MunicipalityCreated', data: { name, zone } },
      ...(profile === undefined ? [] : [{ type: 'ProfileAdopted', data: { profile } } as const]),
    ]
    const shown = shownPlace(file)
    return withStore(session, { file, ...place, toWrite: true, toMake: true }, async (store) => {
      if ((await store.ledgers()).includes(municipality))
        throw refused('ledger-exists', shown, `The ledger of ${municipality} is there already.`)
      return withOpened(world, { municipality, store, recordedBy }, async (ledger) => {
        const recorded = await ledger.record(acts)
        return {
          answer: { file: shown, municipality, ...recorded },
          shown: () => `${shown} is the ledger of ${name} (${municipality}).`,
        }
      })
    })
  },
})
