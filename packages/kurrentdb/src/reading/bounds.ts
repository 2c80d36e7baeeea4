// The words of the client for the ends of a stream and the ways through it. It exports them as values, and loading it
// for four words would load all of it.
export const START = 'start'
export const END = 'end'
export const FORWARDS = 'forwards'
export const BACKWARDS = 'backwards'
