import picocolors from 'picocolors'
import type { Output, World } from '../World.js'

/** What is written on: how wide it is and what colours it takes. */
export interface Paper {
  /** Characters a line; null where nothing is to be broken into lines, as in a file or a pipe. */
  readonly width: number | null
  readonly ink: ReturnType<typeof picocolors.createColors>
}

/** Colours and line breaks are for people: neither goes into a file or a pipe. https://no-color.org */
export const paperOf = (output: Output, env: World['env']): Paper => {
  const { NO_COLOR: noColour, TERM: terminal } = env
  const wantsColour = output.isTTY && (noColour ?? '') === '' && terminal !== 'dumb'
  return {
    width: output.isTTY ? Math.max(output.columns ?? 80, 40) : null,
    ink: picocolors.createColors(wantsColour),
  }
}
