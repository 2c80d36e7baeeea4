/**
 * The place after all of ascending numbers that are not above a limit, within some places of theirs: how many of all
 * there are.
 */
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
