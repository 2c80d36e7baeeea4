import type { CliCommand } from './CliCommand.js'
import type { Option } from './Line.js'

/** An option as it stands on a line: `--as-decided-by`. */
export const flagOf = ({ flags }: Option): string => flags.split(' ')[0] ?? flags

/**
 * Where on the line of a command stands what the library was asked with, or a store was opened with: whoever wrote `--kinds`
 * does not know that the ledger calls it `/kinds/0`. Other places stay as they are.
 */
export const onLine = ({ arguments: places, options }: CliCommand, path: string): string => {
  const name = /^\/(?:options\/)?(\w+)(?:\/|$)/.exec(path)?.[1] ?? ''
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (option !== undefined) return flagOf(option)
  return Object.hasOwn(places, name) ? `<${name}>` : path
}
