import { scratchFolder, type ScratchFolder } from '@minutebook/eventstore/test-support'

export const folder: ScratchFolder = scratchFolder()
