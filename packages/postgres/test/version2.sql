CREATE FUNCTION "kept".append_one (into_ledger text, at_size bigint, recorded text, event_id uuid, event_leaf text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $body$
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
  LOCK TABLE "kept".turns IN EXCLUSIVE MODE;
  -- The last event of the log is the last of its ledger as well.
  SELECT position, ledger, seq + 1, recorded_at INTO place, whose, size, last FROM "kept".events ORDER BY position DESC LIMIT 1;
  IF whose <> into_ledger THEN
    SELECT seq + 1, recorded_at INTO size, last FROM "kept".events WHERE ledger = into_ledger ORDER BY seq DESC LIMIT 1;
  END IF;
  IF coalesce(size, 0) <> at_size OR last >= recorded COLLATE "C" THEN
    RETURN NULL;
  END IF;
  place := coalesce(place, 0) + 1;
  INSERT INTO "kept".events (position, ledger, seq, id, recorded_at, leaf)
    VALUES (place, into_ledger, at_size, event_id, recorded, event_leaf);
  IF NOT FOUND THEN
    RAISE 'A rule added to this store kept an event from it without a word.';
  END IF;
  -- Assigned, because PERFORM would make a query of it.
  told := pg_notify('kept', '');
  RETURN place;
END$body$;

REVOKE ALL ON FUNCTION "kept".append_one FROM PUBLIC;

DO $do$
DECLARE
  role oid;
BEGIN
  FOR role IN SELECT acl.grantee FROM pg_catalog.pg_proc, pg_catalog.aclexplode(proacl) AS acl
    WHERE pronamespace = 'kept'::regnamespace AND proname = 'append' AND acl.grantee NOT IN (0, proowner)
  LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION "kept".append_one TO %s', role::regrole);
  END LOOP;
END $do$;

CREATE OR REPLACE FUNCTION "kept".events_follow_each_other () RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
  -- Whoever inserts without the functions takes no turn. Of two that take the same position the second is refused, and a
  -- position that is not committed yet is not seen here: the order of positions is the order of commits all the same.
  -- It is one query because each costs more than what it looks up. As ranges, what is looked up is never hashed whole.
  PERFORM FROM added
    WHERE position > 1 AND NOT EXISTS (
        SELECT FROM "kept".events AS before
        WHERE before.position >= added.position - 1 AND before.position < added.position
      )
      OR seq > 0 AND NOT EXISTS (
        SELECT FROM "kept".events AS before
        WHERE before.ledger = added.ledger AND before.seq = added.seq - 1
          AND before.position < added.position AND before.recorded_at <= added.recorded_at
      );
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF EXISTS (
    SELECT FROM added WHERE position > 1 AND NOT EXISTS (SELECT FROM "kept".events AS before WHERE before.position = added.position - 1)
  ) THEN
    RAISE 'This is not the next position of the log.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RAISE 'This is not the next number of the ledger, or was recorded before the event it would follow.'
    USING ERRCODE = 'integrity_constraint_violation';
END$body$;

INSERT INTO "kept".schema_version (version) VALUES (2);
