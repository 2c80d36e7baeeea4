/** More would not be read. */
const most = 12

/** Events by their numbers, those that follow each other as one: `events number 0 to 4, 6`. Numbers ascend. */
export const numbered = (seqs: ReadonlyArray<number>): string => {
  const runs: Array<{ readonly from: number; readonly to: number }> = []
  for (const seq of seqs) {
    const last = runs.at(-1)
    if (last?.to === seq - 1) runs[runs.length - 1] = { from: last.from, to: seq }
    else runs.push({ from: seq, to: seq })
  }
  const named = runs.slice(0, most).map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`))
  const rest = runs.length > most ? ' and more' : ''
  return `${seqs.length === 1 ? 'event' : 'events'} number ${named.join(', ')}${rest}`
}
