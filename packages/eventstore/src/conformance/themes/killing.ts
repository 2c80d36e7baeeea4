import { describe, expect, it } from 'vitest'
import { done, logOf } from '../answers.js'
import { given } from '../given.js'
import type { OpenedStore, Subject } from '../Subject.js'

/** So often the program is killed, each time so many milliseconds at most after its first append. */
const [kills, latest] = [3, 60]

const aMoment = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.random() * latest)
  })

/** The whole lines a program prints until it is killed. */
const linesOf = async (opened: OpenedStore): Promise<ReadonlyArray<string>> => {
  const start = given(opened, 'program')
  let printed = ''
  let underWay = (): void => undefined
  const appending = new Promise<void>((resolve) => {
    underWay = resolve
  })
  const { kill, ended } = await start((more) => {
    printed += more
    if (printed.includes('stored ')) underWay()
  })
  await Promise.race([appending, ended])
  await aMoment()
  kill()
  await ended
  return printed.split('\n').slice(0, -1)
}

/** The events of an append by what was printed, each as it is called in the log. */
const appendIn = (line: string): ReadonlyArray<string> => {
  const [, ledger = '', first = '', ...ids] = line.split(' ')
  return ids.map((id, index) => `${ledger} ${Number(first) + index} ${id}`)
}

const appendsIn = (lines: ReadonlyArray<string>, word: string): ReadonlyArray<ReadonlyArray<string>> =>
  lines.filter((line) => line.startsWith(`${word} `)).map(appendIn)

/** Kills the program of a store again and again, and looks each time what is there. */
export const killedWhileAppending = async (opened: OpenedStore): Promise<void> => {
  // Nobody else has the store open: whoever opens it next is who makes it whole again.
  await done(opened.events.close())
  const lines: Array<string> = []
  for (let killed = 0; killed < kills; killed += 1) {
    lines.push(...(await linesOf(opened)))
    const store = await given(opened, 'another')()
    const log = new Set((await logOf(store)).map(({ ledger, seq, id }) => `${ledger} ${seq} ${id}`))
    const [asked, stored] = [appendsIn(lines, 'asked'), appendsIn(lines, 'stored')]
    const isThere = (event: string): boolean => log.has(event)
    expect(stored.length, 'was acknowledged').toBeGreaterThan(killed)
    expect(
      stored.filter((append) => !append.every(isThere)),
      'was acknowledged and is gone',
    ).toEqual([])
    expect(
      asked.filter((append) => append.some(isThere) && !append.every(isThere)),
      'is there by half',
    ).toEqual([])
    expect(asked.flat().filter(isThere), 'is there and was asked for').toHaveLength(log.size)
    await done(store.close())
  }
}

export const killing = ({ open, capabilities }: Subject): void => {
  const title = '75 loses nothing that was acknowledged, and leaves no append by half'
  describe.runIf(capabilities.program)('a program that is killed while it appends', () => {
    it(title, { timeout: 120_000 }, async () => {
      await killedWhileAppending(await open())
    })
  })
}
