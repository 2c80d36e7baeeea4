import type { Failure } from './Failure.js'
import type { Refusal } from './Refusal.js'

/**
 * What a store answers when it does not do what was asked: a stable code for programs, the place for tools, a
 * sentence for people, and with each code what is needed to recover.
 *
 * A {@link Refusal} is about what was asked: asking the same again gives the same answer. A {@link Failure} is
 * about the store: what was asked may succeed later or elsewhere.
 */
export type StoreProblem = Refusal | Failure

export type StoreProblemCode = StoreProblem['code']
