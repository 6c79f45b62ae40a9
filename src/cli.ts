#!/usr/bin/env node
import { inspect } from 'node:util'
import { Command, CommanderError } from 'commander'
import { checkCommand } from './commands/check.ts'
import { compareCommand } from './commands/compare.ts'
import { doubtsCommand } from './commands/doubts.ts'
import { envCommand } from './commands/env.ts'
import { explainCommand } from './commands/explain.ts'
import { mockCommand } from './commands/mock.ts'
import { outliveOutput } from './commands/outlive-output.ts'
import { rulesCommand } from './commands/rules.ts'
import { verifyCommand } from './commands/verify.ts'
import { UsageError } from './mock/engine/book/usage-error.ts'
import { cutName } from './mock/engine/value/cut-name.ts'
import { messageOf } from './mock/engine/value/message-of.ts'
import { printableLines } from './mock/engine/value/printable.ts'
import { markOf } from './mock/judge/mask/mark-of.ts'
import { maskProse } from './mock/judge/mask/mask-prose.ts'
import { version } from './package/version.ts'

outliveOutput()
try {
  const { own, clientCommand } = splitAtDashes(process.argv)
  await program(clientCommand).parseAsync(own)
} catch (error) {
  const code = report(error)
  // A verdict that was reached before stands, though its file could not be written.
  process.exitCode ||= code
}

/** The arguments of this program, and the command of the user's that follows two dashes. */
function splitAtDashes(argv: readonly string[]): {
  own: readonly string[]
  clientCommand: readonly string[]
} {
  const dashes = argv.indexOf('--')
  if (dashes < 0) return { own: argv, clientCommand: [] }
  return { own: argv.slice(0, dashes), clientCommand: argv.slice(dashes + 1) }
}

function program(clientCommand: readonly string[]): Command {
  const bythebook = new Command('bythebook')
    .description(
      'A stateful mock of vendor APIs that publish documents but no sandbox. ' +
        'Every refusal cites the sentence it rests on.',
    )
    .version(version())
    .helpOption('--help', 'show this help')
    .exitOverride()
    .configureOutput({
      writeErr: (text) => void process.stderr.write(shown(text)),
      outputError: (text, write) =>
        write(text.replace(/'([^']*)'/g, (_, given: string) => `'${cutName(given)}'`)),
    })
    .showHelpAfterError('(--help shows what there is)')
  const commands = [
    mockCommand(),
    checkCommand(clientCommand),
    doubtsCommand(clientCommand),
    verifyCommand(),
    compareCommand(),
    rulesCommand(),
    explainCommand(),
    envCommand(),
  ]
  for (const command of commands) bythebook.addCommand(command.copyInheritedSettings(bythebook))
  return bythebook
}

/**
 * Says what went wrong and gives the exit code: 2 where what was asked for is not possible, 1 for anything
 * else.
 */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof UsageError) {
    console.error(`error: ${shown(error.problem)}\n${shown(error.typed)}`)
    return 2
  }
  const told = process.env['DEBUG'] === undefined ? `error: ${messageOf(error)}` : inspect(error)
  console.error(shown(told))
  return 1
}

/** An error may repeat what it was given: a secret, or what does something to a terminal. */
function shown(text: string): string {
  return printableLines(maskProse(text, markOf))
}
