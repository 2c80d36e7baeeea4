import { orStop, type OpenedStore } from '../ledger/OpenedStore.js'
import { textsCited } from './textsCited.js'

/** Copies the texts that the events of a ledger cite, as far as they are kept; gives how many. */
export const copyTexts = async (from: OpenedStore, to: OpenedStore, ledger: string): Promise<number> => {
  const copied = new Set<string>()
  for await (const chunk of from.events.read(ledger, 0)) {
    for (const digest of new Set(orStop(chunk).flatMap(({ leaf }) => [...textsCited(leaf)]))) {
      if (copied.has(digest)) continue
      const text = orStop(await from.texts.get(digest)())
      if (text._tag === 'None') continue
      orStop(await to.texts.put(text.value)())
      copied.add(digest)
    }
  }
  return copied.size
}
