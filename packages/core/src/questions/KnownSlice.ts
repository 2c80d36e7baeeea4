import type { ReadEvent } from '../catalogue/readEvent.js'
import { effectsOf } from '../effects/effectsOf.js'
import type { Frame } from '../effects/Frame.js'
import type { Legal } from '../effects/Legal.js'
import { DescribedNoted, NotedLaw } from '../effects/NotedLaw.js'
import { oneOf, waysOf, type Way } from '../effects/ways.js'
import type { Effect, Order } from '../law/Effect.js'
import type { Book } from '../record/Book.js'
import type { Horizon } from '../record/KnownAt.js'
import { isSettling } from '../record/known.js'
import { settling } from '../record/settling.js'
import type { Course } from '../timeline/Course.js'
import { courseOf } from '../timeline/courseOf.js'
import { asEither } from '../timeline/coursesIn.js'
import { impliedBy } from '../timeline/impliedBeginning.js'
import { withDescriptions, type Described } from '../timeline/withDescriptions.js'
import { isPolicyId, type SubjectId } from '../values/SubjectId.js'
import { isBegun } from './isBegun.js'
import { KnownEvents, type OwnEvents } from './KnownEvents.js'
import type { Notes } from './Notes.js'
import { isCandidate, isOnlyMovedAbout, presupposes, speaksOf } from './onRecord.js'

/** What bears on an instrument's force, and whether any known event speaks of it. */
interface Read {
  readonly course: Course
  readonly onRecord: boolean
}

/**
 * What was known of an instrument, read as law: from notes where its events are plain, else from the events, which are
 * read again, used and let go. The frame has what is about the municipality.
 */
export class KnownSlice extends KnownEvents {
  private readonly notes: Notes
  /** Whether its course was read from notes, of one law. */
  private isNoted = false

  constructor(book: Book, notes: Notes, frame: Frame, instrument: SubjectId, horizon: Horizon) {
    super(book, frame, instrument, horizon)
    this.notes = notes
  }

  /** Its course as far as it bears on force. */
  read(): Read {
    const { instrument } = this
    const found = this.fromNotes() ?? this.fromEvents()
    if (!found.onRecord || isBegun(found.course, instrument)) return found
    const course = this.presupposed()
    if (course !== null) return { course, onRecord: true }
    const isKnown =
      !isPolicyId(instrument) || isCandidate(found.course) || !isOnlyMovedAbout(this.everything(), instrument)
    return { course: found.course, onRecord: isKnown }
  }

  /** The same, as it was read, with what only describes it (text, numbers, titles). */
  described(read: Course): Course {
    const legal = this.describing()
    return (legal === null ? null : withDescriptions(read, legal)) ?? this.describedAnew()
  }

  private describedAnew(): Course {
    const legalIn = this.noted('all')
    return legalIn === null
      ? this.courseBy(this.slice('all'), describedIn)
      : this.courseNoted(legalIn, legalIn(this.frame), describedIn)
  }

  /**
   * Its events of some kinds, and those read before: of what was read from notes, nothing else that rests on nothing
   * needs to be read for them.
   */
  eventsOf(types: ReadonlySet<string>, before = this.frame.events): ReadonlyArray<ReadEvent> {
    if (!this.isNoted) return this.events()
    const { book } = this
    const { events } = this.known(
      (seq) =>
        (!types.has(book.typeAt(seq)) && !book.isLinked(seq)) ||
        before.some(({ event }) => event.seq === seq),
    )
    return [...before, ...events].toSorted((a, b) => a.event.seq - b.event.seq)
  }

  /** What only describes it, where all there is of it is in the notes. */
  private describing(): Described | null {
    const { book, frame, notes, instrument, horizon } = this
    const own = this.isNoted ? notes.describing(instrument, horizon.size) : null
    return own === null ? null : new DescribedNoted(frame, own, book.microsecondsAt)
  }

  private fromNotes(): Read | null {
    const legalIn = this.noted('bearing')
    if (legalIn === null) return null
    const legal = legalIn(this.frame)
    this.isNoted = this.frame.alternatives.length === 0
    const isDone = legal.effects.some(({ _tag, target }) => target === this.instrument && _tag !== 'covers')
    return { course: this.courseNoted(legalIn, legal, nothing), onRecord: isDone || this.isSpokenOf() }
  }

  private fromEvents(): Read {
    const bearing = this.slice('bearing')
    return {
      course: this.courseBy(bearing),
      onRecord: bearing.events.some((one) => speaksOf(one, this.instrument)) || this.isSpokenOf(),
    }
  }

  /**
   * The course its events make, or those they may make where they can be read in more than one way; `further` are
   * effects that only describe.
   */
  private courseBy(
    { recorded, events }: OwnEvents,
    further: (legal: Legal) => ReadonlyArray<Effect> = nothing,
  ): Course {
    const { frame, instrument } = this
    const isSettled = events.some(isSettling)
    const settledBy = isSettled ? settling({ recorded, events }, this.book) : none
    const last = this.lastListed(isSettled)
    const courseIn = (within: Pick<Way, 'frame' | 'events'>): Course => {
      const course = courseOf(instrument, effectsOf(within.frame, instrument, within.events, last), further)
      return settledBy.length === 0 ? course : { ...course, settledBy }
    }
    const ways = waysOf(frame, recorded, events)
    const [only, another] = ways.all
    if (only !== undefined && another === undefined) {
      const course = courseIn(only)
      return ways.cut ? { ...course, cut: true } : course
    }
    const taken = ways.all.map((way) => ({
      course: { ...courseIn(way), inPlaceOf: way.inPlaceOf },
      taken: way.taken,
    }))
    return asEither(courseIn({ frame, events }), taken, ways)
  }

  /** The same from notes, under each law what is about the municipality can have been under. */
  private courseNoted(
    legalIn: (within: Frame) => Legal,
    legal: Legal,
    further: (legal: Legal) => ReadonlyArray<Effect>,
  ): Course {
    const { instrument, frame } = this
    const { alternatives, cut } = frame
    const course = courseOf(instrument, legal, further)
    if (alternatives.length === 0) return cut ? { ...course, cut } : course
    const taken = alternatives.map((one, at) => ({
      course: courseOf(instrument, legalIn(one), further),
      taken: oneOf(at, alternatives.length, 'date-uncertain'),
    }))
    return asEither(course, taken, { conflicts: none, cut })
  }

  /** Of what only changes are on record, or what is only done with what was made, they tell that it was there (R9). */
  private presupposed(): Course | null {
    const { instrument } = this
    const slice = this.slice('all')
    const changesIn = (legal: Legal): ReadonlyArray<Effect> =>
      legal.described().filter(({ target }) => target === instrument)
    const isBegun = ({ begins }: Course): boolean => begins.some(({ target }) => target === instrument)
    const changed = this.courseBy(slice, changesIn)
    if (isBegun(changed) || isCandidate(changed)) return isBegun(changed) ? changed : null
    const act = slice.events.find((one) => presupposes(one, instrument))
    if (act === undefined) return null
    const implied = impliedBy({ event: act.event.seq, order: noSitting, target: instrument })
    return this.courseBy(slice, (legal) => [...changesIn(legal), implied])
  }

  /** The law of it from notes; null where they are not enough. */
  private noted(part: 'bearing' | 'all'): ((within: Frame) => Legal) | null {
    const { book, frame, notes, instrument, horizon } = this
    // What older registers claim of their recording, and what settles the record, is told event by event.
    if (frame.settling.length > 0 || horizon.key !== '') return null
    const plain = notes.of(instrument, horizon.size, part)
    if (plain === null) return null
    const last = this.lastListed(false)
    return (within) => new NotedLaw(within, instrument, plain, book.microsecondsAt, last)
  }
}

const none: ReadonlyArray<never> = []
const nothing = (): ReadonlyArray<never> => none
const describedIn = (legal: Legal): ReadonlyArray<Effect> => legal.described()

const noSitting: Order = { meeting: null, meetingStart: null, item: null }
