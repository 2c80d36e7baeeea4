import { SubjectId } from '@minutebook/core'
import type { Finding, FindingKind, Ledger } from 'minutebook'
import { eventsForPeople, type NamesEvents } from '../ledger/eventsNamed.js'
import { withLedger } from '../ledger/existing.js'
import { policyNamed } from '../ledger/named.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { valued } from '../line/Line.js'
import { knownAt, ledgerFile, whose, on } from '../line/options.js'
import { anyText, list } from '../line/readers.js'
import type { Session } from '../Session.js'
import type { Paper } from '../show/Paper.js'
import { table } from '../show/table.js'

export const findings: CliCommand = command({
  name: 'findings',
  summary: 'list what somebody should look into: contradictions, doubts, gaps',
  more: `A finding changes no answer. Contradictions come first, then doubts, then what is not stated. Each names the events it
is about by their numbers, which \`minutebook log\` lists with their ids.`,
  arguments: { file: ledgerFile },
  options: {
    kinds: valued('--kinds <list>', 'only these codes; not-stated stands for all of that family', list),
    subject: valued(
      '--subject <id>',
      'only about this policy, motion, resolution, meeting or power',
      anyText,
    ),
    on,
    knownAt,
    ...whose,
  },
  examples: [
    'minutebook findings spruce-grove.minutebook',
    'minutebook findings spruce-grove.minutebook --kinds not-stated --subject policy:6030',
  ],
  run: async (given, session) =>
    withLedger(session, given, async (ledger) => {
      const { kinds, on: day, knownAt: moment } = given
      const subject = await subjectNamed(session, ledger, given.subject)
      const answer = await ledger.findings({
        // Whether there are such findings the ledger says.
        ...(kinds === undefined ? {} : { kinds: kinds as ReadonlyArray<FindingKind> }),
        ...(subject === undefined ? {} : { subject }),
        ...(day === undefined ? {} : { on: day }),
        ...(moment === undefined ? {} : { knownAt: moment }),
      })
      const named = await eventsForPeople(session, ledger)
      return { answer, shown: (paper) => found(answer, named, paper) }
    }),
})

const subjectNamed = async (
  session: Session,
  ledger: Ledger,
  text: string | undefined,
): Promise<string | undefined> => {
  if (text === undefined) return undefined
  return SubjectId.is(text) ? text : policyNamed(session, ledger, text, undefined)
}

const found = (all: ReadonlyArray<Finding>, named: NamesEvents, paper: Paper): string =>
  all.length === 0
    ? 'Nothing to look into.'
    : table(
        paper,
        [],
        all.map(({ severity, code, subject, sentence, events, settledBy }) => [
          severity === 'conflict' ? paper.ink.red(severity) : severity,
          [
            paper.ink.bold([code, subject ?? ''].join('  ').trimEnd()),
            sentence,
            ...(events.length === 0 ? [] : [paper.ink.dim(named(events))]),
            paper.ink.dim(`Settled by: ${settledBy}`),
          ].join('\n'),
        ]),
      )
