import { hashOf, prime } from '../record/hashOf.js'
import type { Horizon } from '../record/KnownAt.js'
import type { SubjectId } from '../values/SubjectId.js'
import { AskedOnce } from './AskedOnce.js'
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
  readonly kept: Map<KnownPart, Studied>
  /** The last that was found again, and where. */
  last: Studied
  size: number
  claims: string
}

/** Timelines are kept up to this many an instrument, and this many in all. */
const mostAnInstrument = 16
const mostInAll = 50_000

/**
 * The timelines of instruments with a part of their slice known. Most are asked about at a point of knowledge once and
 * never again, so only what is asked about again is kept.
 */
export class EarlierStudies {
  private readonly ofEach = new Map<SubjectId, Earlier>()
  private inAll = 0
  private readonly askedOnce = new AskedOnce()
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

  at(instrument: SubjectId, horizon: Horizon): Studied {
    const earlier = this.ofEach.get(instrument)
    // Nothing has to be looked up for the very point of knowledge that was asked about last.
    if (earlier !== undefined && earlier.size === horizon.size && earlier.claims === horizon.key)
      return earlier.last
    const part = this.partAt(instrument, horizon)
    const held = earlier?.kept.get(part)
    if (earlier !== undefined && held !== undefined) return found(earlier, horizon, held)
    const studied = this.study(instrument, horizon)
    if (this.askedOnce.isAgain(markOf(instrument, part))) this.keep(instrument, horizon, part, studied)
    return studied
  }

  forget(instrument: SubjectId): void {
    const earlier = this.ofEach.get(instrument)
    if (earlier === undefined) return
    this.inAll -= earlier.kept.size
    this.ofEach.delete(instrument)
  }

  clear(): void {
    this.ofEach.clear()
    this.askedOnce.clear()
    this.inAll = 0
  }

  private keep(instrument: SubjectId, horizon: Horizon, part: KnownPart, studied: Studied): void {
    if (this.inAll >= mostInAll) this.clear()
    const { size, key: claims } = horizon
    const earlier = this.ofEach.get(instrument)
    if (earlier === undefined) {
      this.ofEach.set(instrument, { kept: new Map([[part, studied]]), last: studied, size, claims })
      this.inAll += 1
      return
    }
    if (earlier.kept.size >= mostAnInstrument) {
      this.inAll -= earlier.kept.size
      earlier.kept.clear()
    }
    earlier.kept.set(part, studied)
    this.inAll += 1
    found(earlier, horizon, studied)
  }
}

const markOf = (instrument: SubjectId, part: KnownPart): number => {
  const known =
    typeof part === 'string'
      ? hashOf(part)
      : Math.imul(Math.floor(part / mostEvents), prime) ^ (part % mostEvents)
  return Math.imul(hashOf(instrument) ^ known, prime)
}

const found = (earlier: Earlier, { size, key }: Horizon, studied: Studied): Studied => {
  earlier.last = studied
  earlier.size = size
  earlier.claims = key
  return studied
}
