import type { Course } from '../timeline/Course.js'
import { isMoment } from '../timeline/Timed.js'
import { fromDay } from '../values/CivilDate.js'
import { dayOf, type Day } from '../values/Day.js'
import type { Bounds } from '../values/edtf.js'
import { daysOfAsking } from './daysOfAsking.js'
import { describing, type PolicyDescription } from './describing.js'
import { judgedByAsking } from './judgedByAsking.js'
import { inDoubt, joined, stretchesOf, type Stretch } from './stretches.js'
import type { Studied } from './Studied.js'

/** The stretches of a policy, as they are told to whoever asks from a day on. */
export interface Life {
  readonly askedFrom: Day
  readonly stretches: ReadonlyArray<Stretch>
  /** What it says in words, for comparing. */
  readonly words: string
}

/** A day of asking, where it does not matter which. */
const anyDay: Day = 0

/** The last day there is to ask on. */
const lastDay = dayOf(9998, 12, 31)

/**
 * Between two days the record names, answers that move along with the day of asking are told for so many days, one by
 * one.
 */
const mostDays = 400

/** What is told from each day of asking on, as long as that differs from what was told before. */
export const livesOf = (studied: Studied): ReadonlyArray<Life> => {
  const turns = daysOfAsking(studied)
  const describedOn = describingOnce(studied)
  if (turns.length === 0)
    return [{ askedFrom: -Infinity, stretches: stretchesOf(studied, anyDay, describedOn), words: '' }]
  const judgedOn = judgedByAsking(studied, boundariesOf(turns))
  const lifeOn = (day: Day): Life =>
    lifeOf(
      day,
      stretchesOf(studied, day, describedOn, (on) => judgedOn(on, day)),
    )
  const lives = [{ ...lifeOn((turns[0] as Day) - 1), askedFrom: -Infinity }]
  const add = (life: Life): void => {
    const before = lives.at(-1)
    if (before?.words === life.words) lives[lives.length - 1] = asOne(before, life)
    else if (fromDay(life.askedFrom) !== null) lives.push(life)
  }
  for (const [at, day] of turns.entries()) {
    const last = (turns[at + 1] ?? lastDay + 1) - 1
    const begins = lifeOn(day)
    const ends = last === day ? begins : lifeOn(last)
    if (begins.words === ends.words) add(asOne(begins, ends))
    else if (last - day > mostDays) add(lifeOf(day, inDoubt(begins.stretches, ends.stretches)))
    else for (const life of [begins, ...between(begins, ends, lifeOn), ends]) add(life)
  }
  return lives
}

/** The last day before the first of some days, and the first and the last of those from each on. */
const boundariesOf = (turns: ReadonlyArray<Day>): ReadonlyArray<Day> => [
  ...new Set([
    (turns[0] as Day) - 1,
    ...turns.flatMap((turn, at) => (at === 0 ? [turn] : [turn - 1, turn])),
    lastDay,
  ]),
]

/** What describes a policy, worked out once a day where no open decision bears on it. */
const describingOnce = (studied: Studied): ReturnType<typeof describing> => {
  const describedOn = describing(studied)
  if (!isDescribedRegardless(studied.described())) return describedOn
  const held = new Map<Day, PolicyDescription>()
  return (axes) => {
    const found = held.get(axes.on) ?? describedOn(axes)
    held.set(axes.on, found)
    return found
  }
}

/** Whether what describes it hangs on nothing that an open decision may have done. */
const isDescribedRegardless = ({ sets, hasExecutiveSay, annuls, proposes, ways }: Course): boolean =>
  !hasExecutiveSay &&
  annuls.length + ways.length === 0 &&
  proposes.every(({ intended }) => intended.every(({ _tag }) => _tag !== 'sets')) &&
  sets.every(({ decided, when }) => isMoment(when) && (decided === null || isMoment(decided)))

const lifeOf = (askedFrom: Day, stretches: ReadonlyArray<Stretch>): Life => ({
  askedFrom,
  stretches,
  words: JSON.stringify(stretches.map(({ from, said }) => [fromDay(from), said])),
})

/** Two that say the same; the days of beginning and ending that may move meanwhile are all of them possible. */
const asOne = (life: Life, { stretches }: Life): Life => ({
  ...life,
  stretches: life.stretches.map((stretch, at) => joined(stretch, stretches[at] ?? stretch)),
})

/**
 * What is told on each day of asking between two, day by day. Where no day the record names lies between, whatever does
 * not stay moves along with the day of asking: once it does so from either day to the one in the middle, it is not
 * worked out anew for all the others.
 */
const between = (one: Life, other: Life, lifeOn: (day: Day) => Life): ReadonlyArray<Life> => {
  const days = other.askedFrom - one.askedFrom
  if (days < 2) return none
  const half = lifeOn(one.askedFrom + (days >> 1))
  const moves = [moving(one, half), moving(half, other)]
  return moves.every((move) => move !== null) && areAlike(moves)
    ? Array.from({ length: days - 1 }, (_, at) => moved(one, at + 1, moves[0] as Moving))
    : [...between(one, half, lifeOn), half, ...between(half, other, lifeOn)]
}

/** Of each stretch, whether its first day moves along with the day of asking. */
type Moving = ReadonlyArray<boolean>

/**
 * How what is told on one day comes to what is told on a later one; null where it is not the same but for days that
 * move along.
 */
const moving = (one: Life, other: Life): Moving | null => {
  const days = other.askedFrom - one.askedFrom
  const found: Array<boolean> = []
  if (one.stretches.length !== other.stretches.length) return null
  for (const [at, stretch] of one.stretches.entries()) {
    const { from } = stretch
    const then = other.stretches[at] as Stretch
    if ((then.from !== from && then.from !== from + days) || !hasSameDays(stretch, then)) return null
    found.push(then.from !== from)
  }
  return moved(one, days, found).words === other.words ? found : null
}

/** Whether it can have begun, and can end, on the same days. */
const hasSameDays = (one: Stretch, other: Stretch): boolean =>
  areSame(one.start, other.start) && areSame(one.end, other.end)

const areSame = (one: Bounds | null, other: Bounds | null): boolean =>
  one?.earliest === other?.earliest && one?.latest === other?.latest

const areAlike = ([one, other]: ReadonlyArray<Moving | null>): boolean => one?.join() === other?.join()

const moved = ({ askedFrom, stretches }: Life, days: number, moves: Moving): Life =>
  lifeOf(
    askedFrom + days,
    stretches.map((stretch, at) =>
      moves[at] === true ? { ...stretch, from: stretch.from + days } : stretch,
    ),
  )

const none: ReadonlyArray<never> = []
