import { dateMeant, type ActInput, type WrittenDate } from 'minutebook'
import type { Row } from './rowsOf.js'

/** An act, and the line of the register that shows it. */
export interface ShownAct {
  readonly line: number
  readonly act: ActInput
}

/** What this register calls the classes of its policies. */
const kinds: Readonly<Record<string, 'council-policy' | 'administrative-policy' | 'bylaw'>> = {
  Council: 'council-policy',
  Administrative: 'administrative-policy',
  Bylaw: 'bylaw',
}

/** What the rows of a register show, read on a day. */
export const actsOf = (rows: ReadonlyArray<Row>, readOn: string): ReadonlyArray<ShownAct> => {
  const superseded = new Set(rows.map(({ supersedes }) => supersedes))
  const numbers = new Set(rows.map(({ number }) => number))
  return [
    ...rows.map(imported),
    // A number that stands in the last column alone is of a policy of which nothing else is known.
    ...rows.filter(({ supersedes }) => supersedes !== '' && !numbers.has(supersedes)).map(knownByNumber),
    ...rows.filter(({ supersedes }) => supersedes !== '').map(replaced),
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
      kind: kinds[row.class] ?? (row.class as 'bylaw'),
      title: row.title,
      identifiers: [{ text: row.number }],
      // An empty cell says nothing: that a policy commenced when it was approved is then shown as assumed.
      commencement:
        row.effective === ''
          ? { rule: 'onEnactment', basis: 'assumed' }
          : { rule: 'onDate', on: dated(row.effective) },
    },
  })

const knownByNumber = (row: Row): ShownAct =>
  shownBy(row, {
    type: 'PolicyImported',
    data: {
      policy: idOf(row.supersedes),
      kind: kinds[row.class] ?? (row.class as 'bylaw'),
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
