// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { RecordCorrected } from '../../events/RecordCorrected.js'
import { leafIn } from '../leafIn.js'

export const isCorrectablePath = leafIn(RecordCorrected.codec, 'CorrectablePath')
