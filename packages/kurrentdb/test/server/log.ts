/** An event as the server keeps it. */
export interface Kept {
  readonly stream: string
  readonly revision: number
  readonly id: string
  readonly type: string
  readonly contentType: string
  data: Uint8Array
  readonly metadata: Uint8Array
  /** Commit and prepare position are one, as in every server of today: they grow and are not dense. */
  readonly position: bigint
  readonly created: bigint
}

export type Proposed = Pick<Kept, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>

/** The last revision a writer expects; no stream at all, or whatever there is. */
export type Expected = number | 'none' | 'any' | 'exists'

/** What became of an append; events that are stored already have no position where they are hidden. */
export type Outcome = Stored | Refused

interface Stored {
  readonly kind: 'stored'
  readonly last: number
  readonly position: bigint | null
}

/** Why nothing was stored, and the last revision of the stream. */
export interface Refused {
  readonly kind: 'wrong' | 'tombstoned'
  readonly current: number | null
}

export type Found = ReadonlyArray<Kept> | 'no stream' | 'tombstoned'

interface Stream {
  readonly events: Array<Kept>
  tombstoned: boolean
}

/** The last revision there can be: `$tb` of a stream that was deleted and may come again. */
const deleted = '9223372036854775807'

/** The log of a KurrentDB with one node, as far as a store can tell it from a real one. */
export class Log {
  readonly all: Array<Kept> = []
  readonly #streams = new Map<string, Stream>()
  readonly #listeners = new Set<() => void>()
  readonly #places = new Set<bigint>()
  #end = 0n

  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Adds events as the server does. Whether they are stored already is asked of their ids alone, and only where the
   * expected revision lies behind: at the current one everything is stored, whatever its ids.
   */
  append(stream: string, expected: Expected, events: ReadonlyArray<Proposed>): Outcome {
    const kept = this.#streams.get(stream)
    if (kept?.tombstoned === true) return { kind: 'tombstoned', current: null }
    const last = (kept?.events.length ?? 0) - 1
    const wanted = expected === 'none' ? -1 : expected
    if (wanted === 'exists' ? last < 0 : wanted !== 'any' && wanted > last) return this.#wrong(last)
    if (typeof wanted === 'number' && wanted < last) {
      const isStored = events.map((event, at) => kept?.events[wanted + 1 + at]?.id === event.id)
      if (isStored.every(Boolean)) {
        const at = wanted + events.length
        const isHidden = this.#isDeleted(stream) || at < this.#firstOf(stream)
        return { kind: 'stored', last: at, position: isHidden ? null : (kept?.events[at]?.position ?? null) }
      }
      const isAnew = expected === 'none' && isStored[0] === false && this.#isDeleted(stream)
      if (!isAnew) return this.#wrong(last)
    }
    return this.#write(stream, events)
  }

  /** Whether the log can be read from there: an event began there once, or nothing has come so far yet. */
  isPlace(position: bigint): boolean {
    return position >= this.#end || this.#places.has(position)
  }

  /** Forward from a revision, or backward from the newest that is not above it, without what is truncated. */
  read(stream: string, from: number | 'start' | 'end', count: number, isBackward: boolean): Found {
    const kept = this.#streams.get(stream)
    const described = this.#streams.get(stream.replace(/^\$\$/, ''))
    if (described?.tombstoned === true) return 'tombstoned'
    if (kept === undefined || this.#isDeleted(stream)) return 'no stream'
    const { events } = kept
    const first = this.#firstOf(stream)
    if (isBackward) {
      const start = from === 'end' ? events.length : Math.min(Number(from) + 1, events.length)
      return events.slice(first, Math.max(first, start)).slice(-count).toReversed()
    }
    const start = from === 'start' ? 0 : from === 'end' ? events.length : from
    return events.slice(Math.max(first, start), Math.max(first, start) + count)
  }

  delete(stream: string): void {
    this.setMetadata(stream, `{"$tb":${deleted}}`)
  }

  tombstone(stream: string): void {
    this.#streamOf(stream).tombstoned = true
  }

  /** What the owner of a stream says about it, as JSON. */
  setMetadata(stream: string, json: string): void {
    this.#write(`$$${stream}`, [
      {
        id: crypto.randomUUID(),
        type: '$metadata',
        contentType: 'application/json',
        data: new TextEncoder().encode(json),
        metadata: new Uint8Array(),
      },
    ])
  }

  /** Overwrites what an event says and leaves everything else of it, as a licensed server can. */
  redact(stream: string, revision: number): void {
    this.change(stream, revision, (data) => new Uint8Array(data.length).fill(0xff))
  }

  change(stream: string, revision: number, changed: (data: Uint8Array) => Uint8Array): void {
    const event = this.#streamOf(stream).events[revision]
    if (event === undefined) throw new RangeError(`There is no event ${revision} in ${stream}.`)
    event.data = changed(event.data)
  }

  /** Takes what nobody can read any more out of the log of all streams; from the middle nothing goes. */
  scavenge(): void {
    const isHidden = ({ stream, revision }: Kept): boolean =>
      !stream.startsWith('$$') &&
      (this.#streamOf(stream).tombstoned || this.#isDeleted(stream) || revision < this.#firstOf(stream))
    this.all.splice(0, this.all.length, ...this.all.filter((event) => !isHidden(event)))
  }

  /** Loses a stream altogether, as a server does that is set back to an older copy of itself. */
  lose(stream: string, from: number): void {
    const { events } = this.#streamOf(stream)
    events.splice(from)
    this.all.splice(
      0,
      this.all.length,
      ...this.all.filter((event) => event.stream !== stream || event.revision < from),
    )
    if (events.length === 0) this.#streams.delete(stream)
  }

  /** Becomes an older copy of itself, with so many events in all: what comes next stands where others stood. */
  setBack(length: number): void {
    for (const { stream, position } of this.all.splice(length).toReversed()) {
      const { events } = this.#streamOf(stream)
      events.pop()
      if (events.length === 0) this.#streams.delete(stream)
      this.#places.delete(position)
      this.#end = position
    }
    for (const heard of this.#listeners) heard()
  }

  #wrong(last: number): Outcome {
    return { kind: 'wrong', current: last < 0 ? null : last }
  }

  #write(stream: string, events: ReadonlyArray<Proposed>): Outcome {
    const kept = this.#streamOf(stream)
    // A deleted stream comes again where it ended, and what was before stays hidden.
    if (this.#isDeleted(stream)) this.setMetadata(stream, `{"$tb":${kept.events.length}}`)
    for (const event of events) {
      const stored = {
        ...event,
        stream,
        revision: kept.events.length,
        position: this.#end,
        created: BigInt(Date.now()),
      }
      this.#places.add(this.#end)
      this.#end += BigInt(120 + event.data.length + event.metadata.length)
      kept.events.push(stored)
      this.all.push(stored)
    }
    for (const heard of this.#listeners) heard()
    const last = kept.events.at(-1)
    return { kind: 'stored', last: kept.events.length - 1, position: last?.position ?? null }
  }

  #streamOf(stream: string): Stream {
    const found = this.#streams.get(stream) ?? { events: [], tombstoned: false }
    this.#streams.set(stream, found)
    return found
  }

  #metadataOf(stream: string): Readonly<Record<string, number>> {
    const last = this.#streams.get(`$$${stream}`)?.events.at(-1)
    const json = last === undefined ? '{}' : new TextDecoder().decode(last.data)
    return JSON.parse(json) as Readonly<Record<string, number>>
  }

  #isDeleted(stream: string): boolean {
    return (this.#metadataOf(stream)['$tb'] ?? 0) > Number.MAX_SAFE_INTEGER
  }

  #firstOf(stream: string): number {
    const size = this.#streams.get(stream)?.events.length ?? 0
    // Of what is said about a stream, the last word is kept.
    if (stream.startsWith('$$')) return size - 1
    const { $tb = 0, $maxCount = size } = this.#metadataOf(stream)
    return Math.max($tb, size - $maxCount)
  }
}
