// What the tests of several stores share. It is not published.
export { done, firstOf, logOf, problemOf, read, refused } from './answers.js'
export {
  failedIn,
  failingDisk,
  failingIn,
  failingWhile,
  type Failed,
  type Fault,
} from './disk/failingDisk.js'
export { smallDisk } from './disk/smallDisk.js'
export { events, instant, town } from './events.js'
export { printing } from './printing.js'
export { running, type Running } from './running.js'
export { folder } from './scratchFolder.js'
