import { isNarrow, isThere } from '../verify/Comparison.js'
import { isSound, type VerifiedFile } from '../verify/Verified.js'
import type { Paper } from './Paper.js'
import { inOneLine } from './visible.js'

const unseen =
  'an end cut off, a ledger taken out, or events rewritten so that all still fits, leave no trace in it'

/** The last word of a verification, no wider than what was found. */
export const verdict = (found: VerifiedFile, { ink }: Paper): string => {
  const { only, ledgers, problems, against } = found
  const isKept = against === undefined || isThere(against)
  if (ledgers.length === 0 && isKept) return ink.red('Nothing was verified.')
  if (isSound(found)) {
    const scope = only === undefined ? '' : ` in the ledger of ${inOneLine(only)}`
    const odd = ledgers.reduce((sum, one) => sum + oddIn(one), 0)
    return odd === 0
      ? ink.green(`Everything is as it was recorded${scope}${limits(found)}`)
      : ink.yellow(
          `Nothing is wrong${scope}${limits(found)} ${odd === 1 ? 'One thing is' : `${odd} things are`} worth a look: see above.`,
        )
  }
  const isAllButKept = !isKept && isSound({ file: '', ledgers, problems })
  return ink.red(`Something is not as it was ${isAllButKept ? 'kept' : 'recorded'}.`)
}

/** What the first half of the sentence does not cover. */
const limits = ({ only, against }: VerifiedFile): string => {
  const byItself = `, as far as the store can show that by itself: ${unseen}.`
  if (against === undefined || against.ledgers.length === 0)
    return `${byItself} Compare it with what you kept (--against).`
  const kept = inOneLine(against.kept)
  return isNarrow(against)
    ? `${byItself} ${kept} could not tell it of all events: a digest (N:DIGEST) or a whole export does.`
    : `, and all that was kept${only === undefined ? '' : ' of it'} in ${kept} is there. What came after that, or was never kept, only the store itself vouches for.`
}

const oddIn = ({ warnings, recordedAhead }: VerifiedFile['ledgers'][number]): number =>
  warnings.length + (recordedAhead > 0 ? 1 : 0)
