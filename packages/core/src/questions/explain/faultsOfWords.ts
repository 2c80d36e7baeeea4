import { problem, type Problem } from '../../problem/Problem.js'
import { english } from './english.js'
import type { Words } from './words.js'

/**
 * What a table of words lacks, or has in another shape than the English one: whoever translates sees all of it at once.
 */
export const faultsOfWords = (words: Words): ReadonlyArray<Problem> => faultsIn(english, words, '/words')

const faultsIn = (wanted: unknown, given: unknown, path: string): ReadonlyArray<Problem> => {
  if (!isTable(wanted)) return typeof given === typeof wanted ? none : [unusable(path, what(wanted))]
  if (!isTable(given)) return [unusable(path, 'a table of words')]
  return Object.entries(wanted).flatMap(([name, one]) => faultsIn(one, given[name], `${path}/${name}`))
}

const none: ReadonlyArray<never> = []

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const what = (wanted: unknown): string =>
  typeof wanted === 'function' ? 'a function that gives a sentence' : 'a text'

const unusable = (path: string, wanted: string): Problem =>
  problem('option-unusable', path, `What is given as "${path.slice(1)}" is not ${wanted}.`)

/** Words that looked right, and failed when they were asked. */
export const wordless = (why: string): Problem =>
  problem(
    'option-unusable',
    '/words',
    `What is given as "words" is not a table of words that can be used: ${why}`,
  )
