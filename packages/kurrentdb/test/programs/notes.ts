import { openSync, writeSync } from 'node:fs'

/** Writes lines down at once: they are in the file even when this process is killed the moment after. */
export const notesIn = (file: string): ((...words: ReadonlyArray<string | number>) => void) => {
  const notes = openSync(file, 'a')
  let isReady = false
  return (...words) => {
    writeSync(notes, `${words.join(' ')}\n`)
    if (!isReady) process.send?.('ready')
    isReady = true
  }
}
