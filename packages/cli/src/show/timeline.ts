import { fromDay, toDay, type CivilDate } from '@minutebook/core'
import type { Timeline, TimelinePeriod } from 'minutebook'
import type { Paper } from './Paper.js'
import { segments, type Segment } from './segments.js'
import { inkOf, standing, ways } from './standing.js'
import { table } from './table.js'

const glyphs = { 'in-force': '█', undetermined: '░', 'not-in-force': '─' } as const

const barWidth = 36

/**
 * The life of a policy, drawn: a row a period, from its first day to its last (both inclusive), and a bar where it
 * lies. The bars differ in shape as well as in colour, and the words say it all again.
 */
export const drawnTimeline = (
  { policy, onRecord, periods }: Timeline,
  title: string,
  notes: ReadonlyArray<string>,
  paper: Paper,
): string => {
  if (!onRecord) return `${policy} is not on record.`
  const places = segments(periods, barWidth)
  const rows = periods.map((period, at) => [
    period.from ?? '…',
    period.until === null ? '…' : dayBefore(period.until),
    bar(period, places[at] ?? { start: 0, length: barWidth }, paper),
    inkOf(period.status, paper)(standing(period)),
    period.citations.map(({ seq }) => seq).join(', '),
  ])
  const undetermined = periods.filter(({ status }) => status === 'undetermined')
  return [
    paper.ink.bold(title),
    '',
    table(paper, ['first day', 'last day', '', 'status', 'events'], rows),
    '',
    `${glyphs['in-force']} in force  ${glyphs.undetermined} undetermined  ${glyphs['not-in-force']} not in force`,
    ...[...undetermined.map(openly), ...notes].map((line) => table(paper, [], [[line]])),
  ].join('\n')
}

const bar = ({ status }: TimelinePeriod, { start, length }: Segment, paper: Paper): string =>
  `${' '.repeat(start)}${inkOf(status, paper)(glyphs[status].repeat(length))}`

/** What an undetermined period can be, and what it is taken for meanwhile. */
const openly = ({ from, possible, presumed }: TimelinePeriod): string => {
  const since = `From ${from ?? 'the beginning'}`
  // Where no order of days fits everything on record, there is no way it can be (R21).
  if (possible.length === 0) return `${since} it cannot be said: the records contradict each other.`
  const meanwhile = presumed === null ? '' : `; without what is still open it would be ${ways([presumed])}`
  return `${since} it can be ${ways(possible)}${meanwhile}.`
}

const dayBefore = (day: CivilDate): string => fromDay(toDay(day) - 1) ?? ''
