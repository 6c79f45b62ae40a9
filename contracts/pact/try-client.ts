import { present } from '../../src/mock/engine/value/present.ts'
import type { Entry } from '../../src/mock/engine/book/entry.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import type { Mock } from '../../src/mock/engine/journey/mock.ts'
import { httpDoor } from '../../src/mock/doors/http/http-door.ts'
import { ProviderStates } from '../../src/mock/hand/provider-states.ts'
import { SandboxHandle } from '../../src/mock/hand/sandbox-handle.ts'
import { clientFault, isSuccess } from './client-fault.ts'
import type { Interaction } from './interactions.ts'
import { isOwnRefusal, reactionOf, wordsOf } from './reaction.ts'
import { Told } from './told.ts'

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

/** How a client came through an interaction. */
export type ClientResult = 'kept' | { readonly skipped: string }

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
): Promise<ClientResult> {
  const { service } = loaded
  const handle = new SandboxHandle(mock, mock.sandboxes.default)
  handle.reset()
  const states = new ProviderStates(mock, handle)
  for (const { name, params } of interaction.states) states.setUp(name, params ?? {})
  const door = await httpDoor(mock, { cors: false, grace: 0 })
  const reaction = await reactionOf(
    () => call(requestOf(interaction), door.url + service.basePath.replace(/\/$/, '')),
    isError,
  ).finally(() => door.close())
  const entries = handle.findEntries()
  const told = new Told(entries)
  if (entries.length === 0 && interaction.kind === 'refused' && isOwnRefusal(reaction))
    return { skipped: told.lines([`the client refused by itself: it ${wordsOf(reaction, told.hide)}`]) }
  const fault = clientFault(loaded, interaction, entries, reaction, told.hide)
  if (fault === undefined) return 'kept'
  const header = changedHeader(interaction, entries)
  if (header !== undefined && !entries.some(isSuccessFor(interaction)))
    return { skipped: `the client sends its own ${header}` }
  throw new Error(told.lines([interaction.description, ...fault]))
}

/**
 * Whether an allowed request had its success; then nothing that the client does with it rests on its headers.
 */
function isSuccessFor({ kind }: Interaction): (entry: Entry) => boolean {
  return (entry) => kind !== 'refused' && isSuccess(entry)
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
