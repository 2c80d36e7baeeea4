import {
  emptyBook,
  registerOf,
  type Catalogue,
  type MunicipalityId,
  type Profiles,
  type Register,
  type SubjectId,
} from '@minutebook/core'
import type { EventStore, StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { eventsFailed, handlerFailed, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import { modelName } from './modelName.js'

/** By what events are understood. */
export interface Rules {
  readonly catalogue: Catalogue
  readonly profiles: Profiles
  /**
   * A name for what kinds and profiles of one's own do, another one whenever that changes. Nobody can compare their
   * functions: where it is left out, what an earlier run of the program made with such has to be rebuilt.
   */
  readonly rulesVersion?: string
}

/** How much is kept in memory of ledgers that change; what is not kept is read from the store again. */
export interface Remembered {
  /** So many ledgers; 64 where left out. */
  readonly ledgers?: number
  /** So many events of them together, but for the one at hand; 500,000 where left out. */
  readonly events?: number
}

/** The events of one ledger that are to be taken in, in order and without a gap. */
export type Events = readonly [StoredEvent, ...ReadonlyArray<StoredEvent>]

/** A register whose last events are those that were taken in, and the subjects they list. */
interface Taken {
  readonly register: Register
  readonly subjects: ReadonlyArray<SubjectId>
}

/** Registers of ledgers, as far as each was taken in. */
export interface Registers {
  readonly take: (events: Events) => Promise<E.Either<ProjectionProblem, Taken>>
}

/**
 * Keeps the registers of the ledgers that changed last. They are right for one run over one history: whoever moved the
 * checkpoint meanwhile may have rebuilt the rows from a store that was put back to an older state.
 */
export const registersOf = (
  store: EventStore,
  { catalogue, profiles }: Rules,
  { ledgers = 64, events: mostEvents = 500_000 }: Remembered,
): Registers => {
  /** The one used last comes last. */
  const kept = new Map<string, Register>()

  const makeRoom = (): void => {
    let all = 0
    for (const { book } of kept.values()) all += book.size()
    for (const [ledger, { book }] of kept) {
      if (kept.size <= 1 || (kept.size <= ledgers && all <= mostEvents)) return
      kept.delete(ledger)
      all -= book.size()
    }
  }

  /** Brings a register up to so many events of its ledger. */
  const readOn = async (
    register: Register,
    ledger: string,
    size: number,
  ): Promise<E.Either<ProjectionProblem, void>> => {
    const from = register.book.size()
    for await (const chunk of store.read(ledger, from, { limit: size - from })) {
      if (E.isLeft(chunk)) return E.left(eventsFailed(chunk.left))
      const first = register.book.size()
      const read = register.read(chunk.right.map(({ leaf }) => leaf))
      if (E.isLeft(read)) return E.left(handlerFailed(modelName, { ledger, seq: first }, read.left))
    }
    return register.book.size() === size
      ? E.right(undefined)
      : E.left(handlerFailed(modelName, { ledger, seq: size }, shorter(register.book.size())))
  }

  const taken = async (
    events: Events,
    held: Register | undefined,
  ): Promise<E.Either<ProjectionProblem, Taken>> => {
    const [{ ledger, seq }] = events
    // What goes beyond these events would be told before its time.
    const isUsable = held !== undefined && held.book.size() <= seq
    const register = isUsable ? held : registerOf(emptyBook(ledger as MunicipalityId, catalogue), profiles)
    if (register.book.size() < seq) {
      const complete = await readOn(register, ledger, seq)
      if (E.isLeft(complete)) return complete
    }
    const read = register.read(events.map(({ leaf }) => leaf))
    return E.isLeft(read)
      ? E.left(handlerFailed(modelName, events[0], read.left))
      : E.right({ register, subjects: read.right })
  }

  return {
    take: async (events) => {
      const [{ ledger }] = events
      const held = kept.get(ledger)
      // Only what was read without a failure is kept on.
      kept.delete(ledger)
      const found = await taken(events, held)
      if (E.isRight(found)) {
        kept.set(ledger, found.right.register)
        makeRoom()
      }
      return found
    },
  }
}

const shorter = (size: number): string => `the store gives only ${size} events of this ledger.`
