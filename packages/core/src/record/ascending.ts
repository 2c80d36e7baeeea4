/** How many of ascending numbers are below a bound. */
export const countBelow = (numbers: ReadonlyArray<number>, bound: number): number => {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < bound) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a number is among ascending ones. */
export const isAmong = (numbers: ReadonlyArray<number>, one: number): boolean =>
  numbers[countBelow(numbers, one)] === one

/** The last of ascending numbers that is below a bound; -1 where none is. */
export const lastBelow = (numbers: ReadonlyArray<number>, bound: number): number =>
  numbers[countBelow(numbers, bound) - 1] ?? -1
