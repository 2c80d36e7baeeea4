import { grown } from '../record/growing.js'
import type { Day } from '../values/Day.js'
import { placeAfter } from '../values/placeAfter.js'
import type { SubjectId } from '../values/SubjectId.js'
import { entriesToHold, heldEntries, type HeldRoll } from './HeldRoll.js'
import { out, shownInPart, shownOf, type RegisterEntry, type Shown } from './RegisterEntry.js'
import type { PartlyKnown } from './PartlyKnown.js'
import { anyKnownOn, shownStretchesOf } from './shownStretches.js'
import { isSteady, type Studied } from './Studied.js'

/**
 * How every policy stands on a day, with everything recorded known and everything decided counted: what most questions
 * about the whole register ask. All that is remembered lies in a row, in the order of the policies, since on a large
 * register it is looking around in memory that takes the time.
 */
export interface Roll {
  /**
   * Shows the entry of each policy that is on record, in order; of those certainly not in force only where `excluded`
   * are wanted. `partly` is given where it is asked how they stood by what was known earlier.
   */
  readonly call: (asked: Call, show: (entry: RegisterEntry) => void, partly?: PartlyKnown) => void
  /** Drops what is remembered of these policies; of all, where none are named. */
  readonly forget: (policies?: ReadonlyArray<SubjectId>) => void
  /** Works out some policies, by their places in the order, for every day there is. */
  readonly follow: (from: number, until: number) => void
  /** What is remembered by now, as a copy. */
  readonly held: () => HeldRoll
}

interface Call {
  readonly on: Day
  readonly knownOn: Day
  readonly excluded: boolean
}

/** Not looked at yet; looked at on one day; its turning days known; not on record; to be asked each time. */
const [fresh, seenOnce, followed, absent, unsettled] = [0, 1, 2, 3, 4]

const noEntry = (): undefined => undefined

export const rollOf = (
  policies: () => ReadonlyArray<SubjectId>,
  /** Works out a policy without keeping what it worked out: it may be looked at this once. */
  glance: (policy: SubjectId) => Studied,
  study: (policy: SubjectId) => Studied,
  /** What another remembered of this very record, to go on from. */
  before: HeldRoll | null = null,
): Roll => {
  let states = before?.states ?? new Uint8Array(64)
  /**
   * Where the stretches of a policy begin, in `days` and `entries`; there is one entry more than there are turning
   * days.
   */
  let starts = before?.starts ?? new Uint32Array(64)
  let lengths = before?.lengths ?? new Uint32Array(64)
  let days = before?.days ?? new Float64Array(64)
  let taken = before?.days.length ?? 0
  let entries: Array<RegisterEntry | typeof out | undefined> = []
  let entryBefore = before === null ? noEntry : heldEntries(before)
  let inUse = taken
  let stale = new Set<SubjectId>()
  let isCalled = before !== null

  const clear = (): void => {
    states.fill(fresh)
    entries = []
    entryBefore = noEntry
    taken = 0
    inUse = 0
    stale = new Set()
    isCalled = false
  }

  /** A register that is opened may never be asked for its roll. */
  const makeRoom = (all: ReadonlyArray<SubjectId>): void => {
    states = grown(states, all.length)
    while (entries.length < taken) entries.push(undefined)
  }

  /** Gives a policy its row; what it had before is left behind, and all is begun anew once most of it is. */
  const place = (at: number, turning: ReadonlyArray<Day>): void => {
    starts = grown(starts, at)
    lengths = grown(lengths, at)
    days = grown(days, taken + turning.length)
    starts[at] = taken
    lengths[at] = turning.length
    days.set(turning, taken)
    for (let more = 0; more <= turning.length; more += 1) entries.push(undefined)
    taken += turning.length + 1
    inUse += turning.length + 1
  }

  const leave = (at: number): void => {
    if (states[at] === seenOnce || states[at] === followed) inUse -= (lengths[at] as number) + 1
    states[at] = fresh
  }

  /** How many turning days of a policy are on or before a day. */
  const stretchOn = (at: number, on: Day): number => {
    const start = starts[at] as number
    return placeAfter(days, on, start, start + (lengths[at] as number))
  }

  /** Whatever stands there already was worked out here. */
  const entryAt = (place: number, policy: SubjectId): Shown | undefined =>
    (entries[place] ??= entryBefore(place, policy))

  const follow = (policy: SubjectId, at: number): void => {
    const studied = glance(policy)
    if (!studied.onRecord) states[at] = absent
    else if (!studied.isSettled()) states[at] = unsettled
    else {
      const turning = studied.forceTurningDays(Infinity, anyKnownOn)
      const stretches = shownStretchesOf(policy, studied, turning)
      place(
        at,
        stretches.slice(1).map(({ from }) => from),
      )
      states[at] = followed
      for (const [stretch, { shown }] of stretches.entries())
        entries[(starts[at] as number) + stretch] = shown
    }
  }

  const look = (policy: SubjectId, at: number, { on, knownOn, excluded }: Call, isOnce: boolean): Shown => {
    const studied = states[at] === fresh ? glance(policy) : study(policy)
    if (!studied.onRecord) {
      states[at] = absent
      return out
    }
    // While a decision is open the day of knowledge matters; the days of a whole with parts depend on the very day
    // asked about.
    if (studied.undecided || !isSteady(studied)) {
      states[at] = unsettled
      const verdict = isOnce
        ? studied.verdictOn({ on, decidedBy: Infinity, knownOn })
        : studied.verdicts(Infinity, knownOn).at(on)
      return shownOf(policy, verdict, excluded)
    }
    const shown = shownOf(policy, studied.verdictOn({ on, decidedBy: Infinity, knownOn }), excluded)
    if (states[at] === fresh) {
      place(at, [on])
      states[at] = seenOnce
      entries[starts[at] as number] = shown
      return shown
    }
    if (states[at] === seenOnce) {
      const start = starts[at] as number
      const [first, firstOn] = [entries[start], days[start] as number]
      leave(at)
      place(at, studied.forceTurningDays(Infinity, knownOn))
      states[at] = followed
      entries[stretchOn(at, firstOn)] = first
    }
    entries[stretchOn(at, on)] = shown
    return shown
  }

  const remembered = (at: number, policy: SubjectId, { on, excluded }: Call): Shown | undefined => {
    const found =
      states[at] === followed
        ? entryAt(stretchOn(at, on), policy)
        : states[at] === seenOnce && days[starts[at] as number] === on
          ? entries[starts[at] as number]
          : undefined
    return found === out && excluded ? undefined : found
  }

  return {
    call: (asked, show, partly) => {
      if (taken > 1000 && inUse * 2 < taken) clear()
      isCalled = true
      const all = policies()
      makeRoom(all)
      const someAreStale = stale.size > 0
      for (let at = 0; at < all.length; at += 1) {
        const policy = all[at] as SubjectId
        if (someAreStale && stale.has(policy)) leave(at)
        const part = partly === undefined ? 'all' : partly(policy)
        if (part === 'nothing' || (part === 'all' && states[at] === absent)) continue
        const shown =
          part === 'all'
            ? (remembered(at, policy, asked) ?? look(policy, at, asked, partly !== undefined))
            : shownInPart(policy, part, { ...asked, decidedBy: Infinity })
        if (shown !== out) show(shown)
      }
      if (someAreStale) stale = new Set()
    },
    forget: (subjects) => {
      if (subjects === undefined) clear()
      else if (isCalled) for (const subject of subjects) stale.add(subject)
    },
    follow: (from, until) => {
      const all = policies()
      makeRoom(all)
      for (let at = from; at < Math.min(until, all.length); at += 1) follow(all[at] as SubjectId, at)
    },
    held: () => {
      const size = policies().length
      return {
        states: states.slice(0, size),
        starts: starts.slice(0, size),
        lengths: lengths.slice(0, size),
        days: days.slice(0, taken),
        ...entriesToHold(entries),
      }
    },
  }
}
