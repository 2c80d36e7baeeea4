import type { Horizon } from '../record/KnownAt.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Studied } from './Studied.js'

/**
 * What of an instrument and of the municipality is known; a number where it can be one, since it is made for every
 * question.
 */
export type KnownPart = number | string

const mostEvents = 2 ** 26

export const knownPart = (known: number, knownOfAll: number, claims: string): KnownPart =>
  claims === '' && knownOfAll < mostEvents
    ? known * mostEvents + knownOfAll
    : `${known} ${knownOfAll} ${claims}`

/** What is remembered of one instrument. */
interface Earlier {
  /** The points of knowledge at which it was lately asked about: most are never again, and so are not kept. */
  askedOnce: ReadonlyArray<KnownPart>
  kept: Map<KnownPart, Studied> | null
  /** The last that was found again, and where. */
  last: Studied | null
  size: number
  claims: string
}

/** Timelines are kept up to this many an instrument, and this many in all. */
const mostAnInstrument = 16
const mostInAll = 50_000

/** The timelines of instruments with a part of their slice known, as far as they are asked about again. */
export class EarlierStudies {
  private readonly ofEach = new Map<SubjectId, Earlier>()
  private inAll = 0
  private readonly study: (instrument: SubjectId, horizon: Horizon) => Studied
  private readonly partAt: (instrument: SubjectId, horizon: Horizon) => KnownPart

  constructor(
    study: (instrument: SubjectId, horizon: Horizon) => Studied,
    partAt: (instrument: SubjectId, horizon: Horizon) => KnownPart,
  ) {
    this.study = study
    this.partAt = partAt
  }

  /** Of how many instruments there is something to forget. */
  get size(): number {
    return this.ofEach.size
  }

  /** What was found last, where it was at this very point of knowledge: nothing has to be looked up for that. */
  lastAt(instrument: SubjectId, { size, key }: Horizon): Studied | null {
    const earlier = this.ofEach.get(instrument)
    return earlier !== undefined && earlier.size === size && earlier.claims === key ? earlier.last : null
  }

  at(instrument: SubjectId, horizon: Horizon): Studied {
    const part = this.partAt(instrument, horizon)
    const earlier = this.ofEach.get(instrument)
    const held = earlier?.kept?.get(part)
    if (earlier !== undefined && held !== undefined) return found(earlier, horizon, held)
    const studied = this.study(instrument, horizon)
    if (earlier === undefined) {
      this.makeRoom()
      this.ofEach.set(instrument, { askedOnce: [part], kept: null, last: null, size: -1, claims: '' })
    } else if (!earlier.askedOnce.includes(part)) earlier.askedOnce = [part, ...earlier.askedOnce.slice(0, 3)]
    else this.keep(earlier, part, found(earlier, horizon, studied))
    return studied
  }

  forget(instrument: SubjectId): void {
    const earlier = this.ofEach.get(instrument)
    if (earlier === undefined) return
    this.inAll -= earlier.kept?.size ?? 0
    this.ofEach.delete(instrument)
  }

  clear(): void {
    this.ofEach.clear()
    this.inAll = 0
  }

  private keep(earlier: Earlier, part: KnownPart, studied: Studied): void {
    if (this.inAll >= mostInAll) return this.clear()
    earlier.kept ??= new Map()
    if (earlier.kept.size >= mostAnInstrument) {
      this.inAll -= earlier.kept.size
      earlier.kept.clear()
    }
    earlier.kept.set(part, studied)
    this.inAll += 1
  }

  /**
   * Where so many were asked about once that it is not likely to happen again, they are dropped; those that were kept
   * stay.
   */
  private makeRoom(): void {
    if (this.ofEach.size < mostInAll) return
    for (const [instrument, { kept }] of this.ofEach) if (kept === null) this.ofEach.delete(instrument)
  }
}

const found = (earlier: Earlier, { size, key }: Horizon, studied: Studied): Studied => {
  earlier.last = studied
  earlier.size = size
  earlier.claims = key
  return studied
}
