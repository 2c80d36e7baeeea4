import { dateMeant, type ActInput, type WrittenDate } from 'minutebook'
import type { Row } from './rowsOf.js'

/** An act, and the line of the register that shows it. */
export interface ShownAct {
  readonly line: number
  readonly act: ActInput
}

type Kind = 'council-policy' | 'administrative-policy' | 'bylaw'

/** What this register calls the classes of its policies. */
const kinds: Readonly<Record<string, Kind>> = {
  Council: 'council-policy',
  Administrative: 'administrative-policy',
  Bylaw: 'bylaw',
}

/** The word for a class that is none is handed on as if it were one, so that the ledger refuses it and it is told. */
const kindOf = (row: Row): Kind => kinds[row.class] ?? (row.class as Kind)

/** What the rows of a register show, read on a day. */
export const actsOf = (rows: ReadonlyArray<Row>, readOn: string): ReadonlyArray<ShownAct> => {
  const replacing = rows.filter(({ supersedes }) => supersedes !== '')
  // By number, since several policies may replace one.
  const superseded = new Map(replacing.map((row) => [row.supersedes, row]))
  const numbers = new Set(rows.map(({ number }) => number))
  return [
    ...rows.map(imported),
    // A number that stands in the last column alone is of a policy of which nothing else is known.
    ...[...superseded.values()].filter(({ supersedes }) => !numbers.has(supersedes)).map(knownByNumber),
    ...replacing.map(replaced),
    ...rows.filter(({ reviewed }) => reviewed !== '').map(wasReviewed),
    ...rows.filter(({ number }) => !superseded.has(number)).map((row) => seen(row, readOn)),
  ]
}

/** The number is the name people know it by; the id is made of it once, and never changes. */
const idOf = (number: string): string =>
  `policy:${number
    .toLowerCase()
    .replaceAll(',', '')
    .replaceAll(/[^a-z0-9.]+/g, '-')}`

/** A day as far as the register tells it, with its words. What cannot be read is left for the ledger to refuse. */
const dated = (text: string): WrittenDate => ({ edtf: dateMeant(text) ?? text, text })

const imported = (row: Row): ShownAct =>
  shownBy(row, {
    type: 'PolicyImported',
    ...(row.approved === '' ? {} : { decidedOn: dated(row.approved) }),
    data: {
      policy: idOf(row.number),
      kind: kindOf(row),
      title: row.title,
      identifiers: [{ text: row.number }],
      // An empty cell says nothing: that a policy commenced when it was approved is then shown as assumed.
      commencement:
        row.effective === ''
          ? { rule: 'onEnactment', basis: 'assumed' }
          : { rule: 'onDate', on: dated(row.effective) },
    },
  })

/** Its class is not on record: it is assumed to be that of what replaced it, and the evidence says that it is assumed. */
const knownByNumber = (row: Row): ShownAct =>
  shownBy(row, {
    type: 'PolicyImported',
    evidence: 'assumed',
    data: {
      policy: idOf(row.supersedes),
      kind: kindOf(row),
      identifiers: [{ text: row.supersedes }],
    },
  })

/** It ends when its successor commences, which the ledger works out. */
const replaced = (row: Row): ShownAct =>
  shownBy(row, {
    type: 'PolicySuperseded',
    decidedOn: dated(row.approved === '' ? 'unknown' : row.approved),
    data: { policy: idOf(row.supersedes), by: idOf(row.number), manner: 'express' },
  })

const wasReviewed = (row: Row): ShownAct =>
  shownBy(row, {
    type: 'ReviewCompleted',
    data: { policy: idOf(row.number), outcome: 'unknown', completedOn: dated(row.reviewed) },
  })

/** The register lists it as in force on the day it was read, and that counts as evidence. */
const seen = (row: Row, readOn: string): ShownAct =>
  shownBy(row, {
    type: 'StatusAttested',
    evidence: 'secondary',
    data: { policy: idOf(row.number), status: 'in-force', observedOn: readOn },
  })

const shownBy = ({ line }: Row, act: ActInput): ShownAct => ({
  line,
  act: {
    ...act,
    source: {
      kind: 'register',
      title: 'Policy register',
      locator: `line ${line}`,
      quote: null,
      digest: null,
    },
  },
})
