import type { ActInput, StatusAnswer, Times } from '../src/index.js'
import { council, type When } from './acts.js'

type Envelope = Partial<Omit<ActInput, 'type' | 'data' | 'decidedOn'>>

export const court = { body: 'court', instrument: 'judgment' } as const
export const cabinet = { body: 'cabinet', instrument: 'order' } as const
export const mayor = { body: 'mayor', instrument: 'decision' } as const
export const byBylaw = { body: 'council', instrument: 'bylaw' } as const

/** An act of any kind, decided on a day, by council unless told otherwise. */
export const done = (type: string, d: When, data: object, said: Envelope = {}): ActInput =>
  ({ type, decidedOn: d, by: council, ...said, data: { ...data } }) as ActInput

/** Something observed or kept, of any kind: it has no day of decision. */
export const noted = (type: string, data: object, said: Envelope = {}): ActInput =>
  ({ type, ...said, data: { ...data } }) as ActInput

/** A question about part of a policy, or about an area. */
export const about = (
  on: string,
  part: { readonly portion?: string; readonly territory?: string },
): Times => ({ on, ...part })

/** A member of an answer that answers do not have yet. */
export const memberOf = (answer: StatusAnswer, name: string): unknown =>
  (answer as unknown as Readonly<Record<string, unknown>>)[name]
