import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Kind } from '../events/Kind.js'
import { problem, type Problem } from '../problem/Problem.js'
import type { Links } from './Links.js'
import { unknownReferences } from './references.js'
import { touches, type Touched } from './touches.js'

const none: ReadonlyArray<never> = []

/** What is wrong with what an event lists and cites: it lists all that its act touches and nothing else, and cites what it rests on. */
export const listing = (event: RecordedEvent, kind: Kind, links: Links): ReadonlyArray<Problem> => {
  const { causedBy, meeting, data } = event
  const expected = touches({ causedBy, meeting, data, cites: none }, kind, links)
  if (isAsExpected(event, expected, links)) return none
  const listed = new Set(event.subjects.map(({ id }) => id))
  const wanted = new Set(expected.subjects)
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
    ...[...listed]
      .filter((id) => !wanted.has(id))
      .map((id) =>
        problem('subject-not-touched', '/subjects', `The event lists ${id}, which the act does not touch.`),
      ),
    ...expected.cites
      .filter((id) => !cited.has(id))
      .map((id) => problem('citation-missing', '/cites', `The event rests on ${id} and does not cite it.`)),
    ...unknownReferences(event, (id) => links.eventOf(id) !== undefined),
  ]
}

/** Whether nothing can be said against what an event lists and cites; of nearly every event that is all there is to tell. */
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
