import { Command } from 'commander'
import { argumentParser } from './argument-parser.ts'
import { requireCommand } from './client-command.ts'
import type { DoubtsOptions } from './doubts/run-doubts.ts'
import { parseTimeout } from './parse-timeout.ts'
import { startOptions, withStartOptions, type MockStartOptions } from './start-options.ts'

/** `bythebook doubts`: finds what a client bets on, by its own command, the words after two dashes. */
export function doubtsCommand(clientCommand: readonly string[]): Command {
  return withStartOptions(new Command('doubts'), 'a free one')
    .summary('find the answers of a vendor that a client bets on')
    .description(
      "Runs a client's own command, then once more for each other answer to every doubt " +
        'that the first run rested on, and says which answers the client bets on.\n' +
        'Exit code 0: none. 1: some, or the command fails as it is. 2: not called as it takes.',
    )
    .usage('[options] [service...] -- <command...>')
    .option('--timeout <duration>', 'end a run after so long (90s, 5m, PT5M)', argumentParser(parseTimeout))
    .option('--markdown <file>', 'write the report as Markdown')
    .option('--json <file>', 'write it as JSON')
    .action(async (services: string[], options: MockStartOptions & DoubtsOptions) => {
      requireCommand(clientCommand, 'doubts')
      const { runDoubts } = await import('./doubts/run-doubts.ts')
      await runDoubts(services, clientCommand, startOptions(options), options)
    })
}
