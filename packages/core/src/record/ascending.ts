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
