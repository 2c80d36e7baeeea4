import type { Legal } from '../effects/Legal.js'
import { gather } from '../values/gather.js'

/** Which events follow from which (`causedBy`), by `seq`: what falls when an act is annulled. */
export const consequencesIn = ({
  told,
  toldOfAll,
}: Pick<Legal, 'told' | 'toldOfAll'>): ReadonlyMap<number, ReadonlyArray<number>> => {
  const causes = new Map<number, Array<number>>()
  for (const { seq, causedBy } of [...toldOfAll, ...told]) {
    for (const cause of causedBy) gather(causes, cause, seq)
  }
  return causes
}
