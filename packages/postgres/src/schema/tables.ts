import { outOfTurn } from './functions.js'

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

  ...Object.entries(indexes).map(
    ([name, { column, only }]) => `CREATE INDEX ${name} ON "${schema}".events (${column}) WHERE ${only}`,
  ),

  `CREATE TABLE "${schema}".texts (
    sha256 text COLLATE "C" NOT NULL CONSTRAINT texts_by_digest PRIMARY KEY,
    bytes  bytea            NOT NULL,
    CONSTRAINT digest_of_bytes CHECK (sha256 = encode(pg_catalog.sha256(bytes), 'hex'))
  )`,

  `CREATE VIEW "${schema}".history AS ${historyOf(schema)}`,
]

/** The tables, as a list in SQL. */
export const tableNames = `('events', 'texts', 'turns', 'schema_version')`

/** The indexes of the events beside those that hold up a constraint. */
export const indexes: Readonly<Record<string, { readonly column: string; readonly only: string }>> = {
  ledgers_begun: { column: 'position', only: 'seq = 0' },
}

/** What the view `history` reads. */
export const historyOf = (schema: string): string =>
  `SELECT position, ledger, seq, recorded_at, event ->> 'type' AS type, event -> 'decidedOn' ->> 'edtf' AS decided_on,
    event ->> 'recordedBy' AS recorded_by, event -> 'data' AS data, id
  FROM (SELECT position, ledger, seq, id, recorded_at, leaf, "${schema}".as_json(leaf) AS event FROM "${schema}".events) events`

/** The constraints of the tables, in words of PostgreSQL's own, but for its brackets, quotes and casts. */
export const constraints: Readonly<Record<string, string>> = {
  events_by_position: 'events PRIMARY KEY (position)',
  position_from_1: 'events CHECK (position > 0)',
  ledger_of_200_bytes: 'events CHECK (octet_length(ledger) >= 1 AND octet_length(ledger) <= 200)',
  seq_from_0: 'events CHECK (seq >= 0)',
  events_by_id: 'events UNIQUE (id)',
  recorded_at_written_out: 'events CHECK (octet_length(recorded_at) = 27)',
  leaf_of_16_bits: 'events CHECK (octet_length(leaf) <= 65535)',
  events_by_ledger: 'events UNIQUE (ledger, seq)',
  texts_by_digest: 'texts PRIMARY KEY (sha256)',
  digest_of_bytes: "texts CHECK (sha256 = encode(sha256(bytes), 'hex'))",
}

interface Trigger {
  readonly table: 'events' | 'texts'
  readonly when: string
  /** The same as a number (`tgtype`): 1 each row, 2 before, 4 insert, 8 delete, 16 update, 32 truncate. */
  readonly type: number
  /** It fires only then; always where absent. */
  readonly only?: string
}

/** When each trigger fires; it has the name of the function it calls. */
export const triggers: Readonly<Record<string, Trigger>> = {
  events_follow_each_other: { table: 'events', when: 'AFTER INSERT', type: 5, only: outOfTurn },
  events_are_never_changed: { table: 'events', when: 'BEFORE UPDATE OR DELETE OR TRUNCATE', type: 58 },
  texts_are_never_changed: { table: 'texts', when: 'BEFORE UPDATE OR DELETE OR TRUNCATE', type: 58 },
}

/** What makes a trigger. ALWAYS: a session that replays what another server did does not pass it by. */
export const triggerOf = (schema: string, name: keyof typeof triggers): ReadonlyArray<string> => {
  const { table, when, type, only } = triggers[name] as Trigger
  const each = type % 2 === 1 ? 'ROW' : 'STATEMENT'
  const condition = only === undefined ? '' : `WHEN (${only})`
  return [
    `CREATE TRIGGER ${name} ${when} ON "${schema}".${table} FOR EACH ${each} ${condition} EXECUTE FUNCTION "${schema}".${name} ()`,
    `ALTER TABLE "${schema}".${table} ENABLE ALWAYS TRIGGER ${name}`,
  ]
}
