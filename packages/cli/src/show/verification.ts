import type { Told } from '../problem/Told.js'
import type { ComparedText, Comparison, NotCompared } from '../verify/Comparison.js'
import { numbered } from '../verify/numbered.js'
import type { VerifiedFile, VerifiedLedger } from '../verify/Verified.js'
import type { Paper } from './Paper.js'
import { table } from './table.js'
import { verdict } from './verdict.js'
import { inOneLine } from './visible.js'

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

const comparison = ({ kept, ledgers, notCompared, problems }: Comparison, paper: Paper): string =>
  [
    ...(ledgers.length === 0
      ? [`Nothing could be compared with ${inOneLine(kept)}.`]
      : [
          `Compared with ${inOneLine(kept)}:`,
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
        ]),
    ...ledgers.flatMap(({ texts }) => (texts ?? []).map((text) => paper.ink.red(lostText(text)))),
    ...problems.map(({ sentence }) => paper.ink.red(inOneLine(sentence))),
    ...(notCompared.length === 0
      ? []
      : [paper.ink.yellow(`Kept there as well, and not compared: ${notCompared.map(besides).join(', ')}.`)]),
  ].join('\n')

const besides = ({ ledger, isThere }: NotCompared): string =>
  `${inOneLine(ledger)}${isThere ? '' : ' (which is not there any more)'}`

const lostText = ({ digest, result }: ComparedText): string =>
  result === 'missing'
    ? `The text with the digest ${digest} was kept and is not beside the ledger: it was taken out, or not put there again after an import.`
    : `The text with the digest ${digest} was kept; what is beside the ledger in its place has other bytes.`

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
  const { ledger, recordedAhead, notUnderstoodAt, problems, warnings } = found
  return [
    `${paper.ink.bold(ledger)}: ${howMany(found)}`,
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

/** What was verified: all of it, with its head, or as much as could be read. */
const howMany = ({ events, missingAt, digest }: VerifiedLedger): string => {
  const counted = events === 1 ? '1 event' : `${events} events`
  if (digest !== null)
    return events === 0 ? counted : `${counted}, number and SHA-256 of the export ${events}:${digest}`
  if (events === 0) return 'no event of it could be read'
  const missing = new Set(missingAt)
  const read = Array.from({ length: events + missing.size }, (_, seq) => seq)
  return `${counted} could be read and ${events === 1 ? 'was' : 'were'} verified, ${numbered(read.filter((seq) => !missing.has(seq)))}; that is not all of it, so it has no export to give the digest of`
}

/** A row of a table is one line: a name or a text in it must not look like another. */
const ofFile = ({ code, path, sentence }: Told): ReadonlyArray<string> =>
  [path, code, sentence].map(inOneLine)

const ofEvent = ({ code, path, sentence }: Told): ReadonlyArray<string> => {
  const [, event = '-', place = path] = /^\/(\d+)(\/.*)?$/s.exec(path) ?? []
  // Where the whole event is meant, its number says all.
  const within = place === '' || place === `/${event}` ? '-' : place
  return [event, within, code, sentence].map(inOneLine)
}
