import { scratchFolder } from '@minutebook/eventstore/test-support'

/** A name of a file that was not given before, in a folder that is gone when the tests of the file are done. */
export const freshFile: () => string = scratchFolder().file
