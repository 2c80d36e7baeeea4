import type { TextStore } from '@minutebook/eventstore'
import type { StoreFile } from '../ledger/StoreFile.js'
import { orStop } from '../ledger/StoreFile.js'
import { textsCited } from './textsCited.js'

/** Copies the texts that the events of a ledger cite, as far as they are kept; gives how many. */
export const copyTexts = async (from: StoreFile, to: TextStore, ledger: string): Promise<number> => {
  const copied = new Set<string>()
  for await (const chunk of from.stored(ledger)) {
    for (const digest of new Set(chunk.flatMap(({ leaf }) => [...textsCited(leaf)]))) {
      if (copied.has(digest)) continue
      const text = orStop(await from.store.texts.get(digest)())
      if (text._tag === 'None') continue
      orStop(await to.put(text.value)())
      copied.add(digest)
    }
  }
  return copied.size
}
