import type { Told } from '../problem/Told.js'
import type { Paper } from './Paper.js'

/** A problem on one line: its code, its place, its sentence. */
export const problemLine = ({ code, path, sentence, line }: Told, { ink }: Paper): string =>
  [ink.red(code), placeOf(path, line), oneLine(sentence)].join('  ')

const placeOf = (path: string, line: number | undefined): string => {
  if (line === undefined) return path === '' ? '-' : path
  return path === '' ? `line ${line}` : `line ${line} ${path}`
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')
