/** Marks the file as one of projections: the bytes "MNBP". */
export const applicationId = 0x4d4e4250

/** The version of these tables; those of a projection have a version of their own. */
export const schemaVersion = 3

/** What every such file holds: which projections there are, and which ledgers each of them has put aside. */
export const bookkeeping = `
CREATE TABLE projections (
  name     TEXT    NOT NULL PRIMARY KEY,
  version  TEXT    NOT NULL,                    -- by which rules, and in which shape, its rows were made
  position TEXT    NOT NULL,                    -- the place in the log of events up to which they are made
  last     TEXT,                                -- the event right before it (ledger, seq, id, digest), as JSON; null at the beginning
  move     INTEGER NOT NULL CHECK (move >= 0),  -- rises by one each time that place is moved
  parts    TEXT    NOT NULL                     -- the tables, indexes and views it consists of, as JSON
) STRICT;

CREATE TABLE parked (
  projection TEXT    NOT NULL,
  ledger     TEXT    NOT NULL,                  -- nothing of it is taken in any more
  seq        INTEGER NOT NULL,                  -- from this event on
  sentence   TEXT    NOT NULL,                  -- why
  PRIMARY KEY (projection, ledger)
) STRICT, WITHOUT ROWID;

PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};
`
