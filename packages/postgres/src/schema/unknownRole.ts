import { badOption, type BadOption } from '@minutebook/eventstore'
import type { Run } from '../driver/database.js'
import type { StoreRoles } from './grants.js'

/** A role that is not there is given nothing: it is told before anything is made. */
export const unknownRole = async (
  run: Run,
  { writers = [], readers = [] }: StoreRoles,
): Promise<BadOption | null> => {
  for (const [option, names] of Object.entries({ writers, readers })) {
    for (const name of names) {
      const found = await run('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])
      if (found.length === 0)
        return badOption(
          `/options/${option}`,
          `The server has no role ${JSON.stringify(name)}; CREATE ROLE makes one.`,
        )
    }
  }
  return null
}
