import * as E from 'fp-ts/lib/Either.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { attempted } from '../events/attempted.js'
import { asOf } from './asOf.js'
import { profilesOf, type UnderProfile } from './profilesOf.js'
import type { Setting } from './Legal.js'
import { mostWays } from './mostWays.js'
import { noStarts, readingOf } from './reading.js'
import { noOthers, type Slice } from './Slice.js'

/** The events of a slice, each as of the days of one profile only: every way there is for that to be. */
export interface Divided {
  readonly ways: ReadonlyArray<ReadonlyArray<ReadEvent>>
  /** There were more ways than are looked at. */
  readonly cut: boolean
}

const none: ReadonlyArray<never> = []
const undivided: Divided = { ways: none, cut: false }

/** Whether the law of the place changed among the days an event can be of. */
const mayDivide = (entry: ReadEvent, setting: Setting): boolean =>
  setting.turns.length > 0 && entry.kind !== null && profilesOf(entry, setting).length > 1

/** Whether what an event does by itself is not the same under each law it can have been under. */
export const divides = (entry: ReadEvent, setting: Setting): boolean =>
  partsOf(entry, setting, noOthers).length > 1

/**
 * Where the law of the place changed among the days an event can be of, and what it does is not the same under each
 * law, the record is read once for each, with the event on the days of that law: what is certain is what is so in all
 * of them. None where there is no such event, as in nearly every slice.
 */
export const dividedOver = (setting: Setting, slice: Slice, most = mostWays): Divided => {
  if (setting.turns.length === 0) return undivided
  let ways: ReadonlyArray<ReadonlyArray<ReadEvent>> = none
  for (const [at, entry] of slice.own.entries()) {
    const parts = partsOf(entry, setting, slice)
    if (parts.length < 2) continue
    const before = ways.length === 0 ? [slice.own] : ways
    if (before.length * parts.length > most) return { ways, cut: true }
    ways = before.flatMap((events) => parts.map((part) => events.with(at, part)))
  }
  return ways.length === 0 ? undivided : { ways, cut: false }
}

/** An event as decided under each profile that has it do something else than the one before. */
const partsOf = (entry: ReadEvent, setting: Setting, slice: Slice): ReadonlyArray<ReadEvent> => {
  if (!mayDivide(entry, setting)) return none
  const laws = profilesOf(entry, setting)
  const done = laws.map((law) => doneUnder(law, entry, setting, slice))
  const others = laws.filter((law, at) => {
    const before = laws[at - 1]
    return before === undefined || done[at] !== done[at - 1] || !ranksAlike(entry, law, before)
  })
  const last = laws[laws.length - 1] as UnderProfile
  return others.length < 2
    ? none
    : others.map(({ days: { earliest } }, at) => {
        const next = others[at + 1]
        const latest = next === undefined ? last.days.latest : next.days.earliest - 1
        return asOf(entry, { earliest, latest }, next === undefined, setting)
      })
}

/** Whether the power of whoever acted is told in the same way under both. */
const ranksAlike = ({ event }: ReadEvent, a: UnderProfile, b: UnderProfile): boolean =>
  event.by === null || a.profile.rankOfKind.value === b.profile.rankOfKind.value

/** All that an event does under a profile, whichever day it was decided on, in a form that can be compared. */
const doneUnder = (law: UnderProfile, entry: ReadEvent, setting: Setting, slice: Slice): string | null => {
  const { event, kind } = entry
  if (kind === null) return null
  const reading = readingOf(entry, setting, slice, noStarts, law)
  const done = attempted(() => [
    event.by === null ? null : law.profile.rankOfAct.value(event.by),
    kind.decided(event, reading),
    kind.effects(event, reading),
    kind.describes(event, reading),
  ])
  return E.isLeft(done) ? null : JSON.stringify(done.right, plainly)
}

/** Which law says so is no difference. */
const plainly = (name: string, value: unknown): unknown =>
  name === 'law' ? undefined : typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
