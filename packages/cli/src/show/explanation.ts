import type { Step } from 'minutebook'
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
  length: 'brief' | 'full',
  paper: Paper,
): string => {
  const shown = length === 'full' ? steps : steps.filter(({ about }) => inBrief.has(about))
  const recorded = new Map(answer.citations.map(({ event, recordedAt }) => [event, recordedAt]))
  const rows = shown.map(({ about, sentence, events: [event] }) => {
    const at = about === 'event' && event !== undefined ? recorded.get(event) : undefined
    return [
      paper.ink.dim(labels[about]),
      at === undefined ? sentence : `${sentence} ${paper.ink.dim(`Recorded ${toTheSecond(at)}.`)}`,
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
