import type { ReadEvent } from '../catalogue/readEvent.js'
import { RegisterCoverageDeclared } from '../events/RegisterCoverageDeclared.js'
import type { Effect, Sets } from '../law/Effect.js'
import type { Profiles } from '../profiles/profiles.js'
import { settles } from '../record/known.js'
import { isResolutionId, theMunicipality, type SubjectId } from '../values/SubjectId.js'
import { dayRecorded, recordedOn } from './dayRecorded.js'
import { dividedOver } from './divided.js'
import type { Frame } from './Frame.js'
import type { Legal, Setting } from './Legal.js'
import { lists } from './listing.js'
import { lawOf } from './lawOf.js'
import { settingOf } from './setting.js'
import { sliceOver } from './Slice.js'

/** Reads the municipality's own slice, as known, for all that is read beside it. */
export const frameOf = (profiles: Profiles, events: ReadonlyArray<ReadEvent>): Frame => {
  const setting = settingOf(profiles, events)
  const { ways, cut } = dividedOver(setting, sliceOver(events))
  return {
    ...frameIn(setting, events),
    alternatives: ways.length === 0 ? none : ways.map((way) => frameIn(setting, way)),
    cut,
  }
}

const frameIn = (setting: Setting, events: ReadonlyArray<ReadEvent>): Frame => {
  const slice = sliceOver(events)
  const law = lawOf(setting, theMunicipality, slice)
  let described: ReadonlyArray<Sets> | null = null
  return {
    ...law,
    // Every course that is described asks for it.
    described: () => (described ??= law.described()),
    setting,
    events,
    slice,
    borrowed: new Set(events.filter((one) => !lists(one, theMunicipality)).map(({ event }) => event.seq)),
    listing: new Map(events.map(({ event }) => [event.seq, new Set(event.subjects.map(({ id }) => id))])),
    coverageRecordedOn: events
      .filter(isCoverage)
      .reduce((latest, { event }) => Math.max(latest, recordedOn(event, setting)), -Infinity),
    settling: events.filter(({ kind }) => kind !== null && settles(kind)),
    alternatives: none,
    cut: false,
  }
}

/**
 * The legal effects of the events of a slice, each worked out from the event and those it cites, and nothing else.
 * An effect on a subject its event does not list is dropped: what is listed decides (finding `unlisted-subject`).
 * `events` are those of the slice that do not list the municipality, which the frame has; `lastListed` is when the last
 * event that lists the subject was recorded, in microseconds, be it among them or one that only describes.
 */
export const effectsOf = (
  frame: Frame,
  subject: SubjectId,
  events: ReadonlyArray<ReadEvent>,
  lastListed: number,
): Legal => {
  const { setting } = frame
  const law = lawOf(setting, subject, sliceOver(events, frame.slice))
  return {
    setting,
    effects: merged(concerning(frame, subject, seqsOf(events)), law.effects),
    unread: unreadOf(frame, subject, law.unread),
    described: () => merged(frame.described(), law.described()),
    decisionOf: (seq) => law.decisionOf(seq) ?? frame.decisionOf(seq),
    recordedOn: (seq) => law.recordedOn(seq) ?? frame.recordedOn(seq),
    told: law.told,
    toldOfAll: frame.told,
    lastRecordedOn: Math.max(frame.coverageRecordedOn, dayRecorded(lastListed, setting)),
  }
}

export const unreadOf = (
  frame: Frame,
  subject: SubjectId,
  own: ReadonlyArray<ReadEvent>,
): ReadonlyArray<ReadEvent> => {
  const ofAll = frame.unread.filter((one) => lists(one, subject))
  return ofAll.length + own.length === 0 ? none : [...ofAll, ...own]
}

/**
 * What the municipality's events do to a subject: by its name, to a class it may be of, or to every subject, since they
 * frame every answer. With that comes what they hang on (votes, and the words of powers), and which of them were
 * annulled. What they do to others does not concern the subject, unless they list it because it waits on those. Some of
 * what they hang on may be among the subject's own events (`own`): those are read once, with the others.
 */
export const concerning = (
  frame: Frame,
  subject: SubjectId,
  own: { readonly has: (seq: number) => boolean },
): ReadonlyArray<Effect> => {
  if (subject === theMunicipality) return frame.effects
  return frame.effects.filter((one) => {
    const { _tag, target, event } = one
    return (
      (_tag === 'covers' ||
        _tag === 'resolves' ||
        (_tag === 'sets' && one.facet === 'fate') ||
        (_tag === 'begins' && typeof target === 'string' && isResolutionId(target)) ||
        (one._tag === 'annuls' && frame.listing.has(one.annulled)) ||
        typeof target !== 'string' ||
        target === subject ||
        frame.listing.get(event)?.has(subject) === true) &&
      !(frame.borrowed.has(event) && own.has(event))
    )
  })
}

const seqsOf = (events: ReadonlyArray<ReadEvent>): ReadonlySet<number> =>
  new Set(events.map(({ event }) => event.seq))

/** Both in the order of recording. */
export const merged = <E extends Effect>(frame: ReadonlyArray<E>, own: ReadonlyArray<E>): ReadonlyArray<E> =>
  frame.length === 0 ? own : own.length === 0 ? frame : inOrder([...frame, ...own])

/** Nearly always they are: what is about the municipality stands at the beginning. */
export const inOrder = <E extends Effect>(effects: ReadonlyArray<E>): ReadonlyArray<E> => {
  for (let at = 1; at < effects.length; at += 1)
    if ((effects[at - 1] as E).event > (effects[at] as E).event)
      return effects.toSorted((a, b) => a.event - b.event)
  return effects
}

const isCoverage = ({ kind }: ReadEvent): boolean => kind?.type === RegisterCoverageDeclared.type

const none: ReadonlyArray<never> = []
