import { functionsOf } from './functions.js'
import { identifier } from './names.js'

/** The roles that use a store: those that append to it, and those that only read it. The owner is neither. */
export interface StoreRoles {
  readonly writers?: ReadonlyArray<string>
  readonly readers?: ReadonlyArray<string>
}

/**
 * The rights these roles need on the store in that schema, and no more. Nobody is given INSERT: what is appended goes
 * through functions that check it. `openPostgresStore` asks for nothing beyond this.
 *
 * @example
 * grantsFor('minutebook', { writers: ['clerk_app'], readers: ['analyst'] }).join(';\n')
 */
export const grantsFor = (
  schema: string,
  { writers = [], readers = [] }: StoreRoles,
): ReadonlyArray<string> => {
  const within = identifier(schema)
  const call = (name: string, role: string): string =>
    `GRANT EXECUTE ON FUNCTION ${within}.${name} (${typesOf(schema, name)}) TO ${role}`
  return [
    ...[...writers, ...readers]
      .map(identifier)
      .flatMap((role) => [
        `GRANT USAGE ON SCHEMA ${within} TO ${role}`,
        `GRANT SELECT ON ${readable.map((table) => `${within}.${table}`).join(', ')} TO ${role}`,
        call('as_json', role),
      ]),
    ...writers
      .map(identifier)
      .flatMap((role) => ['append', 'append_one', 'keep_text'].map((name) => call(name, role))),
  ]
}

const readable = ['schema_version', 'events', 'texts', 'history']

/** The types of the parameters, which is what tells functions apart. */
const typesOf = (schema: string, name: string): string =>
  (functionsOf(schema)[name]?.signature ?? '').replaceAll(/\w+ ([\w[\]]+)/g, '$1')

/** Gives whoever may call one function another as well: nobody has to be named again where a store is brought up. */
export const sameGrants = (schema: string, one: string, another: string): string =>
  `DO $do$
DECLARE
  role oid;
BEGIN
  FOR role IN SELECT acl.grantee FROM pg_catalog.pg_proc, pg_catalog.aclexplode(proacl) AS acl
    WHERE pronamespace = '${schema}'::regnamespace AND proname = '${one}' AND acl.grantee NOT IN (0, proowner)
  LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION "${schema}".${another} TO %s', role::regrole);
  END LOOP;
END $do$`
