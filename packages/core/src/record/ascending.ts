import { placeAfter } from '../values/placeAfter.js'

/** How many of ascending whole numbers are below a bound. */
export const countBelow = (numbers: ReadonlyArray<number>, bound: number): number =>
  placeAfter(numbers, bound - 1)

/** Whether a number is among ascending ones. */
export const isAmong = (numbers: ReadonlyArray<number>, one: number): boolean =>
  numbers[countBelow(numbers, one)] === one

/** The last of ascending numbers that is below a bound; -1 where none is. */
export const lastBelow = (numbers: ReadonlyArray<number>, bound: number): number =>
  numbers[countBelow(numbers, bound) - 1] ?? -1

/** Whether each of them is above the one before. */
export const isAscending = (numbers: ReadonlyArray<number>): boolean => {
  for (let at = 1; at < numbers.length; at += 1)
    if ((numbers[at - 1] as number) >= (numbers[at] as number)) return false
  return true
}
