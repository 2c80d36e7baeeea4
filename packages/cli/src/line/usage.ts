import type { CommanderError } from 'commander'
import { misused, type Stop } from '../problem/Stop.js'

const codes: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'argument-missing',
  'commander.missingMandatoryOptionValue': 'option-missing',
  'commander.optionMissingArgument': 'option-value-missing',
  'commander.excessArguments': 'argument-unexpected',
}

/** Whether it was no problem at all: help or the version was asked for. */
export const isAnswered = ({ exitCode }: CommanderError): boolean => exitCode === 0

/** What the parser says against a command line, in the form all problems have. */
export const usageProblem = ({ code, message }: CommanderError): Stop => {
  const [said = '', suggested = ''] = message.replace(/^error: /, '').split('\n')
  const path = /'([^']*)'/.exec(said)?.[1] ?? ''
  const sentence = `${said.slice(0, 1).toUpperCase()}${said.slice(1).replace(/\.$/, '')}.`
  const suggestion = suggested === '' ? '' : ` ${suggested.replace(/^\(/, '').replace(/\)$/, '')}`
  return misused(codes[code] ?? 'usage', path, `${sentence}${suggestion}`)
}
