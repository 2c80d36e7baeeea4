import { orStop, type OpenedStore } from '../ledger/OpenedStore.js'
import { textsCited } from './textsCited.js'

/** How many texts the events of a ledger cite, and how many of them are not kept where it was copied from. */
export interface TextsCopied {
  readonly cited: number
  readonly missing: number
}

/** Copies the texts that the events of a ledger cite, as far as they are kept. */
export const copyTexts = async (from: OpenedStore, to: OpenedStore, ledger: string): Promise<TextsCopied> => {
  const cited = new Set<string>()
  let missing = 0
  for await (const chunk of from.events.read(ledger, 0)) {
    for (const digest of new Set(orStop(chunk).flatMap(({ leaf }) => [...textsCited(leaf)]))) {
      if (cited.has(digest)) continue
      cited.add(digest)
      const text = orStop(await from.texts.get(digest)())
      if (text._tag === 'None') missing += 1
      else orStop(await to.texts.put(text.value)())
    }
  }
  return { cited: cited.size, missing }
}
