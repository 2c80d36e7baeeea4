/** Marks the file as a store of Minutebook: the bytes "MNBK". */
export const applicationId = 0x4d4e424b

/** The version of this schema. A store of a higher one is left alone. */
export const schemaVersion = 1

/**
 * Everything in a store, each under its name. The words are kept in the file: `.schema` in the sqlite3 shell shows
 * them to whoever opens it in fifty years.
 *
 * The checks before an INSERT also stand in the way of INSERT OR REPLACE, which removes rows without asking the
 * triggers on DELETE. They FAIL where the others ABORT: a row that fails is not stored either way, but where nothing
 * can abort SQLite keeps no journal of each single insert, which doubles the speed of a batch (it is the appending
 * program that takes back the rows before it).
 */
export const schema: Readonly<Record<string, string>> = {
  events: `CREATE TABLE events (
  position    INTEGER PRIMARY KEY CHECK (position > 0), -- place among all events of this file: 1, 2, 3 ...
  ledger      TEXT    NOT NULL,                         -- the municipality whose ledger it is
  seq         INTEGER NOT NULL CHECK (seq >= 0),        -- its number in that ledger: 0, 1, 2 ...
  id          TEXT    NOT NULL UNIQUE,                  -- a UUID
  recorded_at TEXT    NOT NULL,                         -- when this ledger recorded it, in UTC
  leaf        TEXT    NOT NULL,                         -- the event itself: these very bytes are what is hashed
  UNIQUE (ledger, seq)
) STRICT`,

  ledgers_begun: `CREATE INDEX ledgers_begun ON events (seq) WHERE seq = 0`,

  events_follow_each_other: `CREATE TRIGGER events_follow_each_other BEFORE INSERT ON events BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
      THEN RAISE (FAIL, 'An event of this id is stored already.')
    WHEN NEW.position IS NOT 1 + coalesce((SELECT max(position) FROM events), 0)
      THEN RAISE (FAIL, 'This is not the next position of the log.')
    WHEN NEW.seq IS NOT coalesce((SELECT seq + 1 FROM events WHERE ledger = NEW.ledger ORDER BY seq DESC LIMIT 1), 0)
      THEN RAISE (FAIL, 'This is not the next number of the ledger.')
    WHEN NEW.recorded_at < (SELECT recorded_at FROM events WHERE ledger = NEW.ledger AND seq = NEW.seq - 1)
      THEN RAISE (FAIL, 'This was recorded before the event it would follow.')
  END;
END`,

  events_are_never_changed: `CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events BEGIN
  SELECT RAISE (ABORT, 'What was recorded is never changed: a correction is a new event.');
END`,

  events_are_never_deleted: `CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events BEGIN
  SELECT RAISE (ABORT, 'What was recorded is never deleted: a retraction is a new event.');
END`,

  texts: `CREATE TABLE texts (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64), -- the digest of the bytes
  bytes  BLOB NOT NULL
) STRICT`,

  texts_are_kept_once: `CREATE TRIGGER texts_are_kept_once BEFORE INSERT ON texts
WHEN EXISTS (SELECT 1 FROM texts WHERE sha256 = NEW.sha256) BEGIN
  SELECT RAISE (ABORT, 'This text is stored already.');
END`,

  texts_are_never_changed: `CREATE TRIGGER texts_are_never_changed BEFORE UPDATE ON texts BEGIN
  SELECT RAISE (ABORT, 'A stored text is never changed: another text has another digest.');
END`,

  texts_are_never_deleted: `CREATE TRIGGER texts_are_never_deleted BEFORE DELETE ON texts BEGIN
  SELECT RAISE (ABORT, 'A stored text is never deleted.');
END`,

  history: `CREATE VIEW history AS
  SELECT position, ledger, seq, recorded_at,
    CASE WHEN json_valid(leaf) THEN json_extract(leaf, '$.type') END           AS type,
    CASE WHEN json_valid(leaf) THEN json_extract(leaf, '$.decidedOn.edtf') END AS decided_on,
    CASE WHEN json_valid(leaf) THEN json_extract(leaf, '$.recordedBy') END     AS recorded_by,
    CASE WHEN json_valid(leaf) THEN json_extract(leaf, '$.data') END           AS data,
    id
  FROM events`,
}

/** Makes an empty database a store, all at once. */
export const creation: string = [
  'BEGIN IMMEDIATE',
  ...Object.values(schema),
  `PRAGMA application_id = ${applicationId}`,
  `PRAGMA user_version = ${schemaVersion}`,
  'COMMIT',
].join(';\n')
