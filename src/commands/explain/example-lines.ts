import pc from 'picocolors'
import type { Step } from '../../mock/engine/book/arrange.ts'
import type { Rule } from '../../mock/engine/book/rule.ts'
import { Mock, type ServiceWithSpec } from '../../mock/engine/journey/mock.ts'
import { perform } from '../../mock/engine/journey/play.ts'
import { bodyText, type Request } from '../../mock/engine/spec/request.ts'
import { controlCall, requestCall } from './curl-call.ts'
import { shownExample } from './shown-example.ts'

/** The sandbox of the calls: the first of them removes it, so that nothing of an earlier example is left. */
const SANDBOX = 'explain'
/** Bytes of a body that are printed at most. */
const LONGEST_BODY = 4096
/** The file that a longer one is written to. */
const BODY_FILE = 'body'

/**
 * The first refused example, or for a promise the first kept one: the calls that arrange it, the call itself
 * and the answer.
 */
export function exampleLines(service: ServiceWithSpec, rule: Rule): string[] {
  const { name } = service.service
  const mock = new Mock([service])
  const loaded = mock.services.get(name)!
  const { steps, request } = shownExample(loaded, rule)
  // Ids rest on the name of the sandbox and links on its path: what is played has to be what is printed.
  const player = { handleIn: (_: unknown, asked: Request) => mock.handle(inSandbox(asked)) }
  for (const step of steps) perform(player, loaded, mock.sandboxes.open(SANDBOX), step)
  const response = mock.handle(inSandbox(request))
  const isLong = request.body.length > LONGEST_BODY
  const calls = [
    controlCall('DELETE', SANDBOX),
    ...steps.map((step, number) => stepCall(name, step, number === 0)),
    ...(isLong ? [`npx bythebook explain ${name}/${rule.id} --body > ${BODY_FILE}`] : []),
    requestCall(inSandbox(request), isLong ? BODY_FILE : undefined),
  ]
  return [
    pc.bold('For example, with a mock that runs'),
    ...calls.map((call) => `  ${call}`),
    `  ${pc.bold(String(response.status))} ${bodyText(response).slice(0, 400)}`,
  ]
}

function inSandbox(request: Request): Request {
  return { ...request, path: `/~${SANDBOX}${request.path}` }
}

/** The call that does one thing which an example arranges; the first of them sets the time, whatever it is. */
function stepCall(service: string, step: Step, isFirst: boolean): string {
  switch (step.kind) {
    case 'clock': {
      const clock = isFirst ? { now: step.at, frozen: true, backwards: true } : { now: step.at }
      return controlCall('PUT', SANDBOX, '/clock', clock)
    }
    case 'reading':
      return controlCall('PUT', SANDBOX, `/readings/${step.reading}`, { option: step.option })
    case 'state': {
      const path = `/states/${service}/${encodeURIComponent(step.state)}`
      return controlCall('POST', SANDBOX, path, { params: step.params ?? {} })
    }
    case 'request':
      return requestCall(inSandbox(step.request))
  }
}
