import type { CliCommand } from './CliCommand.js'
import type { Option } from './Line.js'

/** An option as it stands on a line: `--as-decided-by`. */
export const flagOf = ({ flags }: Option): string => flags.split(' ')[0] ?? flags

/**
 * Where on the line of a command stands what the library was asked with, or a store was opened with: whoever wrote
 * `--kinds` does not know that the ledger calls it `/kinds/0`. Other places stay as they are, those in a file of acts
 * among them.
 */
export const onLine = ({ arguments: places, options }: CliCommand, path: string): string => {
  const [, ofStore, name = ''] = /^\/(options\/)?(\w+)(?:\/|$)/.exec(path) ?? []
  if (ofStore === undefined && Object.hasOwn(places, 'acts')) return path
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  return option === undefined ? path : flagOf(option)
}
