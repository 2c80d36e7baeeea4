/**
 * A ledger as JSONL: one stored leaf a line, in the order of `seq`, each line ended by a line feed. The bytes between
 * the line feeds are exactly the stored ones (canonical JSON holds no line feed), so nothing is lost by leaving.
 *
 * @example for (const line of writeJsonl(leaves)) file.write(line)
 */
export function* writeJsonl(leaves: Iterable<string>): Generator<string, void, undefined> {
  for (const leaf of leaves) yield `${leaf}\n`
}
