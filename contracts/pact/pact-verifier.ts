import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { devNull } from 'node:os'
import { pathToFileURL } from 'node:url'
import type { Hollow } from './hollow.ts'
import { pastProxies } from '../../src/mock/hand/past-proxies.ts'
import { missingPackage } from '../../src/package/import-peer.ts'

/** Options of Pact's verifier, as far as they can be written as JSON. */
export interface VerifierOptions {
  readonly provider: string
  readonly providerBaseUrl: string
  readonly [option: string]: unknown
}

/** What Pact's verifier found. */
export interface Verification {
  readonly results: readonly InteractionResult[]
  /** What went wrong outside any interaction: a pact that cannot be loaded, a broker that does not answer. */
  readonly failures: readonly string[]
  /** Where what holds shows nothing; known of pacts of this package alone. */
  readonly hollow?: readonly Hollow[]
}

export interface InteractionResult {
  readonly description: string
  readonly ok: boolean
  /** What was wrong, one line each. */
  readonly mismatches: readonly string[]
  /** Why nothing can be said: the provider was not put into the state that the interaction needs. */
  readonly notVerified?: string
}

/** The JSON that Pact's native part gives. */
interface Found {
  readonly errors: readonly {
    readonly interaction: string
    readonly mismatch: {
      readonly message?: string
      readonly mismatches?: readonly { readonly mismatch: string; readonly path?: string }[]
    }
  }[]
  readonly interactionResults: readonly { readonly description: string; readonly result: string }[]
}

const PACT = '@pact-foundation/pact'
const CORE = '@pact-foundation/pact-core'

/**
 * Pact's verifier in a process of its own: its native part writes straight to standard output, and a crash of
 * it stays there. It is Pact's core that runs, since the verifier around it reads and rewrites the bodies it
 * passes on.
 */
export class PactVerifier {
  readonly #process: ChildProcess
  readonly #ended: Promise<never>
  #said = ''

  /** `needsCertificates`: whether it may have to ask over HTTPS. Throws a UsageError where Pact is not installed. */
  constructor(needsCertificates: boolean) {
    this.#process = spawn(process.execPath, ['--input-type=module', '--eval', program(locate())], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        ...pastProxies(process.env),
        ...undebugged(),
        ...(needsCertificates ? {} : withoutCertificates()),
        PACT_DO_NOT_TRACK: 'true',
      },
    })
    for (const stream of [this.#process.stdout!, this.#process.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => (this.#said = (this.#said + text).slice(-4000)))
    this.#ended = this.#end()
    // It is a failure only of a verification that is under way.
    this.#ended.catch(() => {})
  }

  /** Replays pacts, one call after the other. */
  async verify(options: VerifierOptions): Promise<Verification> {
    this.#process.send({ logLevel: 'error', providerStatesSetupTeardown: false, ...options })
    const [found] = (await Promise.race([once(this.#process, 'message'), this.#ended])) as [string]
    return verificationOf(found)
  }

  /** Ends the process, and gives what it could not publish: Pact only logs that. */
  async close(): Promise<string[]> {
    this.#process.kill()
    await this.#ended.catch(() => {})
    return [...this.#said.matchAll(/Publishing of verification results failed[^\n]*/g)].map(([line]) => line)
  }

  async #end(): Promise<never> {
    const [code, signal] = (await once(this.#process, 'close')) as [number | null, string | null]
    throw new Error(`Pact's verifier ended early (${signal ?? `exit code ${code}`}):\n${this.#said}`)
  }
}

/**
 * Pact's native part reads all certificates of the machine anew for each of its calls, which takes ten times as
 * long as the call. Over plain HTTP it needs none.
 */
function withoutCertificates(): Record<string, string> {
  return { SSL_CERT_FILE: devNull, SSL_CERT_DIR: devNull }
}

/** A debugger of ours is not meant for it: with --inspect-brk it would wait for one. */
function undebugged(): { readonly NODE_OPTIONS?: string } {
  const options = process.env['NODE_OPTIONS']
  return options === undefined ? {} : { NODE_OPTIONS: options.replace(/(?<=^|\s)--inspect\S*/g, '') }
}

function program(core: string): string {
  return `
import core from ${JSON.stringify(pathToFileURL(core).href)}
process.on('message', async (options) => {
  process.send(await core.verifyPacts(options).catch((error) => error.message))
})
process.on('disconnect', () => process.exit())`
}

function locate(): string {
  try {
    return createRequire(createRequire(import.meta.url).resolve(PACT)).resolve(CORE)
  } catch {
    throw missingPackage(PACT, 'Replaying pacts')
  }
}

/** What is no JSON is Pact's own message. */
function verificationOf(text: string): Verification {
  if (!text.startsWith('{')) return { results: [], failures: [text] }
  const { errors, interactionResults } = JSON.parse(text) as Found
  const isOf = (interaction: string, description: string) =>
    interaction.endsWith(` - ${description}`) || interaction.endsWith(description)
  const results = interactionResults.map(({ description, result }) => ({
    description,
    ok: result === 'OK',
    mismatches: errors
      .filter(({ interaction }) => isOf(interaction, description))
      .flatMap(({ mismatch }) => linesOf(mismatch)),
  }))
  const elsewhere = errors.filter(
    ({ interaction }) => !interactionResults.some(({ description }) => isOf(interaction, description)),
  )
  return {
    results,
    failures: elsewhere.flatMap(({ interaction, mismatch }) =>
      linesOf(mismatch).map((line) => `${interaction}: ${line}`),
    ),
  }
}

function linesOf({ message, mismatches = [] }: Found['errors'][number]['mismatch']): string[] {
  return mismatches.length === 0
    ? [message ?? 'failed']
    : mismatches.map(({ mismatch, path }) => (path === undefined ? mismatch : `${path}: ${mismatch}`))
}
