/** Upper bound by binary search: the first place in `from` to `to` whose number is above the limit, else `to`. */
export const placeAfter = (
  ascending: { readonly length: number; readonly [at: number]: number },
  limit: number,
  from = 0,
  to = ascending.length,
): number => {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
