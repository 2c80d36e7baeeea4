import * as t from 'io-ts'
import { leaf, shown } from '../problem/leaf.js'

export interface EventIdBrand {
  readonly EventId: unique symbol
}

export const isEventId = (text: string): text is t.Branded<string, EventIdBrand> =>
  text.length === 36 && /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)

/** The id of one event: a UUID version 7 in lower case, so that there is one spelling an id. */
export const EventId = leaf(t.brand(t.string, isEventId, 'EventId'), (value) => ({
  code: 'event-id-malformed',
  sentence: `${shown(value)} is neither an event id (a UUID version 7 in lower case), nor the number of an event on record, nor the label of an act before this one, such as #vote.`,
}))
export type EventId = t.TypeOf<typeof EventId>

export interface CommandIdBrand {
  readonly CommandId: unique symbol
}

let lastCommand = ''

/** Many events come of one command, so the last one that was right is remembered. */
export const isCommandId = (text: string): text is t.Branded<string, CommandIdBrand> => {
  if (text === lastCommand && text !== '') return true
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return false
  lastCommand = text
  return true
}

/** The id of a command, one for all its events: a UUID of any version in lower case. It is the idempotency key. */
export const CommandId = leaf(t.brand(t.string, isCommandId, 'CommandId'), (value) => ({
  code: 'command-id-malformed',
  sentence: `${shown(value)} is not a command id (a UUID in lower case).`,
}))
export type CommandId = t.TypeOf<typeof CommandId>

export interface OpaqueIdBrand {
  readonly OpaqueId: unique symbol
}

let lastOpaque = ''

/** Few people record, so the last one that was right is remembered. */
export const isOpaqueId = (text: string): text is t.Branded<string, OpaqueIdBrand> => {
  if (text === lastOpaque && text !== '') return true
  if (!/^[a-z0-9][a-z0-9._:-]{0,63}$/.test(text)) return false
  lastOpaque = text
  return true
}

/**
 * The id of a person, officer or system in a directory kept beside the ledger: never a name, never an address,
 * so that the directory can be erased without touching the record.
 */
export const OpaqueId = leaf(t.brand(t.string, isOpaqueId, 'OpaqueId'), () => ({
  code: 'person-not-opaque',
  sentence: `This is not an opaque id (lower-case letters, digits, ".", "_", ":", "-"); names of people stay out of the ledger.`,
}))
export type OpaqueId = t.TypeOf<typeof OpaqueId>
