import type {
  MissingText,
  PolicyVersion,
  TextChange,
  TextComparison,
  VersionComparison,
  VersionOnDay,
} from 'minutebook'
import type { Paper } from './Paper.js'
import { standing } from './standing.js'
import { table } from './table.js'
import { shownWords } from './words.js'

/** What changed in the text of a policy, for people: a row a provision. */
export const comparedVersions = (
  { from, to, changes, missing }: VersionComparison,
  title: string,
  paper: Paper,
): string =>
  [
    paper.ink.bold(title),
    table(paper, [], [versionOn(from), versionOn(to)]),
    '',
    changes === null
      ? missing.map((one) => whyMissing(one, one.of === 'from' ? from : to)).join('\n')
      : difference(changes, paper),
  ].join('\n')

const versionOn = ({ on, version, status }: VersionOnDay): ReadonlyArray<string> => [
  on,
  version === null ? standing(status) : named(version),
]

const named = ({ version, isNamed }: PolicyVersion): string =>
  isNamed ? `version ${version}` : 'the version without a name'

const difference = (changes: TextComparison, paper: Paper): string =>
  changes.length === 0
    ? 'The text is the same on both days.'
    : [
        table(
          paper,
          ['change', 'before', 'after', 'text'],
          changes.map((one) => [
            inkOf(one.change, paper)(one.change),
            one.before ?? '',
            one.after ?? '',
            shownWords(one, paper),
          ]),
        ),
        '',
        summary(changes),
      ].join('\n')

const inkOf = (change: TextChange['change'], { ink }: Paper): ((text: string) => string) => {
  switch (change) {
    case 'added':
      return ink.green
    case 'removed':
      return ink.red
    case 'changed':
      return ink.yellow
    case 'renumbered':
    case 'moved':
      return ink.dim
  }
}

const kinds = ['added', 'removed', 'changed', 'renumbered', 'moved'] as const

const summary = (changes: TextComparison): string => {
  const counts = kinds.flatMap((kind) => {
    const count = changes.filter(({ change }) => change === kind).length
    return count === 0 ? [] : [`${count} ${kind}`]
  })
  return `${changes.length === 1 ? '1 provision' : `${changes.length} provisions`}: ${counts.join(', ')}.`
}

const whyMissing = (
  { reason, digest }: MissingText,
  { on, version, possible, status }: VersionOnDay,
): string => {
  const name = version === null ? '' : named(version)
  switch (reason) {
    case 'not-in-force':
    case 'undetermined':
      return `On ${on} there is no text to compare: the policy was ${standing(status)}.`
    case 'several-versions':
      return `On ${on} it could be any of several versions: ${possible.map(named).join(', ')}.`
    case 'no-version':
      return `No version in force on ${on} is on record.`
    case 'no-text':
      return `The text of ${name}, in force on ${on}, is not on record.`
    case 'not-in-store':
      return `The text of ${name}, in force on ${on}, is not kept in this file; its SHA-256 is ${digest ?? ''}.`
    case 'not-plain-text':
      return `The text of ${name}, in force on ${on}, is a document that is no plain text; its SHA-256 is ${digest ?? ''}.`
  }
}
