/** The tables of a store in that schema, with what PostgreSQL itself holds them to; `\d+` shows the words. */
export const tablesOf = (schema: string): ReadonlyArray<string> => [
  `CREATE TABLE "${schema}".schema_version (
    version      integer     NOT NULL CONSTRAINT schema_version_once PRIMARY KEY,
    installed_at timestamptz NOT NULL DEFAULT now()
  )`,

  `CREATE TABLE "${schema}".turns ()`,

  `COMMENT ON TABLE "${schema}".turns IS 'Has no rows: whoever appends holds its lock until the commit.'`,

  `CREATE TABLE "${schema}".events (
    position    bigint           NOT NULL CONSTRAINT events_by_position PRIMARY KEY CONSTRAINT position_from_1 CHECK (position > 0),
    ledger      text COLLATE "C" NOT NULL CONSTRAINT ledger_of_200_bytes CHECK (octet_length(ledger) BETWEEN 1 AND 200),
    seq         bigint           NOT NULL CONSTRAINT seq_from_0 CHECK (seq >= 0),
    id          uuid             NOT NULL CONSTRAINT events_by_id UNIQUE,
    recorded_at text COLLATE "C" NOT NULL CONSTRAINT recorded_at_written_out CHECK (octet_length(recorded_at) = 27),
    leaf        text COLLATE "C" NOT NULL CONSTRAINT leaf_of_16_bits CHECK (octet_length(leaf) <= 65535),
    CONSTRAINT events_by_ledger UNIQUE (ledger, seq)
  )`,

  `COMMENT ON COLUMN "${schema}".events.position IS 'place among all events of this store: 1, 2, 3 ...'`,
  `COMMENT ON COLUMN "${schema}".events.ledger IS 'the municipality whose ledger it is'`,
  `COMMENT ON COLUMN "${schema}".events.seq IS 'its number in that ledger: 0, 1, 2 ...'`,
  `COMMENT ON COLUMN "${schema}".events.recorded_at IS 'when this ledger recorded it, in UTC'`,
  `COMMENT ON COLUMN "${schema}".events.leaf IS 'the event itself: these very bytes are what is hashed'`,

  `CREATE INDEX ledgers_begun ON "${schema}".events (position) WHERE seq = 0`,

  `CREATE TABLE "${schema}".texts (
    sha256 text COLLATE "C" NOT NULL CONSTRAINT texts_by_digest PRIMARY KEY,
    bytes  bytea            NOT NULL,
    CONSTRAINT digest_of_bytes CHECK (sha256 = encode(pg_catalog.sha256(bytes), 'hex'))
  )`,

  `CREATE VIEW "${schema}".history AS
    SELECT position, ledger, seq, recorded_at, event ->> 'type' AS type, event -> 'decidedOn' ->> 'edtf' AS decided_on,
      event ->> 'recordedBy' AS recorded_by, event -> 'data' AS data, id
    FROM (SELECT *, "${schema}".as_json(leaf) AS event FROM "${schema}".events) AS events`,
]

/** The constraints of the tables. */
export const constraints: ReadonlyArray<string> = [
  'events_by_position',
  'position_from_1',
  'ledger_of_200_bytes',
  'seq_from_0',
  'events_by_id',
  'recorded_at_written_out',
  'leaf_of_16_bits',
  'events_by_ledger',
  'texts_by_digest',
  'digest_of_bytes',
]

interface Trigger {
  readonly table: 'events' | 'texts'
  readonly when: string
  readonly rows?: string
}

/** When each trigger fires; it has the name of the function it calls. */
export const triggers: Readonly<Record<string, Trigger>> = {
  events_follow_each_other: { table: 'events', when: 'AFTER INSERT', rows: 'REFERENCING NEW TABLE AS added' },
  events_are_never_changed: { table: 'events', when: 'BEFORE UPDATE OR DELETE OR TRUNCATE' },
  texts_are_never_changed: { table: 'texts', when: 'BEFORE UPDATE OR DELETE OR TRUNCATE' },
}

/** What makes the triggers. ALWAYS: a session that replays what another server did does not pass them by. */
export const triggersOf = (schema: string): ReadonlyArray<string> =>
  Object.entries(triggers).flatMap(([name, { table, when, rows = '' }]) => [
    `CREATE TRIGGER ${name} ${when} ON "${schema}".${table} ${rows} FOR EACH STATEMENT EXECUTE FUNCTION "${schema}".${name} ()`,
    `ALTER TABLE "${schema}".${table} ENABLE ALWAYS TRIGGER ${name}`,
  ])
