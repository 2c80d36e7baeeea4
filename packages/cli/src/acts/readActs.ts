import type { ActInput } from 'minutebook'
import { exitCodes } from '../exitCodes.js'
import { refused, Stop } from '../problem/Stop.js'
import type { Told } from '../problem/Told.js'
import { parseJson } from './parseJson.js'
import { repeatedMember } from './repeatedMember.js'
import type { WrittenActs } from './WrittenActs.js'

/**
 * Reads acts from a file: JSON (one act, a list of acts, or `{"acts": […]}`), or one act a line (JSONL). Which of the
 * two it is shows in the text: a file of several lines, the first of which is a value by itself, is a file of lines.
 */
export const readActs = (bytes: Uint8Array, name: string): WrittenActs => {
  const text = textOf(bytes, name)
  if (text.trim() === '') throw refused('empty', name, 'There is nothing in it.')
  return name.endsWith('.jsonl') || isLines(text) ? fromLines(text) : fromJson(text, name)
}

const textOf = (bytes: Uint8Array, name: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refused('not-utf-8', name, 'The file is not text in UTF-8.')
  }
}

const isLines = (text: string): boolean => {
  const [first, second] = text.split('\n').filter((line) => line.trim() !== '')
  return first !== undefined && second !== undefined && parseJson(first)._tag === 'Right'
}

/** All bad lines at once; blank ones say nothing and are passed over. */
const fromLines = (text: string): WrittenActs => {
  const lines = text.split('\n').map((line, at) => ({ line: at + 1, text: line.replace(/\r$/, '') }))
  const read = lines
    .filter((one) => one.text.trim() !== '')
    .map(({ line, text }) => ({ line, parsed: parseJson(text) }))
  const problems = read.flatMap(({ line, parsed }): ReadonlyArray<Told> =>
    parsed._tag === 'Right' ? [] : [{ code: 'not-json', path: '', sentence: parsed.left, line }],
  )
  const wrong = problems.length > 0 ? problems : lines.flatMap(repeatedInLine)
  if (wrong.length > 0) throw new Stop(exitCodes.refused, wrong)
  return {
    acts: read.map(({ parsed }) => (parsed._tag === 'Right' ? parsed.right : null) as ActInput),
    origins: read.map(({ line }) => ({ line, path: '' })),
  }
}

const repeatedInLine = ({
  line,
  text,
}: {
  readonly line: number
  readonly text: string
}): ReadonlyArray<Told> => {
  const path = repeatedMember(text)
  return path === undefined ? [] : [{ ...saidTwice(path), line }]
}

const saidTwice = (path: string): Told => ({
  code: 'member-repeated',
  path,
  sentence: 'This is said twice, and only one of the two can be meant.',
})

const fromJson = (text: string, name: string): WrittenActs => {
  const parsed = parseJson(text)
  if (parsed._tag === 'Left') throw refused('not-json', name, parsed.left)
  const repeated = repeatedMember(text)
  if (repeated !== undefined) throw new Stop(exitCodes.refused, [saidTwice(repeated)])
  const { acts, path } = listed(parsed.right)
  return {
    acts: acts as ReadonlyArray<ActInput>,
    origins: acts.map((_, at) => ({ path: path === null ? '' : `${path}/${at}` })),
  }
}

/** The acts of a value, and where in it their list is; null where the value is itself the only act. */
const listed = (value: unknown): { readonly acts: ReadonlyArray<unknown>; readonly path: string | null } => {
  if (Array.isArray(value)) return { acts: value, path: '' }
  if (typeof value !== 'object' || value === null || !('acts' in value)) return { acts: [value], path: null }
  const { acts, ...others } = value
  const unknown = Object.keys(others)
  if (!Array.isArray(acts)) throw refused('acts-not-a-list', '/acts', 'The acts are a list.')
  if (unknown.length > 0) {
    throw new Stop(
      exitCodes.refused,
      unknown.map((member) => ({
        code: 'unknown-member',
        path: `/${member}`,
        sentence: `Nothing called "${member}" belongs beside the acts.`,
      })),
    )
  }
  return { acts, path: '/acts' }
}
