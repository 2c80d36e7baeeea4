import type { Problem } from '../src/index.js'

/** Code and place of each problem, in order. */
export const told = (
  problems: ReadonlyArray<Problem>,
): ReadonlyArray<readonly [code: string, path: string]> => problems.map(({ code, path }) => [code, path])

/** Names of codecs and marks of type syntax: what a clerk has no use for. */
const forDevelopers =
  /[{}|]|\b(?:undefined|object is not|UncertainDate|PolicyKind|BodyKind|Instrument|Evidence|SourceKind|Commencement|IntendedEffect|UnknownRecord|EventType|PolicyId|Text)\b/

/** A sentence a clerk understands: one that ends, of bearable length, without the words of a type system. */
const isPlain = (sentence: string): boolean =>
  /[.?]$/.test(sentence) && sentence.length < 240 && !forDevelopers.test(sentence)

/** The sentences that are not plain. */
export const unclear = (problems: ReadonlyArray<Problem>): ReadonlyArray<string> =>
  problems.map(({ sentence }) => sentence).filter((sentence) => !isPlain(sentence))
