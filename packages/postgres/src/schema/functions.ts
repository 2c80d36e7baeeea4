/** A function of the schema: what stands around its body, and the body, which PostgreSQL keeps as it is. */
export interface SchemaFunction {
  readonly signature: string
  readonly returns: string
  readonly body: string
}

/**
 * Where the functions insert, they say that they look behind the lock at all that the trigger would look at again, at a
 * quarter of what an append of one event costs the server. Nobody else may insert but the owner.
 */
const says = (what: 'taken' | ''): string => `set_config('minutebook.turn', '${what}', true)`

/** Whether what is inserted comes from elsewhere. */
export const outOfTurn = `pg_catalog.current_setting('minutebook.turn', true) IS DISTINCT FROM 'taken'`

/**
 * The functions of a store in that schema, each under its name.
 *
 * Whoever may append may call `append`, `append_one` and `keep_text` and nothing else: they run with the rights of the
 * owner, and find no function and no operator that somebody put in their way (search_path).
 */
export const functionsOf = (schema: string): Readonly<Record<string, SchemaFunction>> => ({
  append: {
    signature: 'ledgers text[], sizes bigint[], counts bigint[], times text[], ids text[], leaves text[]',
    returns: 'bigint[]',
    body: `
-- Several appends, each to a ledger of a size, with a number of the events and one time of recording. For each of them
-- the position of its last event; null where the ledger has another size or a later time, and nothing is stored.
DECLARE
  start bigint;
  place bigint;
  size bigint;
  last text COLLATE "C";
  first bigint := 1;
  stored bigint;
  places bigint[] := '{}';
  told text;
BEGIN
  -- Otherwise what is read behind the lock is what stood there before it was waited for.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE 'An append needs the isolation level READ COMMITTED.' USING ERRCODE = 'invalid_transaction_state';
  END IF;
  -- Held until the commit, so that the order of positions is the order of commits.
  LOCK TABLE "${schema}".turns IN EXCLUSIVE MODE;
  SELECT coalesce(max(position), 0) INTO start FROM "${schema}".events;
  place := start;
  told := ${says('taken')};
  FOR n IN 1 .. cardinality(ledgers) LOOP
    SELECT seq + 1, recorded_at INTO size, last FROM "${schema}".events WHERE ledger = ledgers[n] ORDER BY seq DESC LIMIT 1;
    IF coalesce(size, 0) = sizes[n] AND (last IS NULL OR times[n] COLLATE "C" > last) THEN
      INSERT INTO "${schema}".events (position, ledger, seq, id, recorded_at, leaf)
        SELECT place + nth, ledgers[n], sizes[n] + nth - 1, id::uuid, times[n], leaf
        FROM unnest(ids[first : first + counts[n] - 1], leaves[first : first + counts[n] - 1]) WITH ORDINALITY AS event (id, leaf, nth);
      GET DIAGNOSTICS stored = ROW_COUNT;
      IF stored <> counts[n] THEN
        RAISE 'A rule added to this store kept an event from it without a word.';
      END IF;
      place := place + stored;
      places := places || place;
    ELSE
      places := places || NULL::bigint;
    END IF;
    first := first + counts[n];
  END LOOP;
  told := ${says('')};
  IF place > start THEN
    told := pg_notify('${schema}', '');
  END IF;
  RETURN places;
END`,
  },

  append_one: {
    signature: 'into_ledger text, at_size bigint, recorded text, event_id uuid, event_leaf text',
    returns: 'bigint',
    body: `
-- The same for an append of one event, which nearly every append is: it takes no lists apart.
DECLARE
  place bigint;
  whose text COLLATE "C";
  size bigint;
  last text COLLATE "C";
  told text;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE 'An append needs the isolation level READ COMMITTED.' USING ERRCODE = 'invalid_transaction_state';
  END IF;
  LOCK TABLE "${schema}".turns IN EXCLUSIVE MODE;
  -- The last event of the log is the last of its ledger as well.
  SELECT position, ledger, seq + 1, recorded_at INTO place, whose, size, last FROM "${schema}".events ORDER BY position DESC LIMIT 1;
  IF whose <> into_ledger THEN
    SELECT seq + 1, recorded_at INTO size, last FROM "${schema}".events WHERE ledger = into_ledger ORDER BY seq DESC LIMIT 1;
  END IF;
  IF coalesce(size, 0) <> at_size OR last >= recorded COLLATE "C" THEN
    RETURN NULL;
  END IF;
  place := coalesce(place, 0) + 1;
  -- Assigned, because PERFORM would make a query of it.
  told := ${says('taken')};
  INSERT INTO "${schema}".events (position, ledger, seq, id, recorded_at, leaf)
    VALUES (place, into_ledger, at_size, event_id, recorded, event_leaf);
  IF NOT FOUND THEN
    RAISE 'A rule added to this store kept an event from it without a word.';
  END IF;
  told := ${says('')};
  told := pg_notify('${schema}', '');
  RETURN place;
END`,
  },

  keep_text: {
    signature: 'content bytea',
    returns: 'text',
    body: `
BEGIN
  INSERT INTO "${schema}".texts (sha256, bytes) VALUES (encode(sha256(content), 'hex'), content) ON CONFLICT DO NOTHING;
  RETURN encode(sha256(content), 'hex');
END`,
  },

  events_follow_each_other: {
    signature: '',
    returns: 'trigger',
    body: `
BEGIN
  -- Whoever inserts without the functions takes no turn. Of two that take the same position the second is refused, and a
  -- position that is not committed yet is not seen here: the order of positions is the order of commits all the same.
  IF NEW.position > 1 AND NOT EXISTS (SELECT FROM "${schema}".events WHERE position = NEW.position - 1) THEN
    RAISE 'This is not the next position of the log.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.seq > 0 AND NOT EXISTS (
    SELECT FROM "${schema}".events AS before
    WHERE before.ledger = NEW.ledger AND before.seq = NEW.seq - 1
      AND before.position < NEW.position AND before.recorded_at <= NEW.recorded_at
  ) THEN
    RAISE 'This is not the next number of the ledger, or was recorded before the event it would follow.'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END`,
  },

  events_are_never_changed: {
    signature: '',
    returns: 'trigger',
    body: `
BEGIN
  RAISE 'What was recorded is never changed or deleted: a correction and a retraction are new events.'
    USING ERRCODE = 'integrity_constraint_violation';
END`,
  },

  texts_are_never_changed: {
    signature: '',
    returns: 'trigger',
    body: `
BEGIN
  RAISE 'A stored text is never changed or deleted: another text has another digest.'
    USING ERRCODE = 'integrity_constraint_violation';
END`,
  },

  as_json: {
    signature: 'leaf text',
    returns: 'json',
    body: `
BEGIN
  RETURN leaf::json;
EXCEPTION WHEN invalid_text_representation THEN
  RETURN NULL;
END`,
  },
})

/** What functions find names by, and nothing else. */
const names = 'pg_catalog, pg_temp'

/** The same as PostgreSQL keeps it. */
export const searchPath: string = `search_path=${names}`

/** What makes a function, as `CREATE` or, of one that is there, as `CREATE OR REPLACE`. */
export const creationOf = (
  schema: string,
  name: string,
  { signature, returns, body }: SchemaFunction,
  create: 'CREATE' | 'CREATE OR REPLACE' = 'CREATE',
): string =>
  `${create} FUNCTION "${schema}".${name} (${signature}) RETURNS ${returns} LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = ${names} AS $body$${body}$body$`
