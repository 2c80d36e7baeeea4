import type { TableNames } from '../keeping/Place.js'
import { standingView } from '../model/standingView.js'

/** The version of all of these tables. */
export const schemaVersion = 3

/** Which projections there are, and which ledgers each of them has put aside. */
export const bookkeepingOf = (nameOf: TableNames): string => `
CREATE TABLE ${nameOf('projections')} (
  name     text   NOT NULL PRIMARY KEY,
  version  text   NOT NULL,                    -- by which rules, and in which shape, its rows were made
  position text   NOT NULL,                    -- the place in the log of events up to which they are made
  last     jsonb,                              -- the event right before it (ledger, seq, id, digest); null at the beginning
  move     bigint NOT NULL CHECK (move >= 0),  -- rises by one each time that place is moved
  kept_by  integer NOT NULL                    -- the version of these tables
);

CREATE TABLE ${nameOf('parked')} (
  projection text   NOT NULL,
  ledger     text   NOT NULL,                  -- nothing of it is taken in any more
  seq        bigint NOT NULL,                  -- from this event on
  sentence   text   NOT NULL,                  -- why
  PRIMARY KEY (projection, ledger)
)`

/** Texts sort by their bytes, as they do elsewhere in Minutebook, whatever language the database is set to. */
export const tables = {
  periods: `(
  municipality  text COLLATE "C" NOT NULL, -- the ledger it is recorded in
  policy        text COLLATE "C" NOT NULL, -- its id there
  number        integer   NOT NULL, -- 0, 1, 2 ... among the periods of this policy
  asked         daterange NOT NULL, -- told to whoever asks on these days
  days          daterange NOT NULL, -- the days of the period
  status        text      NOT NULL CHECK (status IN ('in-force', 'not-in-force', 'undetermined')),
  reason        text,               -- why it is not in force, or why that cannot be said
  possible      jsonb     NOT NULL, -- every way it can be
  presumed      jsonb,              -- how it stands without what is open
  in_force_from daterange,          -- the days on which it can have come into force; null: since ever, or never
  ceases_on     daterange,          -- the days on which it can cease to be in force; null: no ending on record
  kind          text,               -- council-policy, bylaw ...
  topic         text,               -- what it is about; not dated
  title         text,               -- in this period; null where none was given by then, or it is not known which
  identifiers   text[]    NOT NULL, -- the numbers it bears or may bear
  version       text,               -- of its text; null where none is on record, or it is not known which
  rests_on      integer[] NOT NULL, -- the events of the ledger it rests on, by number
  PRIMARY KEY (municipality, policy, number)
)`,

  municipalities: `(
  municipality text COLLATE "C" NOT NULL PRIMARY KEY, -- the name of its ledger
  name         text,                                  -- the newest on record
  time_zone    text        NOT NULL,                  -- of its calendar
  events       bigint      NOT NULL,                  -- how many events of the ledger are taken in
  recorded_at  timestamptz NOT NULL                   -- when the last of them was recorded
)`,

  complete_days: `(
  municipality text COLLATE "C" NOT NULL,
  number       integer   NOT NULL,
  days         daterange NOT NULL, -- its register is declared complete for these days
  PRIMARY KEY (municipality, number)
)`,
} as const

export type Table = keyof typeof tables

export const tableNames = Object.keys(tables) as ReadonlyArray<Table>

/** What stands on the tables. */
export const furtherOf = (nameOf: TableNames): ReadonlyArray<string> => [
  // By hash: in an ordered index a text of more than some 2,700 bytes has no place.
  `CREATE INDEX periods_by_topic ON ${nameOf('periods')} USING hash (topic) WHERE topic IS NOT NULL`,

  standingView(nameOf, 'days, asked'),
]
