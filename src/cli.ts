#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { UsageError } from './mock/engine/book/usage-error.ts'
import { messageOf } from './mock/engine/spec/message-of.ts'
import { readDuration } from './mock/hand/duration.ts'
import { version } from './package/version.ts'

const program = new Command('bythebook')
  .description(
    'A stateful mock of vendor APIs that publish documents but no sandbox. Every refusal cites the ' +
      'sentence it rests on.',
  )
  .version(version())
  .helpOption('--help', 'show this help')
  .exitOverride()
  .showHelpAfterError('(--help shows what there is)')

/** The arguments of this program, and the command of the user's that follows two dashes. */
const dashes = process.argv.indexOf('--')
const own = dashes < 0 ? process.argv : process.argv.slice(0, dashes)
const command = dashes < 0 ? [] : process.argv.slice(dashes + 1)

withMock(program.command('mock'), Number(process.env['PORT'] ?? 4010))
  .summary('run the mock')
  .description(
    'Runs the mock of one or more services, all of them when none is named, at the paths of the vendors.',
  )
  .option('--host <host>', 'address to listen on', '127.0.0.1')
  .option('--no-cors', 'no CORS headers')
  .option('-q, --quiet', 'no line per request', false)
  .action(async (services: string[], options) => (await import('./commands/mock.ts')).mock(services, options))

withMock(program.command('check'), 0)
  .summary('judge a client by running its own tests')
  .description(
    "Runs a client's own command against a fresh mock and judges what it did: which rules and duties " +
      'it kept, broke and never came near.\nExit code 0: kept. 1: broken, or the command failed. 2: not ' +
      'called as it takes.',
  )
  .usage('[options] [service...] -- <command...>')
  .option(
    '--require <ids>',
    'fail on what was not exercised: ids, or stated, vendor, observed, assumed for all that rests on ' +
      'it; can be given several times',
    collect,
    [],
  )
  .option('--timeout <duration>', 'end the command after so long (90s, 5m, PT5M)', duration)
  .option(
    '--baseline <file>',
    'accept the findings in this file; fail on those in it that are not broken any more',
  )
  .option('--write-baseline <file>', 'accept all that is broken now, and write that to a file')
  .option('--json <file>', 'write the verdict as JSON')
  .option('--junit <file>', 'write it as JUnit XML')
  .option('--sarif <file>', 'write it as SARIF 2.1.0')
  .option('--html <file>', 'write it as a page')
  .option('--pact-out <folder>', 'write the traffic as a Pact V4 file for each service')
  .option('--consumer <name>', 'name of the client in pacts; as in package.json unless given')
  .option('--all', 'list what was kept and what was not exercised, too', false)
  .action(async (services: string[], options) =>
    (await import('./commands/check.ts')).check(services, command, options),
  )

withMock(program.command('doubts'), 0)
  .summary('find the answers of a vendor that a client bets on')
  .description(
    "Runs a client's own command, then once more for each other answer to every doubt that the first " +
      'run rested on, and says which answers the client bets on.\nExit code 0: none. 1: some, or the ' +
      'command fails as it is. 2: not called as it takes.',
  )
  .usage('[options] [service...] -- <command...>')
  .option('--timeout <duration>', 'end a run after so long (90s, 5m, PT5M)', duration)
  .option('--markdown <file>', 'write the report as Markdown')
  .option('--json <file>', 'write it as JSON')
  .action(async (services: string[], options) =>
    (await import('./commands/doubts.ts')).doubts(services, command, options),
  )

program
  .command('verify')
  .summary('replay the contracts against a provider')
  .description(
    "Replays the pacts of this package with Pact's verifier, against a mock of its own or a provider, " +
      'and prints a line for each interaction.\nExit code 0: all hold. 1: some do not. 2: ' +
      'not called as it takes.',
  )
  .argument(
    '[url]',
    'address of the provider, up to where the paths of the vendor start; a mock of its own when left out',
  )
  .option('--service <name>', 'replay the pact of this service; can be given several times', collect, [])
  .option('--rule <id>', 'only the interactions of this rule; can be given several times', collect, [])
  .option(
    '--evidence <kind>',
    'only those of rules with this evidence, stated, vendor, observed or assumed; can be given several times',
    oneOf(['stated', 'vendor', 'observed', 'assumed']),
    [],
  )
  .option('--read-only', 'leave out everything that writes at the provider', false)
  .option('--pact-file <file>', 'replay this pact instead, of any consumer')
  .option(
    '--states-url <url>',
    "where the provider enters provider states, in Pact's protocol; a bythebook mock is found by itself",
  )
  .option(
    '--header <name: value>',
    'send this with each request in place of what the pact says; can be given several times',
    collect,
    [],
  )
  .option('--broker-url <url>', 'replay the pacts that a Pact broker holds for the services')
  .addOption(new Option('--broker-token <token>', 'how to log in there').env('PACT_BROKER_TOKEN'))
  .addOption(new Option('--broker-username <name>', 'or so').env('PACT_BROKER_USERNAME'))
  .addOption(new Option('--broker-password <password>', 'and so').env('PACT_BROKER_PASSWORD'))
  .option('--environment <name>', 'only the pacts of consumers in this environment')
  .option('--publish', 'publish the results to the broker', false)
  .option('--provider-version <version>', 'version of the provider, such as its commit')
  .option('--provider-branch <branch>', 'its branch')
  .action(async (url: string | undefined, options) =>
    (await import('./commands/verify.ts')).verify(url, options),
  )

program
  .command('compare')
  .summary('hold pacts against the specs')
  .description(
    'Holds pacts against the hand-written OpenAPI documents: those of this package, or your own.\nExit ' +
      'code 0: they fit. 1: they do not. 2: not called as it takes.',
  )
  .argument('[pact-file...]', 'pacts of any consumer; those of this package when left out')
  .option('--service <name>', 'the service they are with; as the pact names its provider when left out')
  .action(async (files: string[], options) => (await import('./commands/compare.ts')).compare(files, options))

program
  .command('rules')
  .summary('list rules, duties and readings')
  .description('Lists the rules, duties and readings of services, one line each.')
  .argument('[service...]')
  .option('--json', 'as JSON', false)
  .action(async (services: string[], options) =>
    (await import('./commands/rules.ts')).rules(services, options),
  )

program
  .command('explain')
  .summary('show the sentence that a rule rests on')
  .description(
    'Shows one rule, duty or reading: its sentence, where the vendor says it, and a request that shows it.',
  )
  .argument('<id>', 'as in the header x-bythebook-rule; service/id where two services share one')
  .option('--json', 'as JSON', false)
  .action(async (id: string, options) => (await import('./commands/explain.ts')).explain(id, options))

program
  .command('env')
  .summary("print what a client's environment needs")
  .description(
    'Prints what a client of a service exports to reach a running mock: eval "$(bythebook env ' +
      'treasure-data)"',
  )
  .argument('<service>')
  .option('--url <url>', 'address of the mock', `http://127.0.0.1:${process.env['PORT'] ?? 4010}`)
  .action(async (service: string, options) => (await import('./commands/env.ts')).env(service, options))

try {
  await program.parseAsync(own)
} catch (error) {
  process.exitCode = report(error)
}

/** Says what went wrong and gives the exit code: 2 where what was asked for is not possible, 1 for anything else. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof UsageError) {
    console.error(`error: ${error.problem}\n${error.next}`)
    return 2
  }
  console.error(process.env['DEBUG'] === undefined ? `error: ${messageOf(error)}` : error)
  return 1
}

/** The arguments and options of a command that starts a mock. */
function withMock(one: Command, standardPort: number): Command {
  return one
    .argument('[service...]', 'names as `bythebook rules` prints them; all services when none is named')
    .option('-p, --port <port>', 'port to listen on, 0 for a free one', port, standardPort)
    .option(
      '--clock <clock>',
      'time of the default sandbox: system, an instant to run on from (2026-01-20T12:00:00Z), frozen, ' +
        'or frozen@<instant>',
    )
    .option(
      '--progress <mode>',
      'how work that takes time gets on: immediate, time (with the clock) or manual',
    )
    .option('--reading <id=option>', 'take an option of a reading; can be given several times', collect, [])
    .option(
      '--state <service/state>',
      'a named state of the default sandbox to start from, with its parameters as JSON after = where ' +
        'it needs some; can be given several times',
      collect,
      [],
    )
    .option('--seed-file <file>', 'states of the default sandbox to start from, JSON or YAML')
    .option(
      '--seed <number>',
      'where generated ids start: the same seed and calls give the same ids',
      whole,
      1,
    )
}

function duration(text: string): number {
  try {
    return readDuration(text)
  } catch (error) {
    throw new InvalidArgumentError(messageOf(error))
  }
}

function port(text: string): number {
  const number = whole(text)
  if (number > 65_535) throw new InvalidArgumentError('Expected a port from 0 to 65535.')
  return number
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(text)
}

function oneOf(choices: readonly string[]): (text: string, before: readonly string[]) => string[] {
  return (text, before) => {
    if (!choices.includes(text)) throw new InvalidArgumentError(`Expected one of ${choices.join(', ')}.`)
    return collect(text, before)
  }
}

function collect(text: string, before: readonly string[]): string[] {
  return [...before, text]
}
