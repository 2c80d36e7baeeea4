import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Kind } from '../events/Kind.js'
import { problem, type Problem } from '../problem/Problem.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Links } from './Links.js'
import { unknownReferences } from './references.js'
import { touches, type Touched } from './touches.js'

const none: ReadonlyArray<never> = []

/** What an event lists and cites, looked at. */
interface Listed {
  /** It lists all that its act touches and nothing else, and cites what it rests on. */
  readonly problems: ReadonlyArray<Problem>
  /** What it cites besides: whoever recorded it may have named that, and nothing shows whether they did. */
  readonly warnings: ReadonlyArray<Problem>
}

const nothing: Listed = { problems: none, warnings: none }

/**
 * What is wrong with what an event lists and cites, or looks odd in it. Where one ahead of it lists some of the same and
 * is not understood, nobody here knows whom that one ties to them: one subject more is then odd, and not wrong.
 */
export const listing = (event: RecordedEvent, kind: Kind, links: Links, isBehindUnknown: boolean): Listed => {
  const { causedBy, meeting, data } = event
  const expected = touches({ causedBy, meeting, data, cites: none }, kind, links)
  const isRight = isAsExpected(event, expected, links)
  if (isRight && event.cites.length <= expected.cites.length) return nothing
  const besides = isRight ? none : listedBesides(event, expected)
  return {
    problems: isRight
      ? none
      : [...(isBehindUnknown ? none : besides.map(untouched)), ...wrongIn(event, expected, links)],
    warnings: [
      ...(isBehindUnknown ? besides.map(perhapsTouched) : none),
      ...citedBesides(event, expected, links),
    ],
  }
}

const listedBesides = ({ subjects }: RecordedEvent, expected: Touched): ReadonlyArray<SubjectId> => {
  const wanted = new Set(expected.subjects)
  return subjects.map(({ id }) => id).filter((id) => !wanted.has(id))
}

const untouched = (id: SubjectId): Problem =>
  problem('subject-not-touched', '/subjects', `The event lists ${id}, which the act does not touch.`)

const perhapsTouched = (id: SubjectId): Problem =>
  problem(
    'subject-perhaps-touched',
    '/subjects',
    `The event lists ${id}, which the act does not touch by what this release understands; an event ahead of it that is not understood may have tied it to the act.`,
  )

/** One that is not there at all is told of as such. */
const citedBesides = (
  { cites }: RecordedEvent,
  expected: Touched,
  { eventOf }: Links,
): ReadonlyArray<Problem> => {
  const called = new Set(expected.cites)
  return cites
    .filter((id) => !called.has(id) && eventOf(id) !== undefined)
    .map((id) =>
      problem(
        'citation-not-called-for',
        '/cites',
        `The event cites ${id}, which its act does not call for: whoever recorded it named that, or somebody added it.`,
      ),
    )
}

const wrongIn = (event: RecordedEvent, expected: Touched, links: Links): ReadonlyArray<Problem> => {
  const listed = new Set(event.subjects.map(({ id }) => id))
  const cited = new Set(event.cites)
  return [
    ...expected.subjects
      .filter((id) => !listed.has(id))
      .map((id) =>
        problem(
          'unlisted-subject',
          '/subjects',
          `The act touches ${id}, which the event does not list: it was hidden from that history.`,
        ),
      ),
    ...expected.cites
      .filter((id) => !cited.has(id))
      .map((id) => problem('citation-missing', '/cites', `The event rests on ${id} and does not cite it.`)),
    ...unknownReferences(event, (id) => links.eventOf(id) !== undefined),
  ]
}

/**
 * Whether nothing can be said against what an event lists and cites; of nearly every event that is all there is to
 * tell.
 */
const isAsExpected = (
  { subjects, cites, causedBy }: RecordedEvent,
  expected: Touched,
  { eventOf }: Links,
): boolean => {
  if (subjects.length !== expected.subjects.length) return false
  for (let at = 0; at < subjects.length; at += 1) if (subjects[at]?.id !== expected.subjects[at]) return false
  if (expected.cites.length > 0) {
    const cited = new Set(cites)
    for (const id of expected.cites) if (!cited.has(id)) return false
  }
  for (const id of cites) if (eventOf(id) === undefined) return false
  for (const id of causedBy) if (eventOf(id) === undefined) return false
  return true
}
