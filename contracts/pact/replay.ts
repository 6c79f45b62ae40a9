import type { Request, Response } from '../../src/mock/engine/spec/request.ts'
import { Mock, type ServiceWithSpec } from '../../src/mock/engine/journey/mock.ts'
import { cutText } from '../../src/mock/engine/value/cut-text.ts'
import { messageOf } from '../../src/mock/engine/value/message-of.ts'
import { ProviderStates } from '../../src/mock/hand/provider-states.ts'
import { SandboxHandle } from '../../src/mock/hand/sandbox-handle.ts'
import { hasFormOf, type Told } from './has-form-of.ts'
import type { InteractionState } from './interaction-state.ts'

/** Characters of a reason that are shown. */
const LONGEST_REASON = 200

/** Plays interactions of a pact in a mock that is started anew, as a verifier will. */
export class Replay {
  readonly #mock: Mock
  readonly #handle: SandboxHandle

  constructor(service: ServiceWithSpec) {
    this.#mock = new Mock([service])
    this.#handle = new SandboxHandle(this.#mock, this.#mock.sandboxes.default)
  }

  /** How the answer to a request in these states differs in form from what it was; nothing where it does not. */
  difference(states: readonly InteractionState[], request: Request, expected: Response): string | undefined {
    this.#handle.reset()
    const provider = new ProviderStates(this.#mock, this.#handle)
    try {
      for (const { name, params = {} } of states) provider.setUp(name, params)
    } catch (error) {
      return `its state cannot be entered again: ${cutText(messageOf(error), LONGEST_REASON)}`
    }
    const response = this.#mock.handleIn(this.#handle.sandbox, request)
    if (response.status !== expected.status)
      return `it rests on more than its states: asked again it answers ${response.status}`
    return hasFormOf(told(expected), told(response))
      ? undefined
      : 'it rests on more than its states: asked again it answers with another body'
  }
}

function told({ headers, body }: Response): Told {
  return { mediaType: headers['content-type'] ?? '', body }
}
