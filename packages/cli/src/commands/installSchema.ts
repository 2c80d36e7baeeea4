import { isAddress, shownPlace } from '../ledger/address.js'
import { refuseHalfAddress } from '../ledger/halfAddress.js'
import { loadedFor } from '../ledger/loading.js'
import { orStop } from '../ledger/OpenedStore.js'
import { isInPostgres, standardName } from '../ledger/Place.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { argument, switched, valued } from '../line/Line.js'
import { within } from '../line/options.js'
import { anyText, list } from '../line/readers.js'
import { misused } from '../problem/Stop.js'

export const installSchema: CliCommand = command({
  name: 'install-schema',
  summary: 'make the store in a PostgreSQL database, and give roles their rights to it',
  more: `Whoever connects owns the store from then on: it should be nobody who uses it day by day. Writers may read and append,
readers may read, and neither may change or delete. Doing it again takes no rights back: a role that is no longer named
keeps what it was given until the owner revokes it (REVOKE ALL ON ALL TABLES IN SCHEMA minutebook FROM clerk_app, and the
same of ALL FUNCTIONS). It makes what is missing and brings up a store that an older version made.`,
  arguments: { address: argument('the address of the database: postgresql://…', anyText) },
  options: {
    schema: within.schema,
    writers: valued(
      '--writers <roles>',
      'roles of the database that append and read, with commas between',
      list,
    ),
    readers: valued('--readers <roles>', 'roles that only read', list),
    grants: switched('--grants', 'only print the grants of these roles, for whoever runs them by hand'),
  },
  examples: [
    'minutebook install-schema postgresql://records_owner@db.example.org/records --writers clerk_app --readers analyst',
    'minutebook install-schema postgresql://db.example.org/records --writers clerk_app --grants',
  ],
  run: async ({ address, schema = standardName, writers = [], readers = [], grants }) => {
    const shown = shownPlace(address)
    if (!isInPostgres(address)) {
      if (!isAddress(address)) refuseHalfAddress(address)
      throw misused('scheme-unknown', shown, 'A schema is installed in PostgreSQL: postgresql://…')
    }
    const { checkedSchema, grantsFor, installPostgresSchema } = await loadedFor(address, 'postgres')
    const statements = grantsFor(orStop(checkedSchema(schema)), { writers, readers })
    if (!grants) {
      const install = installPostgresSchema({ connection: address, schema, writers, readers })
      orStop(await install())
    }
    return {
      answer: { schema, installed: !grants, grants: statements },
      shown: () =>
        grants
          ? statements.map((statement) => `${statement};`).join('\n')
          : `The schema "${schema}" of ${shown} holds a store; rights given: ${statements.length}.`,
    }
  },
})
