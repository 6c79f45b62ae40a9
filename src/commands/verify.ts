import { Command } from 'commander'
import { EVIDENCE, type Evidence } from '../mock/engine/book/source.ts'
import { UsageError } from '../mock/engine/book/usage-error.ts'
import { argumentParser, several } from './argument-parser.ts'
import { brokerOf, withBrokerOptions, type BrokerOptions } from './broker-options.ts'
import { parseChoice } from './parse-choice.ts'
import { parseHeader } from './parse-header.ts'
import { parseHttpAddress } from './parse-http-address.ts'
import type { VerifyOptions } from './verify/run-verify.ts'

/** The options of `bythebook verify`, as commander gives them. */
interface VerifyCommandOptions extends BrokerOptions {
  readonly service: readonly string[]
  readonly rule: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly readOnly: boolean
  readonly pactFile?: string
  readonly statesUrl?: string
  readonly header: readonly (readonly [name: string, value: string])[]
}

/** `bythebook verify`: replays the contracts against a provider. */
export function verifyCommand(): Command {
  const command = new Command('verify')
    .summary('replay the contracts against a provider')
    .description(
      "Replays the pacts of this package with Pact's verifier, " +
        'against a mock of its own or a provider, and prints a line for each interaction.\n' +
        'Exit code 0: all hold. 1: some do not, or are not verified since their state was not entered. ' +
        '2: not called as it takes.',
    )
    .argument(
      '[url]',
      'address of the provider, up to where the paths of the vendor start; a mock of its own when left out',
      argumentParser(parseHttpAddress),
    )
  return withBrokerOptions(withProviderOptions(withFilters(command))).action(
    async (url: string | undefined, options: VerifyCommandOptions) => {
      const checked = verifyOptions(options)
      const { runVerify } = await import('./verify/run-verify.ts')
      await runVerify(url, checked)
    },
  )
}

function withFilters(command: Command): Command {
  return command
    .option(
      '--service <name>',
      'replay the pact of this service; can be given several times',
      several(String),
      [],
    )
    .option(
      '--rule <id>',
      'only the interactions of this rule; can be given several times',
      several(String),
      [],
    )
    .option(
      '--evidence <kind>',
      'only what has this evidence, stated, vendor or observed: of a rule whose status rests on another, that ' +
        'the request succeeds or fails; can be given several times',
      several(parseChoice(EVIDENCE.filter((kind) => kind !== 'assumed'))),
      [],
    )
    .option('--read-only', 'leave out everything that writes at the provider', false)
    .option('--pact-file <file>', 'replay this pact instead, of any consumer')
}

function withProviderOptions(command: Command): Command {
  return command
    .option(
      '--states-url <url>',
      "where the provider enters provider states, in Pact's protocol; a bythebook mock is found by itself",
      argumentParser(parseHttpAddress),
    )
    .option(
      '--header <name: value>',
      'send this with each request in place of what the pact says; can be given several times',
      several(parseHeader),
      [],
    )
}

/** What is asked for. Throws a UsageError where options do not go together. */
function verifyOptions(options: VerifyCommandOptions): VerifyOptions {
  const { service, rule, evidence, readOnly, pactFile, statesUrl, header } = options
  const broker = brokerOf(options)
  const isFiltered = rule.length > 0 || evidence.length > 0 || readOnly || pactFile !== undefined
  if (broker && isFiltered)
    throw new UsageError(
      'pacts of a broker are replayed whole',
      'leave out --rule, --evidence, --read-only and --pact-file, or --broker-url',
    )
  return {
    services: service,
    rules: rule,
    evidence,
    readOnly,
    pactFile,
    statesUrl,
    headers: Object.fromEntries(header),
    broker,
  }
}
