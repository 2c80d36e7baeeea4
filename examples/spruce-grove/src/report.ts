import type { Ledger, StatusAnswer } from 'minutebook'

/** The days asked about; the last is the day the example is run. */
export const daysAskedAbout = (today: string): ReadonlyArray<string> => [
  '2023-07-16',
  '2024-06-01',
  '2025-02-02',
  '2025-02-03',
  '2025-02-04',
  today,
]

/** A state of the world or of knowledge, as a column of the report. */
export interface Column {
  readonly heading: string
  readonly ask: (policy: string, on: string) => Promise<StatusAnswer>
}

const words = {
  'in-force': 'in force',
  'not-in-force': 'not in force',
  undetermined: 'undetermined',
} as const

/** `not in force (rescinded)`. */
export const inWords = ({ status, reason }: Pick<StatusAnswer, 'status' | 'reason'>): string =>
  reason === null ? words[status] : `${words[status]} (${reason})`

/** A table of answers, with a number for each different ground, and those grounds below it. */
export const report = async (
  policy: string,
  columns: ReadonlyArray<Column>,
  onDays: ReadonlyArray<string>,
  describe: (event: { readonly seq: number; readonly type: string }) => string,
): Promise<string> => {
  const grounds: Array<string> = []
  const lines: Array<string> = []
  for (const { heading, ask } of columns) {
    lines.push(`  ${heading}`)
    for (const on of onDays) {
      const answer = await ask(policy, on)
      const ground = groundOf(answer, describe)
      if (!grounds.includes(ground)) grounds.push(ground)
      const flags = answer.flags.length === 0 ? '' : `  ${answer.flags.join(', ')}`
      lines.push(`    ${on}  ${inWords(answer).padEnd(36)} [${grounds.indexOf(ground) + 1}]${flags}`)
    }
  }
  return [...lines, '', ...grounds.map((ground, at) => `  [${at + 1}] ${ground}`), ''].join('\n')
}

/** What an answer rests on: the ways it can be, what was assumed, what is open, the events. */
const groundOf = (
  { possible, presumed, assumptions, pendingDecisions, inForceFrom, citations }: StatusAnswer,
  describe: (event: { readonly seq: number; readonly type: string }) => string,
): string =>
  [
    `possible: ${possible.map(inWordsOf).join(' | ')}`,
    ...(presumed === null ? [] : [`presumed: ${inWordsOf(presumed)}`]),
    ...(inForceFrom === null ? [] : [`began: ${range(inForceFrom)}`]),
    ...pendingDecisions.map((motion) => `still to be decided: ${motion}`),
    ...assumptions.map(({ code, sentence }) => `assumes ${code}: ${sentence}`),
    `events: ${citations.map(describe).join(', ')}`,
  ].join('\n      ')

const inWordsOf = (one: StatusAnswer['possible'][number]): string =>
  one.status === 'in-force'
    ? words['in-force']
    : `${words['not-in-force']} (${one.reason ?? 'not on record'})`

const range = ({ earliest, latest }: NonNullable<StatusAnswer['inForceFrom']>): string => {
  if (earliest === latest) return earliest ?? 'on a day nobody knows'
  return `${earliest ?? 'any day'} to ${latest ?? 'any day'}`
}

/** An event as a reader meets it: its number and kind. */
export const byNumber = ({ seq, type }: { readonly seq: number; readonly type: string }): string =>
  `#${seq} ${type}`

/** Which direction of council was carried out by what, and on whose authority. */
export const directionsIn = async (ledger: Ledger, on: string): Promise<string> => {
  const lines: Array<string> = []
  for await (const events of ledger.log()) {
    for (const { seq, type, data } of events) {
      const said = data as Readonly<Record<string, unknown>>
      if (type === 'DirectionIssued') {
        lines.push(
          `  #${seq} Council directed the ${String(said['addressee'])}: “${String(said['task'])}” (${String(said['resolution'])}).`,
        )
      }
      if (type === 'DirectionFulfilled') {
        lines.push(
          `  #${seq} Carried out by ${String(said['policy'])}, as the ${'assertedBy' in said ? String(said['assertedBy']) : 'record'} says.`,
        )
        lines.push(...(await authorityLines(ledger, String(said['policy']), on)))
      }
    }
  }
  return `${lines.join('\n')}\n`
}

const authorityLines = async (ledger: Ledger, policy: string, on: string): Promise<ReadonlyArray<string>> => {
  const { by, powers } = await ledger.authorityFor(policy, { on })
  return [
    `     Enacted by the ${by?.office ?? by?.body ?? 'body the record does not name'}.`,
    ...powers.map(
      ({ identifiers, office, whenEnacted }) =>
        `     Power: ${identifiers.join(', ')}, conferred on the ${office}; ${words[whenEnacted]} when the policy was enacted.`,
    ),
  ]
}

/** What is missing from the record or stands in doubt, and what would settle it. */
export const findingsIn = async (ledger: Ledger): Promise<string> => {
  const found = await ledger.findings()
  return found
    .map(({ severity, code, sentence }) => `  ${severity.padEnd(8)} ${code}: ${sentence}\n`)
    .join('')
}
