import { cutText } from '../../src/mock/engine/spec/cut-text.ts'
import { present } from '../../src/mock/engine/spec/present.ts'
import { requestLine } from '../../src/mock/engine/spec/request.ts'
import { cite, citedPage } from '../../src/mock/engine/book/citation.ts'
import { decidingRule, type Entry } from '../../src/mock/engine/book/entry.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import type { Mock } from '../../src/mock/engine/journey/mock.ts'
import type { Rule } from '../../src/mock/engine/book/rule.ts'
import { httpDoor } from '../../src/mock/doors/http/http-door.ts'
import { ProviderStates } from '../../src/mock/hand/provider-states.ts'
import { SandboxHandle } from '../../src/mock/hand/sandbox-handle.ts'
import type { Interaction } from './interactions.ts'
import { requestDifference } from './request-difference.ts'

/** What a client is asked to send, by name of parameter. */
export interface ClientRequest {
  readonly path: Readonly<Record<string, string | number>>
  readonly query: Readonly<Record<string, string | number | boolean | readonly string[]>>
  readonly headers: Readonly<Record<string, string>>
  /** JSON, or a string or bytes that go as they are; nothing where there is none. */
  readonly body: unknown
}

/** A call of the client under test: rejects, or gives an error, where the vendor refuses. */
export type ClientCall = (request: ClientRequest, baseUrl: string) => Promise<unknown>

/** Characters of what a client said that are shown. */
const LONGEST_VALUE = 200

/** Codes of Node and undici for a connection that failed. */
const CONNECTION_CODES =
  /^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|EPIPE|EADDR|ETIMEDOUT|ERR_NETWORK|ERR_INVALID_URL|UND_ERR)/

/** How a client came through an interaction. */
export type TrialResult = 'kept' | { readonly skipped: string }

/**
 * Has a client make the call of an interaction in its state, and holds what was sent and what the client made
 * of the answer against it. Gives `skipped` where the client cannot be made to send the headers of the
 * example, or refuses by itself before it sends anything. Throws, quoting the document, where the client is
 * wrong, is broken, or does not reach the mock.
 */
export async function tryClient(
  mock: Mock,
  loaded: Loaded,
  interaction: Interaction,
  call: ClientCall,
  isError: (result: unknown) => boolean,
): Promise<TrialResult> {
  const { service } = loaded
  const handle = new SandboxHandle(mock, mock.sandboxes.default)
  handle.reset()
  const states = new ProviderStates(mock, handle)
  for (const { name, params } of interaction.states) states.setUp(name, params ?? {})
  const door = await httpDoor(mock, { cors: false, grace: 0 })
  const outcome = await outcomeOf(
    () => call(requestOf(interaction), door.url + service.basePath.replace(/\/$/, '')),
    isError,
  ).finally(() => door.close())
  const entries = handle.findEntries()
  if (entries.length === 0 && interaction.kind === 'refused' && isOwnRefusal(outcome))
    return { skipped: `the client refused by itself: it ${outcome.said}` }
  const fault = faultOf(loaded, interaction, entries, outcome)
  if (fault === undefined) return 'kept'
  const header = changedHeader(interaction, entries)
  if (header !== undefined && !entries.some(isSuccessFor(interaction)))
    return { skipped: `the client sends its own ${header}` }
  throw new Error([`${interaction.description}`, ...fault].join('\n'))
}

/**
 * Whether an allowed request had its success; then nothing that the client does with it rests on its headers.
 */
function isSuccessFor({ kind }: Interaction): (entry: Entry) => boolean {
  return (entry) => kind !== 'refused' && isSuccess(entry)
}

interface Outcome {
  readonly isError: boolean
  /** What was returned or thrown. */
  readonly value: unknown
  /** The same in words. */
  readonly said: string
}

async function outcomeOf(
  call: () => Promise<unknown>,
  isError: (result: unknown) => boolean,
): Promise<Outcome> {
  try {
    const result = await call()
    return { isError: isError(result), value: result, said: `returned ${shown(result)}` }
  } catch (error) {
    return { isError: true, value: error, said: `threw ${String(error)}` }
  }
}

/**
 * Whether a client that sent nothing chose not to. A bug of it, a connection that failed and another server's
 * response are no refusals.
 */
function isOwnRefusal({ isError, value }: Outcome): boolean {
  return isError && !(value instanceof Response) && !isBroken(value)
}

/**
 * Names and codes, since a test runner may run the client in a realm of its own, with other error classes.
 */
function isBroken(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const {
    name,
    code,
    cause,
    error: inner,
  } = error as {
    readonly name?: unknown
    readonly code?: unknown
    readonly cause?: unknown
    readonly error?: unknown
  }
  const isBug = name === 'TypeError' || name === 'ReferenceError'
  return (
    isBug ||
    CONNECTION_CODES.test(String(code)) ||
    (cause !== error && isBroken(cause)) ||
    (inner !== error && isBroken(inner))
  )
}

/** What the client did wrong, line by line. */
function faultOf(
  loaded: Loaded,
  { rule, kind, operation, request }: Interaction,
  entries: readonly Entry[],
  { isError, said }: Outcome,
): string[] | undefined {
  const difference = (entry: Entry) =>
    requestDifference(request, entry.request, loaded.spec.operations.get(operation)!)
  const right = entries.find((entry) => difference(entry) === undefined)
  const last = entries.at(-1)
  const fault = (line: string, one = rule) => [
    line,
    ...(one === rule ? [] : [`${one.id}: ${one.says}`]),
    ...citationLines(loaded, one),
  ]
  if (!last) return fault(`The client was asked for ${requestLine(request)} and sent nothing: it ${said}.`)
  if (!right) {
    const line =
      `The client did not send what it was asked for: ${difference(last)!}. It sent ` +
      `${requestLine(last.request)} and ${said}.`
    return isSuccess(last)
      ? fault(line)
      : fault(`${line}\n${refusalOf(last)}`, refuserOf(loaded, last) ?? rule)
  }
  if (kind === 'refused')
    return isError ? undefined : fault(`${refusalOf(right)} The client takes that for a success: it ${said}.`)
  if (!isSuccess(right)) return fault(refusalOf(right), refuserOf(loaded, right) ?? rule)
  return isError
    ? fault(
        `The vendor answers ${right.response.status}, a success. The client takes it for an error: it ` +
          `${said}.`,
      )
    : undefined
}

function isSuccess({ decision }: Entry): boolean {
  return decision.by === 'handler'
}

function refusalOf({ response, decision, detail }: Entry): string {
  const why = decision.by === 'rule' || detail === undefined ? '' : `: ${detail}`
  return `The vendor refuses this with ${response.status}${why}.`
}

function refuserOf({ service }: Loaded, { decision }: Entry): Rule | undefined {
  return service.rules.find(({ id }) => id === decidingRule(decision))
}

/** The header that the example is about, where no request of the client had it so. */
function changedHeader({ example }: Interaction, entries: readonly Entry[]): string | undefined {
  const changed = Object.entries(example.request.headers ?? {})
  return entries.length === 0
    ? undefined
    : changed.find(([name, value]) =>
        entries.every(({ request }) => request.headers[name.toLowerCase()] !== value),
      )?.[0]
}

function requestOf({ values: { path, query, headers, body } }: Interaction): ClientRequest {
  return { path, query: present(query), headers: present(headers), body }
}

function citationLines({ service }: Loaded, { source }: Rule): string[] {
  const citation = cite(service, source)
  const { evidence, quote, note } = citation
  return [quote === undefined ? `  ${note}` : `  “${quote}”`, `  ${citedPage(citation)} (${evidence})`]
}

function shown(value: unknown): string {
  if (value instanceof Response) return `a response with status ${value.status}`
  const text = value instanceof Error ? String(value) : (json(value) ?? String(value))
  return cutText(text, LONGEST_VALUE)
}

function json(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
