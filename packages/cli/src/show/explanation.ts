import type { Step } from 'minutebook'
import type { NamesEvents } from '../ledger/eventsNamed.js'
import type { DatedExplanation } from '../ledger/explained.js'
import type { Paper } from './Paper.js'
import { toTheSecond } from './moments.js'
import { inkOf, standing } from './standing.js'
import { table } from './table.js'

type About = Step['about']

const labels: Readonly<Record<About, string>> = {
  answer: 'answer',
  possibility: 'possible',
  axis: 'asked',
  days: 'days',
  applicability: 'applies',
  event: 'rests on',
  assumption: 'assumed',
  flag: 'note',
  pending: 'open',
  finding: 'finding',
}

/** What of an explanation a plain answer shows: not its events one by one. */
const inBrief: ReadonlySet<About> = new Set([
  'answer',
  'possibility',
  'axis',
  'days',
  'applicability',
  'assumption',
  'flag',
  'pending',
  'finding',
])

/** An answer for people: the status in one line, then why, line by line. */
export const explanation = (
  { answer, steps }: DatedExplanation,
  policy: string,
  named: NamesEvents,
  length: 'brief' | 'full',
  paper: Paper,
): string => {
  const shown = length === 'full' ? steps : steps.filter(({ about }) => inBrief.has(about))
  const recorded = new Map(answer.citations.map(({ event, recordedAt }) => [event, recordedAt]))
  const alsoOf = ({ about, events }: Step): string => {
    const [event] = events
    if (about === 'finding') return named(events)
    const at = about === 'event' && event !== undefined ? recorded.get(event) : undefined
    return at === undefined ? '' : `Recorded ${toTheSecond(at)}.`
  }
  const rows = shown.map((step) => {
    const also = alsoOf(step)
    return [
      paper.ink.dim(labels[step.about]),
      also === '' ? step.sentence : `${step.sentence} ${paper.ink.dim(also)}`,
    ]
  })
  const events = answer.citations.map(({ seq }) => seq)
  const last =
    length === 'full' || events.length === 0
      ? []
      : [[paper.ink.dim('rests on'), `${events.length === 1 ? 'event' : 'events'} ${events.join(', ')}`]]
  return [
    paper.ink.bold(policy),
    `${answer.on}  ${inkOf(answer.status, paper)(standing(answer))}`,
    '',
    table(paper, [], [...rows, ...last]),
  ].join('\n')
}
