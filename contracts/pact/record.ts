import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { makeConsumerPact } from '@pact-foundation/pact-core'
import { isJson } from '../../src/mock/engine/spec/media-type.ts'
import { present } from '../../src/mock/engine/value/present.ts'
import { messageOf } from '../../src/mock/engine/value/message-of.ts'
import { Mock, type ServiceWithSpec } from '../../src/mock/engine/journey/mock.ts'
import type { ContractReply } from './contract-reply.ts'
import { interactionsOf, type Interaction } from './interactions.ts'
import { pinned } from './pinned.ts'
import { CONSUMER } from './pact-file.ts'
import { sendInteraction, type SendInteraction } from './send-interaction.ts'
import { statusClass } from './status-class.ts'

/** What a recording made. */
export interface Recorded {
  readonly text: string
  readonly interactions: number
  /** Interactions that a pact cannot hold, or in which nobody fixes what a provider answers. */
  readonly leftOut: readonly { readonly description: string; readonly why: string }[]
}

type ConsumerPact = ReturnType<typeof makeConsumerPact>

/** Version 4 of the Pact specification, as the FFI counts. */
const V4 = 5

/**
 * Runs every interaction of a service against Pact's mock server, and gives the pact as its file holds it.
 * The same rules give the same bytes: interactions stand in the order of the rules, and the versions of
 * Pact's tools are left out. Throws, naming the interaction, where what is sent is not what the interaction
 * says, or another status comes.
 */
export async function record(
  service: ServiceWithSpec,
  send: SendInteraction = sendInteraction,
): Promise<Recorded> {
  const { name } = service.service
  const mock = new Mock([service])
  const loaded = mock.services.get(name)!
  const interactions: unknown[] = []
  const leftOut: { description: string; why: string }[] = []
  for (const interaction of interactionsOf(loaded)) {
    for (const one of pinned(mock, loaded, interaction)) {
      if (one.why === undefined) interactions.push(await meet(send, name, one.interaction, one.reply))
      else leftOut.push(one)
    }
  }
  return { text: pactText(name, interactions), interactions: interactions.length, leftOut }
}

/** A line for each interaction, so that a change of one example changes one line. */
function pactText(provider: string, interactions: readonly unknown[]): string {
  const lines = [
    '{',
    `"consumer": {"name": "${CONSUMER}"},`,
    `"provider": {"name": "${provider}"},`,
    '"metadata": {"pactSpecification": {"version": "4.0"}},',
    '"interactions": [',
    interactions.map((interaction) => JSON.stringify(interaction)).join(',\n'),
    ']',
    '}',
  ]
  return `${lines.join('\n')}\n`
}

/**
 * One interaction as Pact writes it, once it has been asked and answered. Each has a pact of its own: Pact's
 * time to add to a file grows with the file.
 */
async function meet(
  send: SendInteraction,
  provider: string,
  interaction: Interaction,
  reply: ContractReply,
): Promise<unknown> {
  const pact = makeConsumerPact(CONSUMER, provider, V4, 'error')
  describe(pact, interaction, reply)
  const port = pact.createMockServer('127.0.0.1', 0)
  try {
    const status = await send(`http://127.0.0.1:${port}`, interaction)
    if (!(await isMet(pact, port)))
      throw new Error(`another request was sent: ${JSON.stringify(pact.mockServerMismatches(port), null, 2)}`)
    if (status !== reply.status) throw new Error(`status ${status} came, not ${reply.status}`)
    return written(pact, provider)
  } catch (error) {
    throw new Error(`${interaction.description}: ${messageOf(error)}`, { cause: error })
  } finally {
    pact.cleanupMockServer(port)
  }
}

/** Whether the mock server has had the request; it notes one just after it has answered it. */
async function isMet(pact: ConsumerPact, port: number): Promise<boolean> {
  for (let waits = 0; waits < 100 && !pact.mockServerMatchedSuccessfully(port); waits++) await setTimeout(10)
  return pact.mockServerMatchedSuccessfully(port)
}

function describe(
  pact: ConsumerPact,
  { description, rule, kind, operation, states, request }: Interaction,
  reply: ContractReply,
): void {
  const said = pact.newInteraction(description)
  for (const [name, value] of Object.entries(
    present({
      rule: rule.id,
      evidence: reply.evidence,
      status: reply.statusEvidence,
      body: reply.body?.evidence,
      kind,
      operation,
    }),
  ))
    said.addInteractionReference('bythebook', name, value)
  for (const { name, params } of states) {
    if (params) said.givenWithParams(name, JSON.stringify(params))
    else said.given(name)
  }
  said.withRequest(request.method, request.path)
  const counts = new Map<string, number>()
  for (const [name, value] of new URLSearchParams(request.query)) {
    said.withQuery(name, counts.get(name) ?? 0, value)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  // As `sendInteraction` does where nothing else is said.
  const mediaType = request.headers['content-type'] ?? 'application/json'
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) said.withRequestHeader(headerName(name), 0, value)
  if (request.body.length > 0) said.withRequestBody(plain(request.body, mediaType), mediaType)
  said.withStatus(reply.status)
  for (const [name, value] of Object.entries(reply.headers))
    said.withResponseHeader(headerName(name), 0, value)
  if (reply.body) said.withResponseBody(reply.body.text, reply.body.mediaType)
  const status = reply.statusEvidence === 'assumed' ? statusClass(reply.status) : undefined
  const rules = present({ status, body: reply.body?.rules })
  if (Object.keys(rules).length > 0) said.withResponseMatchingRules(JSON.stringify(rules))
}

/**
 * The body as the FFI takes it: JSON in its shortest form, since text around it would make a string of it.
 */
function plain(body: Uint8Array, mediaType: string): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body)
  return isJson(mediaType) ? JSON.stringify(JSON.parse(text)) : text
}

/** Pact adds a Content-Type of its own beside one that is written in small letters. */
function headerName(name: string): string {
  return name.toLowerCase() === 'content-type' ? 'Content-Type' : name.toLowerCase()
}

function written(pact: ConsumerPact, provider: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'bythebook-pact-'))
  try {
    pact.writePactFile(folder, false)
    const [interaction] = (
      JSON.parse(readFileSync(join(folder, `${CONSUMER}-${provider}.json`), 'utf8')) as {
        interactions: unknown[]
      }
    ).interactions
    return interaction
  } finally {
    rmSync(folder, { recursive: true })
  }
}
