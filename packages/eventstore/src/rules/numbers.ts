import * as E from 'fp-ts/lib/Either.js'
import { badRange, type BadRange } from '../problem/Refusal.js'

/** A whole number from 0, such as a size, a number of an event or a limit. */
export const checkedCount = (path: string, value: number): E.Either<BadRange, number> =>
  Number.isSafeInteger(value) && value >= 0
    ? E.right(value)
    : E.left(badRange(path, `${String(value)} is not a whole number from 0.`))
