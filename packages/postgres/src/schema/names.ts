import { badOption, type BadOption } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'

/** A name as it stands in SQL, whatever is in it. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

const written = /^(?!pg_)[a-z_][a-z0-9_]{0,62}$/

/** What names a schema here also names its channel for notifications, and stands as it is in functions and messages. */
export const checkedSchema = (schema: string): E.Either<BadOption, string> =>
  typeof schema === 'string' && written.test(schema)
    ? E.right(schema)
    : E.left(
        badOption(
          '/options/schema',
          'A schema is named by 1 to 63 of the characters a to z, 0 to 9 and "_", no digit first and not "pg_".',
        ),
      )
