import { openSync, writeSync } from 'node:fs'

/**
 * Writes lines down at once: they are in the file even when this process is killed the moment after.
 *
 * @param {string} file
 */
export const notesIn = (file) => {
  const notes = openSync(file, 'a')
  let isReady = false
  return (/** @type {readonly (string | number)[]} */ ...words) => {
    writeSync(notes, `${words.join(' ')}\n`)
    if (!isReady) process.send?.('ready')
    isReady = true
  }
}
