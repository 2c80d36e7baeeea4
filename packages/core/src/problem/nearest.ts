/** The closest of several names to one that was mistyped; `null` when none is near. */
export const nearest = (name: string, names: ReadonlyArray<string>): string | null => {
  const wanted = name.toLowerCase()
  let best: { readonly name: string; readonly distance: number } | null = null
  for (const candidate of new Set(names)) {
    const distance = edits(wanted, candidate.toLowerCase())
    if (best === null || distance < best.distance) best = { name: candidate, distance }
  }
  return best !== null && best.distance <= Math.max(2, Math.floor(best.name.length / 4)) ? best.name : null
}

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
