import type { Told } from '../problem/Told.js'
import type { Comparison } from '../verify/Comparison.js'
import { numbered } from '../verify/numbered.js'
import type { VerifiedFile, VerifiedLedger } from '../verify/Verified.js'
import type { Paper } from './Paper.js'
import { table } from './table.js'
import { verdict } from './verdict.js'

/** What a verification found, for people: every problem with the number of its event, its place and what is wrong. */
export const verification = (found: VerifiedFile, paper: Paper): string =>
  [
    ...found.ledgers.map((one) => summary(one, paper)),
    ...(found.problems.length === 0
      ? []
      : [table(paper, ['file', 'code', 'problem'], found.problems.map(ofFile))]),
    ...(found.against === undefined ? [] : [comparison(found.against, paper)]),
    verdict(found, paper),
  ].join('\n\n')

const comparison = ({ kept, ledgers }: Comparison, paper: Paper): string =>
  ledgers.length === 0
    ? `Nothing could be compared with ${kept}.`
    : [
        `Compared with ${kept}:`,
        table(
          paper,
          ['ledger', 'kept', 'now', 'result', ''],
          ledgers.map((one) => [
            one.ledger,
            String(one.kept),
            String(one.events),
            resultOf(one),
            one.sentence,
          ]),
        ),
      ].join('\n')

const resultOf = ({ result, added, differsFrom }: Comparison['ledgers'][number]): string => {
  switch (result) {
    case 'same':
      return 'same'
    case 'grown':
      return `grown by ${added}`
    case 'in-part':
      return 'same in part'
    case 'id-only':
      return 'id stands'
    case 'differs':
      return differsFrom === null ? 'differs' : `differs from #${differsFrom}`
  }
}

const summary = (found: VerifiedLedger, paper: Paper): string => {
  const { ledger, events, recordedAhead, notUnderstoodAt, digest, problems, warnings } = found
  return [
    `${paper.ink.bold(ledger)}: ${events === 1 ? '1 event' : `${events} events`}${events === 0 ? '' : `, number and SHA-256 of the export ${events}:${digest}`}`,
    ...(recordedAhead === 0
      ? []
      : [
          paper.ink.yellow(
            `${recordedAhead === 1 ? '1 event gives a moment' : `${recordedAhead} events give moments`} of recording that by this clock ${recordedAhead === 1 ? 'has' : 'have'} not come yet: the clock of the recorder was wrong, or this one is. A question as known today does not see ${recordedAhead === 1 ? 'it' : 'them'}; one that names no such moment does.`,
          ),
        ]),
    ...(notUnderstoodAt.length === 0
      ? []
      : [
          notUnderstoodAt.length === 1
            ? `Of a kind this version does not know: ${numbered(notUnderstoodAt)}. Its bytes were checked, and no answer knows what it does.`
            : `Of kinds this version does not know: ${numbered(notUnderstoodAt)}. Their bytes were checked, and no answer knows what they do.`,
        ]),
    ...(problems.length === 0
      ? []
      : [table(paper, ['event', 'path', 'code', 'problem'], problems.map(ofEvent))]),
    ...(warnings.length === 0
      ? []
      : [
          'Worth a look, though it may be as it was recorded:',
          table(paper, ['event', 'path', 'code', 'warning'], warnings.map(ofEvent)),
        ]),
  ].join('\n')
}

const ofFile = ({ code, path, sentence }: Told): ReadonlyArray<string> => [inOneLine(path), code, sentence]

/** A place names members as they are written, and a row of a table is one line. */
const inOneLine = (place: string): string =>
  place.replace(/[\n\t]/g, (one) => (one === '\n' ? '\\u000a' : '\\u0009'))

const ofEvent = ({ code, path, sentence }: Told): ReadonlyArray<string> => {
  const [, event = '-', place = path] = /^\/(\d+)(\/.*)?$/s.exec(path) ?? []
  return [event, place === '' ? '-' : inOneLine(place), code, sentence]
}
