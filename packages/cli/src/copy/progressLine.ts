import type { CopyProgress } from '@minutebook/eventstore'
import type { Output } from '../World.js'

const words = { comparing: 'compared', copying: 'copied' } as const

/** Tells a person how far a copy is, on one line that is written over; a script is told nothing. */
export const progressLine = (output: Output): ((progress: CopyProgress) => void) => {
  let told = ''
  return ({ phase, done, total }) => {
    const line = `${words[phase]} ${Math.floor((done / total) * 100)} % of ${total} events`
    if (!output.isTTY || line === told) return
    told = line
    void output.write(`\r${line}${done === total ? '\n' : ''}`)
  }
}
