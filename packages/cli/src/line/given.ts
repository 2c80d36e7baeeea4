import { under } from '@minutebook/core'
import { exitCodes } from '../exitCodes.js'
import { Stop } from '../problem/Stop.js'
import { told } from '../problem/Told.js'
import type { CliCommand } from './CliCommand.js'
import type { Argument, Option } from './Line.js'
import { flagOf } from './onLine.js'
import { understood, type Read } from './Read.js'

/** A part of a command line as it came, with the name people know it by. */
interface Part {
  readonly name: string
  readonly shown: string
  readonly value: Read<unknown>
}

/** Reads what stands on a command line; everything that is wrong with it is told at once. */
export const givenTo = (
  { arguments: places, options }: CliCommand,
  words: ReadonlyArray<string>,
  chosen: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const parts = [
    ...Object.entries(places).map(([name, place], at) => argumentOf(name, place, words[at] ?? '')),
    ...Object.entries(options).map(([name, option]) => optionOf(name, option, chosen[name])),
  ]
  const problems = parts.flatMap(({ shown, value }) =>
    value._tag === 'Left' ? value.left.map(under(shown)).map(told) : [],
  )
  if (problems.length > 0) throw new Stop(exitCodes.usage, problems)
  return Object.fromEntries(
    parts.map(({ name, value }) => [name, value._tag === 'Right' ? value.right : undefined]),
  )
}

const argumentOf = (name: string, { read }: Argument<unknown>, word: string): Part => ({
  name,
  shown: `<${name}>`,
  value: read(word),
})

const optionOf = (name: string, option: Option, value: unknown): Part => {
  const shown = flagOf(option)
  if (option._tag === 'switch') return { name, shown, value: understood(value === true) }
  return { name, shown, value: typeof value === 'string' ? option.read(value) : understood(undefined) }
}
