import { isNarrow, isThere, type Comparison } from '../verify/Comparison.js'
import { isSound, type VerifiedFile } from '../verify/Verified.js'
import type { Paper } from './Paper.js'
import { inOneLine } from './visible.js'

const unseen =
  'an end cut off, a ledger taken out, or events rewritten so that all still fits, leave no trace in it'

/** The last word of a verification, no wider than what was found. */
export const verdict = (found: VerifiedFile, { ink }: Paper): string => {
  const { ledgers, problems, against } = found
  if (isSound(found)) {
    const odd = ledgers.reduce((sum, one) => sum + oddIn(one), 0)
    return odd === 0
      ? ink.green(`Everything is as it was recorded${limits(against)}`)
      : ink.yellow(
          `Nothing is wrong${limits(against)} ${odd === 1 ? 'One thing is' : `${odd} things are`} worth a look: see above.`,
        )
  }
  if (ledgers.length === 0) return ink.red('Nothing was verified.')
  const isAllButKept = against !== undefined && !isThere(against) && isSound({ file: '', ledgers, problems })
  return ink.red(`Something is not as it was ${isAllButKept ? 'kept' : 'recorded'}.`)
}

/** What the first half of the sentence does not cover. */
const limits = (against: Comparison | undefined): string => {
  const byItself = `, as far as the store can show that by itself: ${unseen}.`
  if (against === undefined) return `${byItself} Compare it with what you kept (--against).`
  const kept = inOneLine(against.kept)
  return isNarrow(against)
    ? `${byItself} ${kept} could not tell it of all events: a digest (N:DIGEST) or a whole export does.`
    : `, and all that was kept in ${kept} is there. What came after that, or was never kept, only the store itself vouches for.`
}

const oddIn = ({ warnings, recordedAhead }: VerifiedFile['ledgers'][number]): number =>
  warnings.length + (recordedAhead > 0 ? 1 : 0)
