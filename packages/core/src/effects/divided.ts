import * as E from 'fp-ts/lib/Either.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { attempted } from '../events/attempted.js'
import { fromDay } from '../values/CivilDate.js'
import { isCertain, type Bounds } from '../values/edtf.js'
import type { EdtfText, UncertainDate } from '../values/UncertainDate.js'
import { profilesOf, type UnderProfile } from './daysDecided.js'
import type { Setting } from './Legal.js'
import { noStarts, readingOf } from './reading.js'
import type { Slice } from './Slice.js'

/** The events of a slice, each as decided under one profile only: every way there is for that to be. */
export interface Divided {
  readonly ways: ReadonlyArray<ReadonlyArray<ReadEvent>>
  /** There were more ways than are looked at. */
  readonly cut: boolean
}

/** More acts of one policy decided on unknown days around a change of the law than a real record has. */
export const mostWays = 64

const none: ReadonlyArray<never> = []
const undivided: Divided = { ways: none, cut: false }

/** Whether the law of the place changed among the days an act can have been decided on. */
export const mayDivide = ({ event, kind }: ReadEvent, setting: Setting): boolean =>
  setting.turns.length > 0 &&
  kind !== null &&
  event.decidedOn !== null &&
  profilesOf(event, setting).length > 1

/**
 * Where the law of the place changed among the days an act can have been decided on, and what it does is not the same
 * under each law, the record is read once for each, with the act decided on the days of that law: what is certain is what is
 * so in all of them. None where there is no such act, as in nearly every slice.
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
  const { event } = entry
  const { decidedOn } = event
  if (decidedOn === null || !mayDivide(entry, setting)) return none
  const laws = profilesOf(event, setting)
  const done = laws.map((law) => doneUnder(law, entry, setting, slice))
  const others = laws.filter((_, at) => at === 0 || done[at] !== done[at - 1])
  const last = laws[laws.length - 1] as UnderProfile
  return others.length < 2
    ? none
    : others.map(({ days: { earliest } }, at) => {
        const next = others[at + 1]
        const latest = next === undefined ? last.days.latest : next.days.earliest - 1
        return { ...entry, event: { ...event, decidedOn: narrowed(decidedOn, { earliest, latest }) } }
      })
}

/** All that an event does under a profile, whichever day it was decided on, in a form that can be compared. */
const doneUnder = (
  { profile }: UnderProfile,
  entry: ReadEvent,
  setting: Setting,
  slice: Slice,
): string | null => {
  const { event, kind } = entry
  if (kind === null) return null
  const reading = readingOf(entry, setting, slice, noStarts, profile)
  const done = attempted(() => [
    event.by === null ? null : profile.rankOfAct.value(event.by),
    kind.decided(event, reading),
    kind.effects(event, reading),
    kind.describes(event, reading),
  ])
  return E.isLeft(done) ? null : JSON.stringify(done.right, finite)
}

const finite = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value

const narrowed = ({ text }: UncertainDate, days: Bounds): UncertainDate => {
  const [from, to] = [fromDay(days.earliest) ?? '..', fromDay(days.latest) ?? '..']
  return { edtf: (isCertain(days) ? from : `${from}/${to}`) as EdtfText, text }
}
