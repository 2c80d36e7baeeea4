import { standingView } from './standingView.js'

/** The shape of the tables below. */
export const shape = 1

export const tables: Readonly<Record<string, string>> = {
  periods: `(
  municipality          TEXT    NOT NULL, -- the ledger it is recorded in
  policy                TEXT    NOT NULL, -- its id there
  number                INTEGER NOT NULL, -- 0, 1, 2 ... among the periods of this policy
  asked_from            TEXT,             -- told to whoever asks from this day on (inclusive); null: since ever
  asked_until           TEXT,             -- and before this one (exclusive); null: for ever
  from_day              TEXT,             -- first day of the period (inclusive); null: since ever
  until_day             TEXT,             -- first day after it (exclusive); null: open
  status                TEXT    NOT NULL CHECK (status IN ('in-force', 'not-in-force', 'undetermined')),
  reason                TEXT,             -- why it is not in force, or why that cannot be said
  possible              TEXT    NOT NULL, -- every way it can be, as JSON
  presumed              TEXT,             -- how it stands without what is open, as JSON
  in_force_from         TEXT,             -- the first day it can have come into force; null: since ever, or never
  in_force_from_latest  TEXT,             -- the last such day; the same where the day is known
  ceases_on             TEXT,             -- the first day it can cease to be in force; null: no ending on record
  ceases_on_latest      TEXT,             -- the last such day; null: it may stay in force
  kind                  TEXT,             -- council-policy, bylaw ...
  topic                 TEXT,             -- what it is about; not dated
  title                 TEXT,             -- in this period; null where none was given by then, or it is not known which
  identifiers           TEXT    NOT NULL, -- the numbers it bears or may bear, as a JSON array
  version               TEXT,             -- of its text; null where none is on record, or it is not known which
  rests_on              TEXT    NOT NULL, -- the events of the ledger it rests on, by number, as a JSON array
  PRIMARY KEY (municipality, policy, number)
) STRICT, WITHOUT ROWID`,

  municipalities: `(
  municipality TEXT    NOT NULL PRIMARY KEY, -- the name of its ledger
  name         TEXT,                         -- the newest on record
  time_zone    TEXT    NOT NULL,             -- of its calendar
  events       INTEGER NOT NULL,             -- how many events of the ledger are taken in
  recorded_at  TEXT    NOT NULL              -- when the last of them was recorded
) STRICT, WITHOUT ROWID`,

  complete_days: `(
  municipality TEXT    NOT NULL,
  number       INTEGER NOT NULL,
  from_day     TEXT,             -- its register is declared complete from this day on (inclusive); null: since ever
  until_day    TEXT,             -- and before this one (exclusive); null: for ever
  PRIMARY KEY (municipality, number)
) STRICT, WITHOUT ROWID`,
}

/** Sorts before and after every day there can be, so that open ends compare like others. */
const [sinceEver, forEver] = ['0000-00-00', '9999-99-99'] as const

export const further: Readonly<Record<string, string>> = {
  periods_by_topic: `CREATE INDEX periods_by_topic ON periods (topic, municipality, policy) WHERE topic IS NOT NULL`,

  standing: standingView(
    (table) => table,
    `from_day, until_day,
    coalesce(from_day, '${sinceEver}') AS since,
    coalesce(until_day, '${forEver}') AS before,
    coalesce(asked_from, '${sinceEver}') AS asked_since,
    coalesce(asked_until, '${forEver}') AS asked_before`,
  ),
}
