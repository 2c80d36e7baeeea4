import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Choice } from '../law/Choice.js'
import { dividedOver } from './divided.js'
import type { Frame } from './Frame.js'
import { mostWays } from './mostWays.js'
import { actsToldTwice } from './sameActs.js'
import { sliceOver } from './Slice.js'
import { tellingsOf, type EveryWay, type Telling } from './tellings.js'

/**
 * Why a slice can be read in several ways: nobody knows which law an event was under, or which record of an act is
 * right.
 */
type WayCause = 'date-uncertain' | 'conflicting-records'

/** One way to read a slice: of each act one record is right, and each event was under one law. */
export interface Way extends Omit<Telling, 'without'> {
  readonly frame: Frame
  /** What was taken to be so of what the record leaves open before any day is asked for. */
  readonly taken: ReadonlyArray<Choice>
}

/**
 * The ways to read the events of a slice that are not in the frame; `recorded` is what there was of them before it was
 * settled.
 */
export const waysOf = (
  frame: Frame,
  recorded: ReadonlyArray<ReadEvent>,
  events: ReadonlyArray<ReadEvent>,
): EveryWay<Way> => {
  const acts = actsToldTwice(recorded, events)
  if (acts.length === 0) return { conflicts: none, ...underEachLaw(frame, events, mostWays) }
  const { all: tellings, conflicts, cut } = tellingsOf(events, acts)
  let isCut = cut
  const all = tellings.flatMap(({ events: told, without, inPlaceOf }, answer) => {
    const within = without.size === 0 ? frame : withoutEffectsOf(frame, without)
    const laws = underEachLaw(within, told, mostWays / tellings.length)
    isCut ||= laws.cut
    const taken = oneOf(answer, tellings.length, 'conflicting-records')
    return laws.all.map((way) => ({ ...way, taken: [...taken, ...way.taken], inPlaceOf }))
  })
  return { all, conflicts, cut: isCut }
}

/** Which law each event was under: those about the municipality, and those of the slice. */
const underEachLaw = (
  frame: Frame,
  events: ReadonlyArray<ReadEvent>,
  most: number,
): Pick<EveryWay<Way>, 'all' | 'cut'> => {
  const { alternatives, setting, slice } = frame
  const isTooMany = alternatives.length > most
  const frames = alternatives.length === 0 || isTooMany ? [frame] : alternatives
  const divided = dividedOver(setting, sliceOver(events, slice), most / frames.length)
  const read = divided.ways.length === 0 ? [events] : divided.ways
  const answers = frames.length * read.length
  return {
    all: frames.flatMap((one, at) =>
      read.map((way, among) => ({
        frame: one,
        events: way,
        taken: oneOf(at * read.length + among, answers, 'date-uncertain'),
        inPlaceOf: noPlaces,
      })),
    ),
    cut: divided.cut || frame.cut || isTooMany,
  }
}

const none: ReadonlyArray<never> = []
const noPlaces: Way['inPlaceOf'] = new Map()

/** Which of several it is; where there is but one, nothing is open. */
export const oneOf = (answer: number, answers: number, cause: WayCause): ReadonlyArray<Choice> =>
  answers === 1 ? none : [{ answer, answers, about: [{ name: `which of ${answers}: ${cause}`, cause }] }]

/** What the municipality's events borrow of the instrument's own is read with those. */
const withoutEffectsOf = (frame: Frame, without: ReadonlySet<number>): Frame => ({
  ...frame,
  effects: frame.effects.filter(({ event }) => !without.has(event)),
  alternatives: frame.alternatives.map((one) => withoutEffectsOf(one, without)),
})
