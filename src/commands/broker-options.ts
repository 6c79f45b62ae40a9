import { Option, type Command } from 'commander'
import type { Broker } from '../../contracts/pact/verify.ts'
import { UsageError } from '../mock/engine/book/usage-error.ts'
import { present } from '../mock/engine/value/present.ts'
import { argumentParser } from './argument-parser.ts'
import { parseHttpAddress } from './parse-http-address.ts'

/** The options on a Pact broker, as commander gives them. */
export interface BrokerOptions {
  readonly brokerUrl?: string
  readonly brokerToken?: string
  readonly brokerUsername?: string
  readonly brokerPassword?: string
  readonly environment?: string
  readonly publish: boolean
  readonly providerVersion?: string
  readonly providerBranch?: string
}

/** Gives a command the options on a Pact broker. */
export function withBrokerOptions(command: Command): Command {
  return command
    .option(
      '--broker-url <url>',
      'replay the pacts that a Pact broker holds for the services',
      argumentParser(parseHttpAddress),
    )
    .addOption(new Option('--broker-token <token>', 'how to log in there').env('PACT_BROKER_TOKEN'))
    .addOption(new Option('--broker-username <name>', 'or so').env('PACT_BROKER_USERNAME'))
    .addOption(new Option('--broker-password <password>', 'and so').env('PACT_BROKER_PASSWORD'))
    .option('--environment <name>', 'only the pacts of consumers in this environment')
    .option('--publish', 'publish the results to the broker', false)
    .option('--provider-version <version>', 'version of the provider, such as its commit')
    .option('--provider-branch <branch>', 'its branch')
}

/** The broker asked for, if one is. Throws a UsageError where results cannot be published. */
export function brokerOf(options: BrokerOptions): Broker | undefined {
  const { brokerUrl, brokerToken, brokerUsername, brokerPassword, environment } = options
  const publish = publicationOf(options)
  if (brokerUrl === undefined) return undefined
  return present({
    url: brokerUrl,
    token: brokerToken,
    username: brokerUsername,
    password: brokerPassword,
    environment,
    publish,
  })
}

function publicationOf(options: BrokerOptions): Broker['publish'] {
  const { brokerUrl, publish, providerVersion, providerBranch } = options
  if (!publish) return undefined
  if (brokerUrl === undefined) throw new UsageError('--publish needs a broker', 'name it with --broker-url')
  if (providerVersion === undefined)
    throw new UsageError(
      '--publish needs the version of the provider',
      'name it with --provider-version, such as its commit',
    )
  return present({ version: providerVersion, branch: providerBranch })
}
