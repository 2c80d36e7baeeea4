import { randomUUID } from 'node:crypto'
import {
  decide,
  emptyBook,
  registerOf,
  seal,
  standardCatalogue,
  standardProfiles,
  type ActInput,
  type CommandId,
  type EventId,
  type Instant,
  type MunicipalityId,
  type OpaqueId,
  type Register,
} from '@minutebook/core'
import type { EventStore, EventToAppend } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { done } from './answers.js'

/** A municipality that records in a store. */
export interface Town {
  readonly ledger: string
  readonly register: Register
  /** Records acts in one append; what is refused is not recorded. Gives whether it was. */
  readonly record: (...acts: ReadonlyArray<ActInput>) => Promise<boolean>
}

export const townIn = (store: EventStore, ledger = 'spruce-grove'): Town => {
  const register = registerOf(emptyBook(ledger as MunicipalityId, standardCatalogue), standardProfiles)
  const now = '2026-01-01T12:00:00.000000Z' as Instant
  const sealedBy = (acts: ReadonlyArray<ActInput>): ReadonlyArray<EventToAppend> | null => {
    const drafts = decide(register, now, {
      id: randomUUID() as CommandId,
      mode: 'import',
      recordedBy: 'clerk-1' as OpaqueId,
      acts,
      eventIds: acts.map(() => newEventId()),
    })
    if (E.isLeft(drafts)) return null
    const sealed = seal(register.book.head(), now, drafts.right)
    return E.isLeft(sealed)
      ? null
      : sealed.right.map(({ envelope: { id, recordedAt }, leaf }) => ({ id, recordedAt, leaf }))
  }
  return {
    ledger,
    register,
    record: async (...acts) => {
      const events = sealedBy(acts)
      if (events === null) return false
      await done(store.append(ledger, register.book.size(), events))
      register.read(events.map(({ leaf }) => leaf))
      return true
    },
  }
}

/** Version 7, as events have them. */
const newEventId = (): EventId => `01990a3e-5c6e-7${randomUUID().slice(15)}` as EventId
