import type { TextStore } from '@minutebook/eventstore'
import { orStop } from '../ledger/OpenedStore.js'
import type { ComparedText } from './Comparison.js'
import type { LookedUp } from './lookedUp.js'

/** Which of the texts that cannot be had any more were kept; null where nothing can be compared. */
export const comparedTexts = async (
  lacking: LookedUp['lacking'] | null,
  kept: TextStore | null,
): Promise<ReadonlyArray<ComparedText> | null> => {
  if (lacking === null || kept === null) return null
  const found: Array<ComparedText> = []
  for (const [digest, result] of lacking)
    if (orStop(await kept.get(digest)())._tag === 'Some') found.push({ digest, result })
  return found
}
