import type { Axes } from '../timeline/Axes.js'
import type { Period } from '../timeline/periods.js'
import type { Verdict } from '../timeline/verdict.js'
import { distinct } from '../timeline/possibilities.js'
import { fromDay } from '../values/CivilDate.js'
import type { Day } from '../values/Day.js'
import { hull, type Bounds } from '../values/edtf.js'
import type { CitedEvent } from '../record/Book.js'
import { citationsOn } from './citations.js'
import type { PolicyDescription } from './describing.js'
import type { StatusAnswer } from './StatusAnswer.js'
import type { Studied } from './Studied.js'

/** How a policy stands for some days, what it is called, and the events that rests on. */
export interface Said
  extends PolicyDescription, Pick<StatusAnswer, 'status' | 'reason' | 'possible' | 'presumed'> {
  readonly citations: ReadonlyArray<CitedEvent>
}

/** From a day on, up to the next stretch. */
export interface Stretch {
  readonly from: Day
  readonly said: Said
  /** The days on which it can have begun, and on which it can end. */
  readonly start: Bounds | null
  readonly end: Bounds | null
}

/** Two of the same days that say the same; the days of beginning and ending that differ are all of them possible. */
export const joined = (one: Stretch, other: Stretch): Stretch => ({
  ...one,
  start: hull(one.start, other.start),
  end: hull(one.end, other.end),
})

/** The stretches of a policy as they are told on a day; neighbours that say the same are one, whatever they rest on. */
export const stretchesOf = (
  studied: Studied,
  knownOn: Day,
  describedOn: (axes: Axes) => PolicyDescription,
  judgedOn: (on: Day) => Verdict = (on) => studied.verdictOn({ on, decidedBy: Infinity, knownOn }),
): ReadonlyArray<Stretch> => {
  const stretches: Array<Stretch> = []
  const days = studied.turningDays(Infinity, knownOn)
  for (const { from, found } of everyPeriod(studied, knownOn, days, judgedOn)) {
    if (stretches.length > 0 && fromDay(from) === null) continue
    // Before the first turning day nothing changes: any day there stands for all.
    const on = Number.isFinite(from) ? from : (days[0] ?? 0) - 1
    const { status, reason, possible, presumed, start, end } = found
    const axes = { on, decidedBy: Infinity, knownOn }
    const { kind, title, identifiers, version } = describedOn(axes)
    const citations = citationsOn(studied, found, axes)
    const said = { status, reason, possible, presumed, kind, title, identifiers, version, citations }
    const stretch: Stretch = { from, said, start, end }
    const before = stretches.at(-1)
    if (before === undefined || !isSame(before.said, said)) stretches.push(stretch)
    else stretches[stretches.length - 1] = joined(before, stretch)
  }
  return stretches
}

/** Whether two stretches say the same, whatever they rest on. */
const isSame = (one: Said, other: Said): boolean =>
  one.status === other.status &&
  one.reason === other.reason &&
  one.kind === other.kind &&
  one.title === other.title &&
  one.version === other.version &&
  sameText(one.identifiers, other.identifiers) &&
  sameText(one.possible, other.possible) &&
  sameText(one.presumed, other.presumed)

/** Nearly all share the one way there is, and bear no number or one. */
const sameText = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** The periods of its force, parted further where what describes it may turn. */
const everyPeriod = (
  studied: Studied,
  knownOn: Day,
  days: ReadonlyArray<Day>,
  judgedOn: (on: Day) => Verdict,
): ReadonlyArray<Period<Verdict>> => {
  const turns = studied.forceTurningDays(Infinity, knownOn)
  const ofForce = [
    { from: -Infinity, found: judgedOn((turns[0] ?? 0) - 1) },
    ...turns.map((from) => ({ from, found: judgedOn(from) })),
  ]
  const all = [...ofForce]
  for (const from of days) {
    const within = ofForce.findLast((one) => one.from <= from)
    if (within !== undefined && within.from !== from) all.push({ from, found: within.found })
  }
  return all.toSorted((a, b) => a.from - b.from)
}

/**
 * What is safe to say all the while from one day of asking to another, where what is told moves along in between: what
 * both of them say, and where they differ, nothing for certain.
 */
export const inDoubt = (
  first: ReadonlyArray<Stretch>,
  last: ReadonlyArray<Stretch>,
): ReadonlyArray<Stretch> => {
  const days = [...new Set([...first, ...last].map(({ from }) => from))].toSorted((a, b) => a - b)
  const stretches: Array<Stretch> = []
  for (const from of days) {
    const [one, other] = [stretchOn(first, from), stretchOn(last, from)]
    const both = { ...joined(one, other), from }
    const stretch = isSame(one.said, other.said) ? both : { ...both, said: doubtful(one.said, other.said) }
    const before = stretches.at(-1)
    // A period that ended where one that says the same begins would look like an ending.
    if (before === undefined || !isSame(before.said, stretch.said)) stretches.push(stretch)
    else {
      const said = { ...before.said, citations: citationsOf(before.said, stretch.said) }
      stretches[stretches.length - 1] = { ...joined(before, stretch), said }
    }
  }
  return stretches
}

const stretchOn = (stretches: ReadonlyArray<Stretch>, day: Day): Stretch =>
  stretches.findLast(({ from }) => from <= day) as Stretch

const doubtful = (one: Said, other: Said): Said => ({
  status: 'undetermined',
  reason: 'outcome-unknown',
  possible: distinct([...one.possible, ...other.possible]),
  presumed: sameText(one.presumed, other.presumed) ? one.presumed : null,
  kind: one.kind === other.kind ? one.kind : null,
  title: one.title === other.title ? one.title : null,
  identifiers: [...new Set([...one.identifiers, ...other.identifiers])],
  version: one.version === other.version ? one.version : null,
  citations: citationsOf(one, other),
})

/** What either of them rests on. */
const citationsOf = (one: Said, other: Said): ReadonlyArray<CitedEvent> =>
  [...new Map([...one.citations, ...other.citations].map((cited) => [cited.seq, cited])).values()].toSorted(
    (a, b) => a.seq - b.seq,
  )
