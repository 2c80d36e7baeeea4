// The program as a function, for those who want it inside another one.
export { run } from './run.js'
export { exitCodes, exitMeanings, type ExitCode } from './exitCodes.js'
export type { Input, Output, World } from './World.js'
