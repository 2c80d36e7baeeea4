/**
 * The closest of several names to one that was mistyped; `null` when none is near.
 *
 * It is exported for the sentences of the other packages of Minutebook, and is no part of what a ledger is asked.
 */
export const nearest = (name: string, names: ReadonlyArray<string>): string | null => {
  const wanted = name.toLowerCase()
  let best: { readonly name: string; readonly distance: number } | null = null
  for (const candidate of new Set(names)) {
    // Whatever is handed in may be very long, and is then near nothing.
    if (Math.abs(candidate.length - wanted.length) > mostEdits(candidate)) continue
    const distance = edits(wanted, candidate.toLowerCase())
    if (best === null || distance < best.distance) best = { name: candidate, distance }
  }
  return best !== null && best.distance <= mostEdits(best.name) ? best.name : null
}

const mostEdits = (name: string): number => Math.max(2, Math.floor(name.length / 4))

/**
 * The end of a sentence about a name there is not: the closest there is, where one is near.
 *
 * It is exported for the sentences of the other packages of Minutebook, and is no part of what a ledger is asked.
 */
export const didYouMean = (name: string, names: ReadonlyArray<string>): string => {
  const meant = nearest(name, names)
  return meant === null ? '.' : `; did you mean ${meant}?`
}

/** The same where what there is may be told in whole: the closest, else all of few names. */
export const nearestOrAll = (name: string, names: ReadonlyArray<string>): string =>
  nearest(name, names) !== null || names.length === 0 || names.length > mostTold
    ? didYouMean(name, names)
    : `; what can stand here is ${names.join(', ')}.`

const mostTold = 14

/** Levenshtein distance. */
const edits = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    }
    row = next
  }
  return row[b.length] ?? 0
}
