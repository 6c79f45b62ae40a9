import pc from 'picocolors'
import { pactFile, readPact, type PactInteraction } from '../../contracts/pact/pact-file.ts'
import type { InteractionResult, Verification } from '../../contracts/pact/pact-verifier.ts'
import { readsOf } from '../../contracts/pact/reads-of.ts'
import {
  verify as verifyPact,
  verifyFromBroker,
  type Broker,
  type Provider,
} from '../../contracts/pact/verify.ts'
import type { ServiceWithSpec } from '../mock/engine/journey/mock.ts'
import { startMock } from '../mock/doors/start-mock.ts'
import { findServices } from '../mock/hand/find-services.ts'
import { UsageError } from '../mock/engine/book/usage-error.ts'

/** The options of `bythebook verify`, as commander reads them. */
export interface VerifyCommandOptions {
  readonly service: readonly string[]
  readonly rule: readonly string[]
  readonly evidence: readonly string[]
  readonly readOnly: boolean
  readonly pactFile?: string
  readonly statesUrl?: string
  readonly header: readonly string[]
  readonly brokerUrl?: string
  readonly brokerToken?: string
  readonly brokerUsername?: string
  readonly brokerPassword?: string
  readonly environment?: string
  readonly publish: boolean
  readonly providerVersion?: string
  readonly providerBranch?: string
}

const STATES = '/_bythebook/pact/provider-states'

/**
 * Replays the pacts of services against a provider, or against a mock of its own, and prints a line for each
 * interaction. Exit code 1 where one does not hold.
 */
export async function verify(url: string | undefined, options: VerifyCommandOptions): Promise<void> {
  checkTogether(options)
  checkUrls(url, options)
  const services = withRules(await servicesFor(options), options.rule)
  const isOurs = url === undefined || (await probe(url))
  const mock = url === undefined ? await startMock({ services }) : undefined
  try {
    const all: Verification[] = []
    for (const service of services)
      all.push(await verifyOne(service, providerFor(service, mock?.url ?? url!, isOurs, options), options))
    if (all.every(isEmpty))
      throw new UsageError(
        `no interaction of ${services.map(({ service }) => service.name).join(', ')} is left to replay`,
        'loosen the filters',
      )
    process.exitCode = all.every(holds) ? 0 : 1
  } finally {
    await mock?.close()
  }
}

function checkTogether({
  brokerUrl,
  publish,
  providerVersion,
  rule,
  evidence,
  readOnly,
  pactFile,
}: VerifyCommandOptions): void {
  if (publish && brokerUrl === undefined)
    throw new UsageError('--publish needs a broker', 'name it with --broker-url')
  if (publish && providerVersion === undefined)
    throw new UsageError(
      '--publish needs the version of the provider',
      'name it with --provider-version, such as its commit',
    )
  const filters = [...rule, ...evidence].length > 0 || readOnly || pactFile !== undefined
  if (brokerUrl !== undefined && filters)
    throw new UsageError(
      'pacts of a broker are replayed whole',
      'leave out --rule, --evidence, --read-only and --pact-file, or --broker-url',
    )
}

function checkUrls(url: string | undefined, { statesUrl, brokerUrl }: VerifyCommandOptions): void {
  const wrong = [url, statesUrl, brokerUrl].find(
    (one) => one !== undefined && !(URL.canParse(one) && /^https?:/i.test(one)),
  )
  if (wrong !== undefined)
    throw new UsageError(
      `"${wrong}" is no address over HTTP`,
      'write it whole, such as http://127.0.0.1:4010',
    )
}

/** The services that have one of the rules asked for, all where none is. */
function withRules(services: readonly ServiceWithSpec[], ids: readonly string[]): readonly ServiceWithSpec[] {
  const has = ({ service }: ServiceWithSpec, id: string) => service.rules.some((rule) => rule.id === id)
  const unknown = ids.find((id) => !services.some((service) => has(service, id)))
  if (unknown !== undefined) {
    const names = services.map(({ service }) => service.name)
    throw new UsageError(
      `${names.length === 1 ? `${names[0]} has no` : 'no service has a'} rule "${unknown}"`,
      `list them with: bythebook rules ${names.join(' ')}`,
    )
  }
  return ids.length === 0 ? services : services.filter((service) => ids.some((id) => has(service, id)))
}

async function servicesFor({ service, pactFile }: VerifyCommandOptions): Promise<ServiceWithSpec[]> {
  if (pactFile === undefined || service.length > 0) return findServices(service)
  const provider = readPact(pactFile).provider?.name
  if (provider === undefined)
    throw new UsageError(`${pactFile} does not say who its provider is`, 'name the service with --service')
  return findServices([provider])
}

function providerFor(
  { service }: ServiceWithSpec,
  url: string,
  isOurs: boolean,
  { statesUrl, header }: VerifyCommandOptions,
): Provider {
  const address = url.replace(/\/$/, '')
  const states = statesUrl ?? (isOurs ? `${address}${STATES}` : undefined)
  if (states === undefined)
    console.log(
      pc.yellow(
        `The provider at ${address} is no bythebook mock and there is no --states-url: provider states ` +
          'are passed over, so that only what holds in any state can hold.',
      ),
    )
  return {
    name: service.name,
    url: address,
    headers: Object.fromEntries(header.map(readHeader)),
    ...(states === undefined ? {} : { statesUrl: states }),
  }
}

/** Whether a bythebook mock answers at an address. Throws where nothing does. */
async function probe(url: string): Promise<boolean> {
  try {
    return (
      await fetch(`${url.replace(/\/$/, '')}/_bythebook/version`, {
        redirect: 'manual',
        signal: AbortSignal.timeout(5000),
      })
    ).ok
  } catch (error) {
    const { message, cause } = error as Error
    throw new Error(`nothing answers at ${url}: ${cause instanceof Error ? cause.message : message}`, {
      cause: error,
    })
  }
}

function readHeader(text: string): [string, string] {
  const colon = text.indexOf(':')
  if (colon <= 0) throw new UsageError(`--header ${text} is no header`, "write it as 'name: value'")
  return [text.slice(0, colon).trim(), text.slice(colon + 1).trim()]
}

async function verifyOne(
  service: ServiceWithSpec,
  provider: Provider,
  options: VerifyCommandOptions,
): Promise<Verification> {
  console.log(`${pc.bold(service.service.title)} ${pc.dim(`at ${provider.url}`)}`)
  const onResult = (result: InteractionResult) => console.log(told(service, result))
  const broker = brokerFor(options)
  const isChosen = choice(service, options)
  const verification = broker
    ? await verifyFromBroker(broker, provider, onResult)
    : await verifyPact(options.pactFile ?? pactFile(provider.name), provider, isChosen, onResult)
  tellSum(verification, provider.name)
  return verification
}

function brokerFor({
  brokerUrl,
  brokerToken,
  brokerUsername,
  brokerPassword,
  environment,
  publish,
  providerVersion,
  providerBranch,
}: VerifyCommandOptions): Broker | undefined {
  if (brokerUrl === undefined) return undefined
  return {
    url: brokerUrl,
    ...(brokerToken === undefined ? {} : { token: brokerToken }),
    ...(brokerUsername === undefined ? {} : { username: brokerUsername }),
    ...(brokerPassword === undefined ? {} : { password: brokerPassword }),
    ...(environment === undefined ? {} : { environment }),
    ...(publish
      ? {
          publish: {
            version: providerVersion!,
            ...(providerBranch === undefined ? {} : { branch: providerBranch }),
          },
        }
      : {}),
  }
}

/**
 * The interactions asked for. Those of other people's pacts cite no rule: a filter by rule or evidence leaves
 * them out.
 */
function choice(
  service: ServiceWithSpec,
  { rule, evidence, readOnly }: VerifyCommandOptions,
): (interaction: PactInteraction) => boolean {
  const isRead = readsOf(service)
  return (interaction) => {
    const { rule: id = '', evidence: why = '' } = interaction.comments?.references?.bythebook ?? {}
    return (
      (rule.length === 0 || rule.includes(id)) &&
      (evidence.length === 0 || evidence.includes(why)) &&
      (!readOnly || isRead(interaction))
    )
  }
}

/** A line, and where it does not hold what was wrong and the sentence that it rests on. */
function told({ service }: ServiceWithSpec, { description, ok, mismatches }: InteractionResult): string {
  if (ok) return `  ${pc.green('✓')} ${description}`
  const source = service.rules.find(({ id }) => description.startsWith(`${id}: `))?.source
  const cited =
    source?.quote === undefined
      ? []
      : [
          pc.dim(
            `      “${source.quote}” (${service.pages[source.page]?.title ?? source.page}, ` +
              `${source.evidence})`,
          ),
        ]
  return [`  ${pc.red('✗')} ${description}`, ...mismatches.map((line) => `      ${line}`), ...cited].join(
    '\n',
  )
}

function tellSum(verification: Verification, name: string): void {
  const { results, failures } = verification
  for (const failure of failures) console.log(`  ${pc.red('✗')} ${failure}`)
  const held = results.filter(({ ok }) => ok).length
  const line = isEmpty(verification)
    ? `${name}: nothing of it is asked for`
    : `${name}: ${held} of ${results.length} interactions hold`
  console.log(`${holds(verification) ? pc.green(line) : pc.red(line)}\n`)
}

function holds({ results, failures }: Verification): boolean {
  return failures.length === 0 && results.every(({ ok }) => ok)
}

function isEmpty({ results, failures }: Verification): boolean {
  return results.length + failures.length === 0
}
