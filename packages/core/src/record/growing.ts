type Numbers =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>

/**
 * The same numbers with room for one at an index; twice the room each time, so that adding costs the same on average.
 */
export const grown = <N extends Numbers>(numbers: N, index: number): N => {
  if (index < numbers.length) return numbers
  const wider = new (numbers.constructor as new (length: number) => N)(
    Math.max(index + 1, numbers.length * 2),
  )
  wider.set(numbers)
  return wider
}
