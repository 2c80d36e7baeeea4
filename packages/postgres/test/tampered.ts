import { raw } from './cluster.js'

/** Does what the owner of a store can do who takes its triggers away and puts them back. */
export const tampered = (schema: string, sql: string): Promise<unknown> =>
  raw((client) =>
    client.query(`SET search_path = ${schema};
      ALTER TABLE events DISABLE TRIGGER ALL; ALTER TABLE texts DISABLE TRIGGER ALL;
      ${sql};
      ALTER TABLE events ENABLE ALWAYS TRIGGER events_follow_each_other;
      ALTER TABLE events ENABLE ALWAYS TRIGGER events_are_never_changed;
      ALTER TABLE texts ENABLE ALWAYS TRIGGER texts_are_never_changed`),
  )
