import { Command, CommanderError, Option as Flag } from 'commander'
import { version } from '../version.js'
import type { CliCommand } from './CliCommand.js'
import { commandHelp, programHelp } from './helpText.js'
import { json } from './options.js'
import { isAnswered, usageProblem } from './usage.js'

/** What a command line asks for: a command with its words, or a text such as the help. */
export type Parsed =
  | {
      readonly _tag: 'command'
      readonly command: CliCommand
      readonly words: ReadonlyArray<string>
      readonly chosen: Readonly<Record<string, unknown>>
    }
  | { readonly _tag: 'text'; readonly text: string; readonly isHelpForNothing: boolean }

/** Parses a command line. A line that cannot be understood is thrown as a reason to stop. */
export const parsed = (
  commands: ReadonlyArray<CliCommand>,
  argv: ReadonlyArray<string>,
  width: number,
): Parsed => {
  let text = ''
  let chosen: Parsed | null = null as Parsed | null
  const program = new Command('minutebook')
    .description('The ledger of a municipality: what was in force, on which day, why, and by which events.')
    .version(version(), '-V, --version', 'print the version of this program')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (part) => (text += part),
      writeErr: (part) => (text += part),
      outputError: () => undefined,
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', programHelp())
  const choose = (command: CliCommand, sub: Command): void => {
    chosen = { _tag: 'command', command, words: sub.args, chosen: sub.opts() }
  }
  for (const command of commands) declare(program, command, choose)
  try {
    program.parse(withKnownTopic(commands, argv), { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    if (!isAnswered(thrown) && thrown.code !== 'commander.help') throw usageProblem(thrown)
    return { _tag: 'text', text, isHelpForNothing: !isAnswered(thrown) }
  }
  return chosen ?? { _tag: 'text', text, isHelpForNothing: true }
}

/** To the parser, help on a command that does not exist is help on everything; here it is a slip like any other. */
const withKnownTopic = (
  commands: ReadonlyArray<CliCommand>,
  argv: ReadonlyArray<string>,
): ReadonlyArray<string> => {
  const [first, topic] = argv
  const isSlip = first === 'help' && topic !== undefined && !commands.some(({ name }) => name === topic)
  return isSlip ? [topic] : argv
}

const declare = (
  program: Command,
  command: CliCommand,
  choose: (command: CliCommand, sub: Command) => void,
): void => {
  const sub = program
    .command(command.name)
    .summary(command.summary)
    .description(`${command.summary.slice(0, 1).toUpperCase()}${command.summary.slice(1)}.`)
    .allowExcessArguments(false)
  for (const [name, { summary }] of Object.entries(command.arguments)) sub.argument(`<${name}>`, summary)
  for (const option of [...Object.values(command.options), json]) {
    sub.addOption(new Flag(option.flags, option.summary).makeOptionMandatory(option._tag === 'mandatory'))
  }
  sub.addHelpText('after', commandHelp(command)).action(() => choose(command, sub))
}
