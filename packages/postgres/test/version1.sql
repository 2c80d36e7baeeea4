CREATE SCHEMA kept;

CREATE FUNCTION "kept".append (ledgers text[], sizes bigint[], counts bigint[], times text[], ids text[], leaves text[]) RETURNS bigint[] LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $body$
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
BEGIN
  -- Otherwise what is read behind the lock is what stood there before it was waited for.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE 'An append needs the isolation level READ COMMITTED.' USING ERRCODE = 'invalid_transaction_state';
  END IF;
  -- Held until the commit, so that the order of positions is the order of commits.
  LOCK TABLE "kept".turns IN EXCLUSIVE MODE;
  SELECT coalesce(max(position), 0) INTO start FROM "kept".events;
  place := start;
  FOR n IN 1 .. cardinality(ledgers) LOOP
    SELECT seq + 1, recorded_at INTO size, last FROM "kept".events WHERE ledger = ledgers[n] ORDER BY seq DESC LIMIT 1;
    IF coalesce(size, 0) = sizes[n] AND (last IS NULL OR times[n] COLLATE "C" > last) THEN
      INSERT INTO "kept".events (position, ledger, seq, id, recorded_at, leaf)
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
  IF place > start THEN
    PERFORM pg_notify('kept', '');
  END IF;
  RETURN places;
END$body$;

CREATE FUNCTION "kept".keep_text (content bytea) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
  INSERT INTO "kept".texts (sha256, bytes) VALUES (encode(sha256(content), 'hex'), content) ON CONFLICT DO NOTHING;
  RETURN encode(sha256(content), 'hex');
END$body$;

CREATE FUNCTION "kept".events_follow_each_other () RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
  lowest bigint;
  highest bigint;
  many bigint;
BEGIN
  -- Whoever inserts without the function waits for their turn as well.
  LOCK TABLE "kept".turns IN EXCLUSIVE MODE;
  SELECT min(position), max(position), count(*) INTO lowest, highest, many FROM added;
  IF many > 0 AND (highest - lowest + 1 <> many
    OR lowest > 1 AND NOT EXISTS (SELECT FROM "kept".events WHERE position = lowest - 1)) THEN
    RAISE 'This is not the next position of the log.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (
    SELECT FROM added WHERE seq > 0 AND NOT EXISTS (
      SELECT FROM "kept".events AS before
      WHERE before.ledger = added.ledger AND before.seq = added.seq - 1
        AND before.position < added.position AND before.recorded_at <= added.recorded_at
    )
  ) THEN
    RAISE 'This is not the next number of the ledger, or was recorded before the event it would follow.'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END$body$;

CREATE FUNCTION "kept".events_are_never_changed () RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
  RAISE 'What was recorded is never changed or deleted: a correction and a retraction are new events.'
    USING ERRCODE = 'integrity_constraint_violation';
END$body$;

CREATE FUNCTION "kept".texts_are_never_changed () RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
  RAISE 'A stored text is never changed or deleted: another text has another digest.'
    USING ERRCODE = 'integrity_constraint_violation';
END$body$;

CREATE FUNCTION "kept".as_json (leaf text) RETURNS json LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
  RETURN leaf::json;
EXCEPTION WHEN invalid_text_representation THEN
  RETURN NULL;
END$body$;

CREATE TABLE "kept".schema_version (
    version      integer     NOT NULL CONSTRAINT schema_version_once PRIMARY KEY,
    installed_at timestamptz NOT NULL DEFAULT now()
  );

CREATE TABLE "kept".turns ();

COMMENT ON TABLE "kept".turns IS 'Has no rows: whoever appends holds its lock until the commit.';

CREATE TABLE "kept".events (
    position    bigint           NOT NULL CONSTRAINT events_by_position PRIMARY KEY CONSTRAINT position_from_1 CHECK (position > 0),
    ledger      text COLLATE "C" NOT NULL CONSTRAINT ledger_of_200_bytes CHECK (octet_length(ledger) BETWEEN 1 AND 200),
    seq         bigint           NOT NULL CONSTRAINT seq_from_0 CHECK (seq >= 0),
    id          uuid             NOT NULL CONSTRAINT events_by_id UNIQUE,
    recorded_at text COLLATE "C" NOT NULL CONSTRAINT recorded_at_written_out CHECK (octet_length(recorded_at) = 27),
    leaf        text COLLATE "C" NOT NULL CONSTRAINT leaf_of_16_bits CHECK (octet_length(leaf) <= 65535),
    CONSTRAINT events_by_ledger UNIQUE (ledger, seq)
  );

COMMENT ON COLUMN "kept".events.position IS 'place among all events of this store: 1, 2, 3 ...';

COMMENT ON COLUMN "kept".events.ledger IS 'the municipality whose ledger it is';

COMMENT ON COLUMN "kept".events.seq IS 'its number in that ledger: 0, 1, 2 ...';

COMMENT ON COLUMN "kept".events.recorded_at IS 'when this ledger recorded it, in UTC';

COMMENT ON COLUMN "kept".events.leaf IS 'the event itself: these very bytes are what is hashed';

CREATE INDEX ledgers_begun ON "kept".events (position) WHERE seq = 0;

CREATE TABLE "kept".texts (
    sha256 text COLLATE "C" NOT NULL CONSTRAINT texts_by_digest PRIMARY KEY,
    bytes  bytea            NOT NULL,
    CONSTRAINT digest_of_bytes CHECK (sha256 = encode(pg_catalog.sha256(bytes), 'hex'))
  );

CREATE VIEW "kept".history AS
    SELECT position, ledger, seq, recorded_at, event ->> 'type' AS type, event -> 'decidedOn' ->> 'edtf' AS decided_on,
      event ->> 'recordedBy' AS recorded_by, event -> 'data' AS data, id
    FROM (SELECT *, "kept".as_json(leaf) AS event FROM "kept".events) AS events;

CREATE TRIGGER events_follow_each_other AFTER INSERT ON "kept".events REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "kept".events_follow_each_other ();

ALTER TABLE "kept".events ENABLE ALWAYS TRIGGER events_follow_each_other;

CREATE TRIGGER events_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON "kept".events  FOR EACH STATEMENT EXECUTE FUNCTION "kept".events_are_never_changed ();

ALTER TABLE "kept".events ENABLE ALWAYS TRIGGER events_are_never_changed;

CREATE TRIGGER texts_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON "kept".texts  FOR EACH STATEMENT EXECUTE FUNCTION "kept".texts_are_never_changed ();

ALTER TABLE "kept".texts ENABLE ALWAYS TRIGGER texts_are_never_changed;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA "kept" FROM PUBLIC;

INSERT INTO "kept".schema_version (version) VALUES (1);
