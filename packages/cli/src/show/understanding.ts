import { linesOf, type DraftedAct, type Place } from '@minutebook/interchange'
import type { ReadDocument } from '../rfd/ReadDocument.js'
import type { Paper } from './Paper.js'
import { table } from './table.js'

/** What was understood of a document and what was not, for whoever is to agree to it. */
export const understanding = (document: ReadDocument, paper: Paper): string => {
  const { title, meetingDate, acts, onRecord, notUnderstood, notStated, notes } = document
  const part = (heading: string, rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> =>
    rows.length === 0 ? [] : [`${paper.ink.bold(heading)}\n${table(paper, [], rows)}`]
  return [
    `${paper.ink.bold(title ?? 'Request for decision')}, for the meeting of ${meetingDate}`,
    ...part(
      'Understood, and to be recorded:',
      acts.map((one, at) => [String(at + 1), understood(one, paper)]),
    ),
    ...part(
      'On record already, and not recorded again:',
      onRecord.map((one) => ['–', `${one.understood} (event ${one.event})`]),
    ),
    ...part(
      'Not understood:',
      notUnderstood.map(({ quote, place }) => ['–', quoted(quote, place)]),
    ),
    ...part(
      'Not stated:',
      notStated.map((sentence) => ['–', sentence]),
    ),
    ...part(
      'Read, and not for the record:',
      notes.map(({ words, why }) => ['–', `${why}\n${paper.ink.dim(quoted(words.quote, words.place))}`]),
    ),
  ].join('\n\n')
}

const understood = (
  { act, understood: sentence, quote, place, assumptions }: DraftedAct,
  { ink }: Paper,
): string =>
  [
    `${ink.bold(act.type)}  ${sentence}`,
    ink.dim(quoted(quote, place)),
    ...assumptions.map((assumption) => `${ink.yellow('assumed')}  ${assumption}`),
  ].join('\n')

const longestQuote = 240

const quoted = (quote: string, place: Place): string => {
  const line = quote.replace(/\s+/g, ' ').trim()
  return `${linesOf(place)}: “${line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line}”`
}
