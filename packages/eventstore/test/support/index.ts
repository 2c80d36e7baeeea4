// What the tests of several stores share. It is not published.
export { done, firstOf, logOf, problemOf, read, refused } from './answers.js'
export { running, type Running } from './running.js'
export { scratchFolder, type ScratchFolder } from './scratchFolder.js'
