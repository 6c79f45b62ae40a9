import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { present } from '../../src/mock/engine/value/present.ts'
import { isLoopback, proxyVariables } from '../../src/mock/hand/past-proxies.ts'
import { passingFolder } from './passing-folder.ts'
import { readPact, type Pact, type PactInteraction } from './pact-file.ts'
import { PactVerifier, type InteractionResult, type Verification } from './pact-verifier.ts'
import { hollowIn } from './hollow.ts'
import { StateRelay } from './state-relay.ts'

/** A provider to replay pacts against. */
export interface Provider {
  /** Its name in the pacts. */
  readonly name: string
  readonly url: string
  /** It is a bythebook mock, which never leads elsewhere. */
  readonly isMock?: boolean
  /** Where it enters provider states, in Pact's protocol; without it they are passed over. */
  readonly statesUrl?: string
  /** Sent with each request in place of what the pact says, such as credentials that the provider knows. */
  readonly headers?: Readonly<Record<string, string>>
}

/** How many interactions are replayed before their results are told. */
const CHUNK = 20

/**
 * Replays a pact against a provider in its order: of each interaction what `choose` gives, if anything.
 * `onResult` is told of each soon after. Throws a UsageError where Pact is not installed.
 */
export async function verify(
  file: string,
  provider: Provider,
  choose: (interaction: PactInteraction) => PactInteraction | undefined,
  onResult: (result: InteractionResult) => void = () => {},
): Promise<Verification> {
  const pact = readPact(file)
  if (pact.interactions.length === 0) return { results: [], failures: ['the pact has no interactions'] }
  const chosen = pact.interactions.flatMap((interaction) => choose(interaction) ?? [])
  if (chosen.length === 0) return { results: [], failures: [] }
  const folder = passingFolder('bythebook-verify-')
  try {
    const pacts = chunksOf(chosen).map((interactions) => ({ ...pact, interactions }))
    const { results, failures } = await replay(pacts, folder.path, provider, onResult)
    return { results, failures, hollow: hollowIn(chosen, results) }
  } finally {
    folder.remove()
  }
}

function chunksOf(interactions: readonly PactInteraction[]): PactInteraction[][] {
  const starts = Array.from({ length: Math.ceil(interactions.length / CHUNK) }, (_, i) => i * CHUNK)
  return starts.map((start) => interactions.slice(start, start + CHUNK))
}

/** Pact reads files, which are in `folder` for so long. */
async function replay(
  pacts: readonly Pact[],
  folder: string,
  provider: Provider,
  onResult: (result: InteractionResult) => void,
): Promise<Verification> {
  const relay = await relayTo(provider.statesUrl)
  const verifier = new PactVerifier(needsCertificates(provider))
  const options = optionsFor(relay ? { ...provider, statesUrl: relay.url } : provider)
  const all: Verification[] = []
  try {
    for (const [number, pact] of pacts.entries()) {
      const chunk = join(folder, `${number}.json`)
      writeFileSync(chunk, JSON.stringify(pact))
      const { results, failures } = await verifier.verify({ ...options, pactUrls: [chunk] })
      const told = results.map((result, i) => withState(result, i, pact, provider, relay))
      told.forEach(onResult)
      all.push({ results: told, failures })
    }
  } finally {
    await verifier.close()
    relay?.close()
  }
  return { results: all.flatMap(({ results }) => results), failures: all.flatMap(({ failures }) => failures) }
}

/** Pact's verifier knows the way through a proxy, over HTTPS and with a password, and this does not. */
async function relayTo(statesUrl: string | undefined): Promise<StateRelay | undefined> {
  if (statesUrl === undefined) return undefined
  const { protocol, username } = new URL(statesUrl)
  const isReached = isLoopback(statesUrl) || proxyVariables(process.env).length === 0
  return isReached && protocol === 'http:' && username === '' ? StateRelay.start(statesUrl) : undefined
}

/** A result that does not hold, told apart: whether the provider is wrong, or was not in the state for it. */
function withState(
  result: InteractionResult,
  place: number,
  { interactions }: Pact,
  { statesUrl }: Provider,
  relay: StateRelay | undefined,
): InteractionResult {
  if (result.ok) return result
  const isOf = ({ description }: PactInteraction) => description === result.description
  const interaction = interactions.slice(place).find(isOf) ?? interactions.find(isOf)
  const states = interaction?.providerStates ?? []
  if (states.length === 0) return result
  if (statesUrl === undefined) {
    const names = [...new Set(states.map(({ name }) => `"${name}"`))].join(', ')
    return { ...result, notVerified: `it needs ${names}, and nothing enters states at this provider` }
  }
  if (!hasStateFailed(result)) return result
  return { ...result, notVerified: relay?.reasonFor(states) ?? 'the provider does not say why' }
}

/** In Pact's own words. */
function hasStateFailed({ mismatches }: InteractionResult): boolean {
  return mismatches.some((line) => /state change handlers? ha(s|ve) failed/.test(line))
}

/** Where pacts are fetched from and results are sent to. What is left out is Pact's default. */
export interface Broker {
  readonly url: string
  readonly token?: string
  readonly username?: string
  readonly password?: string
  /**
   * The environment whose consumers are asked for; those of main branches and of all environments when left
   * out.
   */
  readonly environment?: string
  readonly publish?: { readonly version: string; readonly branch?: string }
}

/** Replays the pacts that a broker holds for a provider, and publishes the results where asked. */
export async function verifyFromBroker(
  broker: Broker,
  provider: Provider,
  onResult: (result: InteractionResult) => void = () => {},
): Promise<Verification> {
  const verifier = new PactVerifier(true)
  const { results, failures } = await verifier.verify({ ...optionsFor(provider), ...brokerOptions(broker) })
  const told = results.map((result) =>
    hasStateFailed(result) ? { ...result, notVerified: 'its state could not be entered' } : result,
  )
  told.forEach(onResult)
  return { results: told, failures: [...failures, ...(await verifier.close())] }
}

/** Another provider may lead on to an address over HTTPS, and one elsewhere may be behind such a proxy. */
function needsCertificates({ url, statesUrl = url, isMock = false }: Provider): boolean {
  return !isMock || ![url, statesUrl].every((address) => isLoopback(address) && /^http:/i.test(address))
}

function optionsFor({ name, url, statesUrl, headers }: Provider) {
  return {
    provider: name,
    providerBaseUrl: url,
    ...present({ providerStatesSetupUrl: statesUrl }),
    ...(headers && Object.keys(headers).length > 0 ? { customProviderHeaders: headers } : {}),
  }
}

function brokerOptions({ url, token, username, password, environment, publish }: Broker) {
  return {
    pactBrokerUrl: url,
    consumerVersionSelectors:
      environment === undefined ? [{ mainBranch: true }, { deployedOrReleased: true }] : [{ environment }],
    ...present({ pactBrokerToken: token, pactBrokerUsername: username, pactBrokerPassword: password }),
    ...(publish ? publicationOptions(publish) : {}),
  }
}

function publicationOptions({ version, branch }: NonNullable<Broker['publish']>) {
  return present({
    publishVerificationResult: true,
    providerVersion: version,
    providerVersionBranch: branch,
  })
}
