import { fromDay, toDay, type CivilDate } from '@minutebook/core'
import type { Timeline, TimelinePeriod } from 'minutebook'
import type { Paper } from './Paper.js'
import { segments, type Segment } from './segments.js'
import { inkOf, standing, ways } from './standing.js'
import { table } from './table.js'

const glyphs = { 'in-force': '█', undetermined: '░', 'not-in-force': '─' } as const

const barWidth = 36

/**
 * The life of a policy, drawn: a row a period, from its first day to its last (both inclusive), and a bar where it lies.
 * The bars differ in shape as well as in colour, and the words say it all again.
 */
export const drawnTimeline = (
  { policy, onRecord, periods }: Timeline,
  title: string,
  paper: Paper,
): string => {
  if (!onRecord) return `${policy} is not on record.`
  const places = segments(periods, barWidth)
  const rows = periods.map((period, at) => [
    period.from ?? '…',
    period.until === null ? '…' : dayBefore(period.until),
    bar(period, places[at] ?? { start: 0, length: barWidth }, paper),
    inkOf(period.status, paper)(standing(period)),
    `${period.status === 'undetermined' ? `${ways(period.possible)}; ` : ''}${restingOn(period)}`,
  ])
  return [
    paper.ink.bold(title),
    '',
    table(paper, ['first day', 'last day', '', 'status', 'by'], rows),
    '',
    `${glyphs['in-force']} in force  ${glyphs.undetermined} undetermined  ${glyphs['not-in-force']} not in force`,
  ].join('\n')
}

const bar = ({ status }: TimelinePeriod, { start, length }: Segment, paper: Paper): string =>
  `${'\u00a0'.repeat(start)}${inkOf(status, paper)(glyphs[status].repeat(length))}`

const dayBefore = (day: CivilDate): string => fromDay(toDay(day) - 1) ?? ''

const restingOn = ({ citations }: TimelinePeriod): string =>
  citations.map(({ seq, type }) => `${type} ${seq}`).join(', ')
