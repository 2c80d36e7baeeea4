import { commands } from './commands/commands.js'
import { exitCodes, type ExitCode } from './exitCodes.js'
import type { CliCommand } from './line/CliCommand.js'
import { givenTo } from './line/given.js'
import { onLine } from './line/onLine.js'
import { parsed } from './line/parsed.js'
import type { Told } from './problem/Told.js'
import { stopped } from './problem/stopped.js'
import { paperOf, type Paper } from './show/Paper.js'
import { problemLine } from './show/problems.js'
import { jsonText } from './show/jsonText.js'
import { visible } from './show/visible.js'
import type { World } from './World.js'

const helpWidth = 100

/**
 * The program: runs one command line and gives its exit code, one of `exitCodes`. It reads and writes nothing but
 * through its world and the ledger files it is told of, and never throws.
 *
 * Answers go to stdout, problems to stderr, one a line: code, place, sentence. With `--json` stdout carries exactly one
 * JSON value, the answer or `{"problems": […]}`.
 *
 * @example process.exitCode = await run(['status', 'spruce-grove.minutebook', '6,030', '--on', '2025-02-03'], world)
 */
export const run = async (argv: ReadonlyArray<string>, world: World): Promise<ExitCode> => {
  let meant: CliCommand | null = null
  try {
    const line = parsed(commands, argv, world.stdout.columns ?? helpWidth)
    if (line._tag === 'text') {
      await (line.isHelpForNothing ? world.stderr : world.stdout).write(line.text)
      return line.isHelpForNothing ? exitCodes.usage : exitCodes.done
    }
    meant = line.command
    const given = givenTo(line.command, line.words, line.chosen)
    const json = line.chosen['json'] === true
    const paper = paperOf(world.stdout, world.env)
    const result = await line.command.run(given, { world, json, paper })
    if (typeof result === 'number') return result
    await world.stdout.write(json ? jsonText(result.answer) : told(result.shown(paper), paper))
    await tell(result.problems ?? [], world)
    return result.exit ?? exitCodes.done
  } catch (thrown) {
    return reported(thrown, meant, argv, world)
  }
}

const told = (text: string, { ink }: Paper): string => {
  const shown = visible(text, ink.isColorSupported)
  return shown === '' || shown.endsWith('\n') ? shown : `${shown}\n`
}

const reported = async (
  thrown: unknown,
  meant: CliCommand | null,
  argv: ReadonlyArray<string>,
  world: World,
): Promise<ExitCode> => {
  const { exit, problems: found } = stopped(thrown)
  const problems = meant === null ? found : found.map((one) => ({ ...one, path: onLine(meant, one.path) }))
  // The line itself may be what is wrong, so this is looked for in the words as they came.
  if (argv.includes('--json')) await world.stdout.write(jsonText({ problems }))
  await tell(problems, world)
  return exit
}

const tell = async (problems: ReadonlyArray<Told>, { stderr, env }: World): Promise<void> => {
  const paper = paperOf(stderr, env)
  await stderr.write(told(problems.map((one) => problemLine(one, paper)).join('\n'), paper))
}
