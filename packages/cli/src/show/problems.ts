import type { Told } from '../problem/Told.js'
import type { Paper } from './Paper.js'
import { inOneLine } from './visible.js'

/**
 * A problem on one line: its code, its place, its sentence. Place and sentence may repeat what is in a file: whatever
 * there would begin another line, or act upon a terminal, is written as JSON writes it.
 */
export const problemLine = ({ code, path, sentence, line }: Told, { ink }: Paper): string =>
  [ink.red(code), ...[placeOf(path, line), sentence].map(inOneLine)].join('  ')

const placeOf = (path: string, line: number | undefined): string => {
  if (line === undefined) return path === '' ? '-' : path
  return path === '' ? `line ${line}` : `line ${line} ${path}`
}
