import { packageFile } from '../../../package/package-file.ts'
import { readDocument } from '../../hand/document.ts'
import type { Mock } from '../../engine/journey/mock.ts'
import { pick } from '../../engine/journey/pick.ts'
import { makeReply, type AnyReplyFunction, type Reply } from '../../engine/book/operation.ts'
import { read } from '../../engine/spec/read.ts'
import type { Request, Response } from '../../engine/spec/request.ts'
import { respondChecked } from '../../engine/spec/respond.ts'
import { Router, type Match } from '../../engine/spec/router.ts'
import { readSpec } from '../../engine/spec/read-spec.ts'
import { Validator } from '../../engine/spec/validate.ts'
import { SandboxHandle } from '../../hand/sandbox-handle.ts'
import { strayField } from '../../hand/stray-field.ts'
import { unknownName } from '../../engine/book/usage-error.ts'
import { answerError, answerNoBody, answerProblem, answerUnknown, answerUnrouted } from './answers.ts'
import { queryNames, strayParameter } from './known-names.ts'
import { handlers } from './handlers.ts'
import { barred } from './barred.ts'

/** A path of this API: behind the prefix of a sandbox or not, its own part captured. */
const OWN = /^(?:\/~[^/]+)?(\/_bythebook(?:\/.*)?)$/
const SPEC_FILE = packageFile('openapi/control.yaml')

type AnyControlHandler = (context: object, reply: AnyReplyFunction) => Reply

/**
 * The control API of a mock: drives it from outside the APIs it mocks. Answers this machine alone, in its own
 * voice.
 */
export class Control {
  readonly #mock: Mock
  /** Read at the first request: most mocks are never driven. */
  #loaded: ReturnType<typeof load> | undefined

  constructor(mock: Mock) {
    this.#mock = mock
  }

  /** Whether a path is one of this API's: `/_bythebook` or `/~my-test/_bythebook` and what is under them. */
  static owns(path: string): boolean {
    return path.includes('/_bythebook') && OWN.test(path)
  }

  /** Answers a request that came from the address `remote`. */
  handle(request: Request, remote: string | undefined): Response {
    try {
      return barred(request, remote) ?? this.#answer(request)
    } catch (error) {
      return answerError(error)
    }
  }

  #answer(request: Request): Response {
    const { spec, router, validator } = (this.#loaded ??= load())
    const match = this.#find(router, request)
    if (!match) {
      const paths = [ownPath(request), this.#longPath(request)]
      const explained = paths.map((path) => router.explain(path))
      return answerUnrouted(request, ownPath(request), explained)
    }
    const { operation } = match
    const stray = strayParameter(operation, request)
    if (stray !== undefined) return answerUnknown('query', `/${stray}`, queryNames(operation))
    if (operation.bodies.size === 0 && saysSomething(request)) return answerNoBody(request)
    const input = read(operation, request, match.path)
    if ('kind' in input) return answerProblem(input)
    const field = input.bodySchema && strayField(spec, input.bodySchema, input.body)
    if (field) return answerUnknown('body', field.pointer, field.known)
    const [violation] = validator.input(operation, input)
    if (violation) {
      const detail = `${violation.in} ${violation.pointer} ${violation.expected}`
      return answerProblem({ kind: 'invalid-request', violation, detail })
    }
    const { path, query, body } = input
    const context = { mock: this.#mock, spec, sandbox: this.#sandbox(match), path, query, body }
    // The types of `ControlHandlers` have checked each handler against its own operation.
    const handler = handlers[operation.id as keyof typeof handlers] as AnyControlHandler
    return respondChecked(operation, validator, handler(context, makeReply))
  }

  /**
   * A path as it is in the spec, or else its short form, which acts on the sandbox that the request names.
   */
  #find(router: Router<undefined>, request: Request): Match<undefined> | undefined {
    const method = request.method === 'HEAD' ? 'GET' : request.method
    return router.find(method, ownPath(request)) ?? router.find(method, this.#longPath(request))
  }

  #longPath(request: Request): string {
    const { sandbox } = pick(this.#mock.sandboxes, request)
    return ownPath(request).replace('/_bythebook', `/_bythebook/sandboxes/${sandbox.name}`)
  }

  #sandbox({ path: { name } }: Match<undefined>): SandboxHandle | undefined {
    if (name === undefined) return undefined
    const sandbox = this.#mock.sandboxes.get(name)
    if (!sandbox) throw unknownName('sandbox', name, this.#mock.sandboxes.names())
    return new SandboxHandle(this.#mock, sandbox)
  }
}

/** Many clients send `{}` with every POST. */
function saysSomething({ body }: Request): boolean {
  return body.length > 2 || !/^(?:\{\})?$/.test(new TextDecoder().decode(body))
}

function ownPath({ path }: Request): string {
  return OWN.exec(path)![1]!
}

function load() {
  const spec = readSpec(readDocument(SPEC_FILE))
  const router = new Router<undefined>()
  for (const operation of spec.operations.values()) router.add(undefined, operation)
  return { spec, router, validator: new Validator(spec) }
}
