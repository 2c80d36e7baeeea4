import {
  emptyBook,
  registerOf,
  type Catalogue,
  type MunicipalityId,
  type Profiles,
  type Register,
} from '@minutebook/core'
import type { EventStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { eventsFailed, handlerFailed, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import { modelName } from './schema.js'

/** By what events are understood. */
export interface Rules {
  readonly catalogue: Catalogue
  readonly profiles: Profiles
}

/** How much is kept in memory of ledgers that change; what is not kept is read from the store again. */
export interface Remembered {
  /** So many ledgers; 64 where left out. */
  readonly ledgers?: number
  /** So many events of them together, but for the one at hand; 500,000 where left out. */
  readonly events?: number
}

/** Registers of ledgers, as far as each was taken in. */
export interface Registers {
  /** The register of a ledger that holds exactly its first `size` events. */
  readonly upTo: (ledger: string, size: number) => Promise<E.Either<ProjectionProblem, Register>>
}

/** Keeps the registers of the ledgers that changed last. */
export const registersOf = (
  store: EventStore,
  { catalogue, profiles }: Rules,
  { ledgers = 64, events = 500_000 }: Remembered,
): Registers => {
  /** The one used last comes last. */
  const kept = new Map<string, Register>()

  const makeRoom = (): void => {
    let all = 0
    for (const { book } of kept.values()) all += book.size()
    for (const [ledger, { book }] of kept) {
      if (kept.size <= 1 || (kept.size <= ledgers && all <= events)) return
      kept.delete(ledger)
      all -= book.size()
    }
  }

  const readAnew = async (ledger: string, size: number): Promise<E.Either<ProjectionProblem, Register>> => {
    const register = registerOf(emptyBook(ledger as MunicipalityId, catalogue), profiles)
    if (size === 0) return E.right(register)
    for await (const chunk of store.read(ledger, 0, { limit: size })) {
      if (E.isLeft(chunk)) return E.left(eventsFailed(chunk.left))
      const first = register.book.size()
      const read = register.read(chunk.right.map(({ leaf }) => leaf))
      if (E.isLeft(read)) return E.left(handlerFailed(modelName, { ledger, seq: first }, read.left))
    }
    return register.book.size() === size
      ? E.right(register)
      : E.left(handlerFailed(modelName, { ledger, seq: size }, shorter(register.book.size())))
  }

  return {
    upTo: async (ledger, size) => {
      const held = kept.get(ledger)
      kept.delete(ledger)
      const found = held?.book.size() === size ? E.right(held) : await readAnew(ledger, size)
      if (E.isRight(found)) {
        kept.set(ledger, found.right)
        makeRoom()
      }
      return found
    },
  }
}

const shorter = (size: number): string => `the store gives only ${size} events of this ledger.`
