import { Command } from 'commander'
import { argumentParser, several } from './argument-parser.ts'
import { requireCommand } from './client-command.ts'
import type { CheckOptions } from './check/run-check.ts'
import { parseConsumer } from './parse-consumer.ts'
import { parseFolder } from './parse-folder.ts'
import { parseTimeout } from './parse-timeout.ts'
import { startOptions, withStartOptions, type MockStartOptions } from './start-options.ts'

/** `bythebook check`: judges a client by its own command, the words after two dashes. */
export function checkCommand(clientCommand: readonly string[]): Command {
  const command = withStartOptions(new Command('check'), 'a free one')
    .summary('judge a client by running its own tests')
    .description(
      "Runs a client's own command against a fresh mock and judges what it did: " +
        'which rules and duties it kept, broke and never came near.\n' +
        'Exit code 0: kept. 1: broken, or the command failed. 2: not called as it takes.',
    )
    .usage('[options] [service...] -- <command...>')
  return withReports(withTerms(command)).action(
    async (services: string[], options: MockStartOptions & CheckOptions) => {
      requireCommand(clientCommand, 'check')
      const { runCheck } = await import('./check/run-check.ts')
      await runCheck(services, clientCommand, startOptions(options), options)
    },
  )
}

function withTerms(command: Command): Command {
  return command
    .option(
      '--require <ids>',
      'fail on what was not exercised: ' +
        'ids, or stated, vendor, observed, assumed for all that rests on it; can be given several times',
      several(String),
      [],
    )
    .option(
      '--timeout <duration>',
      'end the command after so long (90s, 5m, PT5M)',
      argumentParser(parseTimeout),
    )
    .option(
      '--baseline <file>',
      'accept the findings in this file; fail on those in it that are not broken any more',
    )
}

function withReports(command: Command): Command {
  return command
    .option('--write-baseline <file>', 'accept all that is broken now, and write that to a file')
    .option('--json <file>', 'write the verdict as JSON')
    .option('--junit <file>', 'write it as JUnit XML')
    .option('--sarif <file>', 'write it as SARIF 2.1.0')
    .option('--html <file>', 'write it as a page')
    .option(
      '--pact-out <folder>',
      'write the traffic as a Pact V4 file for each service',
      argumentParser(parseFolder),
    )
    .option(
      '--consumer <name>',
      'name of the client in pacts; as in package.json unless given',
      argumentParser(parseConsumer),
    )
    .option('--all', 'list what was kept and what was not exercised, too', false)
}
