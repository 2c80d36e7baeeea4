import { problem, type Problem } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Outline, OutlinedSection } from '../outline/Outline.js'
import { flowsOf } from '../outline/sectionsOf.js'
import { linesIn, passageOf, type Flow } from '../text/Flow.js'
import { looksDecided } from './looksDecided.js'
import type { MotionText } from './MotionText.js'
import { motionTexts } from './motionTexts.js'

/** The motions of a report, what stands around them, and the sections that are left for other readers. */
export interface Motions {
  readonly motions: readonly [MotionText, ...ReadonlyArray<MotionText>]
  readonly around: ReadonlyArray<Flow>
  readonly unread: ReadonlyArray<Flow>
  readonly others: ReadonlyArray<OutlinedSection>
}

const minutes = /^(?:(?:draft|unadopted|adopted|regular|special|council|committee|meeting)\s+)*minutes\b/i

/**
 * The motions put to council: what stands under a heading such as "Proposed motion", else under
 * "Recommendation", else what a sentence elsewhere recommends. Problems: `motion-missing`;
 * `motion-already-decided` where the document has the marks of minutes (a proposal that was decided would be
 * recorded as pending for ever).
 */
export const motionsOf = ({ headings, sections }: Outline): E.Either<ReadonlyArray<Problem>, Motions> => {
  const decided = [...headings, ...sections.flatMap(({ name }) => name ?? [])].filter(({ text }) =>
    minutes.test(text),
  )
  const under = (role: OutlinedSection['role']): ReadonlyArray<OutlinedSection> =>
    sections.filter((section) => section.role === role)
  const carried = [...decided, ...[...under('motion'), ...under('recommendation')].flatMap(decidedLines)]
  if (carried.length > 0) return E.left(carried.map(alreadyDecided))
  for (const role of ['motion', 'recommendation'] as const) {
    const found = read(
      under(role),
      sections.filter((section) => section.role !== role),
    )
    if (found !== null) return E.right(found)
  }
  const elsewhere = [...under('summary'), ...under('other'), ...under('background')].flatMap((section) =>
    motionTexts(section).motions.filter(({ form }) => form === 'recommendation'),
  )
  const [first, ...more] = elsewhere
  return first === undefined
    ? E.left([
        problem(
          'motion-missing',
          '',
          'The document puts no motion to council: there is no heading such as "PROPOSED MOTION" or "RECOMMENDATION" with a motion under it.',
        ),
      ])
    : E.right({ motions: [first, ...more], around: [], unread: [], others: sections })
}

const read = (
  from: ReadonlyArray<OutlinedSection>,
  others: ReadonlyArray<OutlinedSection>,
): Motions | null => {
  const texts = from.map(motionTexts)
  const [first, ...more] = texts.flatMap(({ motions }) => motions)
  return first === undefined
    ? null
    : {
        motions: [first, ...more],
        around: texts.flatMap(({ around }) => around),
        unread: texts.flatMap(({ unread }) => unread),
        others,
      }
}

const decidedLines = ({ blocks }: OutlinedSection): ReadonlyArray<Flow> =>
  blocks
    .flatMap(flowsOf)
    .flatMap(linesIn)
    .filter(({ text }) => looksDecided(text))

const alreadyDecided = (line: Flow): Problem => {
  const { text, place } = passageOf(line)
  return problem(
    'motion-already-decided',
    `/lines/${place.firstLine}`,
    `Line ${place.firstLine} says "${text.slice(0, 60)}": this looks like minutes, not like a request for decision; record the decision instead.`,
  )
}
