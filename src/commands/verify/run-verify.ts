import pc from 'picocolors'
import { heldTo } from '../../../contracts/pact/held-to.ts'
import { pactFile, readPact, type PactInteraction } from '../../../contracts/pact/pact-file.ts'
import type { InteractionResult, Verification } from '../../../contracts/pact/pact-verifier.ts'
import { readsOf } from '../../../contracts/pact/reads-of.ts'
import { verify, verifyFromBroker, type Broker, type Provider } from '../../../contracts/pact/verify.ts'
import { nothingAnswers } from '../../check/nothing-answers.ts'
import { startMock } from '../../mock/doors/start-mock.ts'
import type { Entry } from '../../mock/engine/book/entry.ts'
import type { Evidence } from '../../mock/engine/book/source.ts'
import { UsageError } from '../../mock/engine/book/usage-error.ts'
import type { ServiceWithSpec } from '../../mock/engine/journey/mock.ts'
import { cutName } from '../../mock/engine/value/cut-name.ts'
import { present } from '../../mock/engine/value/present.ts'
import { isLoopback, proxyVariables } from '../../mock/hand/past-proxies.ts'
import { markOf } from '../../mock/judge/mask/mark-of.ts'
import { maskProse } from '../../mock/judge/mask/mask-prose.ts'
import { findServices, serviceNames } from '../../mock/hand/find-services.ts'
import { probe } from './probe.ts'
import { rulesBehind } from './rules-behind.ts'
import { holds, isEmpty, resultText, sumText } from './verification-text.ts'

/** What is replayed, and how. */
export interface VerifyOptions {
  /** Names; all services, or the one of the pact file, where there are none. */
  readonly services: readonly string[]
  /** Ids of the rules whose interactions are replayed; those of all where there are none. */
  readonly rules: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly readOnly: boolean
  readonly pactFile: string | undefined
  readonly statesUrl: string | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly broker: Broker | undefined
}

const STATES = '/_bythebook/pact/provider-states'

/**
 * Replays the pacts of services against a provider, or against a mock of these services, and prints a line for
 * each interaction. Exit code 1 where one does not hold, or cannot be said to.
 */
export async function runVerify(url: string | undefined, options: VerifyOptions): Promise<void> {
  const services = withRules(await servicesFor(options), options.rules)
  if (url !== undefined) return replayAll(services, url, await isMock(url), options)
  const heard: Entry[] = []
  const mock = await startMock({ services, onAnswer: (entry) => heard.push(entry) })
  try {
    await replayAll(services, mock.url, true, options, heard)
  } finally {
    await mock.close()
  }
}

async function replayAll(
  services: readonly ServiceWithSpec[],
  url: string,
  isOurs: boolean,
  options: VerifyOptions,
  heard: readonly Entry[] = [],
): Promise<void> {
  const verifications: Verification[] = []
  for (const service of services)
    verifications.push(
      await verifyService(service, providerFor(service, url, isOurs, options), options, heard),
    )
  if (verifications.every(isEmpty)) {
    const names = services.map(({ service }) => service.name).join(', ')
    throw new UsageError(`no interaction of ${names} is left to replay`, 'loosen the filters')
  }
  process.exitCode = verifications.every(holds) ? 0 : 1
}

async function servicesFor({ services, pactFile }: VerifyOptions): Promise<ServiceWithSpec[]> {
  if (pactFile === undefined || services.length > 0) return findServices(services)
  const provider = readPact(pactFile).provider?.name
  if (provider === undefined)
    throw new UsageError(`${pactFile} does not say who its provider is`, 'name the service with --service')
  if (serviceNames.includes(provider)) return findServices([provider])
  throw new UsageError(
    `${pactFile} is a pact with the provider "${cutName(provider)}"`,
    `say with --service which it is: ${serviceNames.join(', ')}`,
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

/**
 * Whether a bythebook mock answers at an address. Throws a UsageError where nothing does, unless a proxy, which
 * Pact asks and this does not, may know the way.
 */
async function isMock(url: string): Promise<boolean> {
  try {
    return await probe(url)
  } catch (error) {
    if (!isLoopback(url) && proxyVariables(process.env).length > 0) return false
    throw nothingAnswers(
      url,
      error,
      'start the provider or correct its address; without one a mock is verified',
    )
  }
}

function providerFor(
  { service }: ServiceWithSpec,
  url: string,
  isOurs: boolean,
  { statesUrl, headers }: VerifyOptions,
): Provider {
  const address = url.replace(/\/$/, '')
  const states = statesUrl ?? (isOurs ? `${address}${STATES}` : undefined)
  if (states === undefined)
    console.log(
      pc.yellow(
        `The provider at ${shownAddress(address)} is no bythebook mock and there is no --states-url: ` +
          'provider states are passed over, so that only what holds in any state can hold.',
      ),
    )
  return {
    name: service.name,
    url: address,
    isMock: isOurs,
    headers,
    ...present({ statesUrl: states }),
  }
}

async function verifyService(
  service: ServiceWithSpec,
  provider: Provider,
  options: VerifyOptions,
  heard: readonly Entry[],
): Promise<Verification> {
  console.log(`${pc.bold(service.service.title)} ${pc.dim(`at ${shownAddress(provider.url)}`)}`)
  const file = options.pactFile ?? pactFile(provider.name)
  const behind = rulesBehind(options.broker ? [] : readPact(file).interactions, heard)
  const onResult = (result: InteractionResult) =>
    console.log(resultText(service.service, result, behind(result.description)))
  const verification = options.broker
    ? await verifyFromBroker(options.broker, provider, onResult)
    : await verify(file, provider, choiceOf(service, options), onResult)
  console.log(sumText(verification, provider.name))
  return verification
}

/** An address may say who asks. */
function shownAddress(address: string): string {
  return maskProse(address, markOf)
}

/**
 * What is asked for of an interaction. Those of other people's pacts cite no rule: a filter by rule or evidence
 * leaves them out.
 */
function choiceOf(
  service: ServiceWithSpec,
  { rules, evidence, readOnly }: VerifyOptions,
): (interaction: PactInteraction) => PactInteraction | undefined {
  const isRead = readsOf(service)
  return (interaction) => {
    const cited = interaction.comments?.references?.bythebook
    const isChosen =
      (rules.length === 0 || rules.some((rule) => rule === cited?.rule)) && (!readOnly || isRead(interaction))
    if (!isChosen) return undefined
    return evidence.length === 0 ? interaction : heldTo(interaction, evidence)
  }
}
