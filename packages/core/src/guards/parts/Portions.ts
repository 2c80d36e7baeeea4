// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { Portions } from '../../events/Portions.js'
import { isListOfText } from './ListOfText.js'

export const isPortions = (it: unknown): boolean => isListOfText(it) && Portions.predicate(it as never)
