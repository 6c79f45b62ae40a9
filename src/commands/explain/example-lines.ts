import pc from 'picocolors'
import { arrange, type Step } from '../../mock/engine/book/arrange.ts'
import type { AnyExample } from '../../mock/engine/book/example.ts'
import type { Rule } from '../../mock/engine/book/rule.ts'
import { Mock, type ServiceWithSpec } from '../../mock/engine/journey/mock.ts'
import { play } from '../../mock/engine/journey/play.ts'
import { bodyText, targetOf, type Request } from '../../mock/engine/spec/request.ts'
import { shellQuoted } from '../shell-quoted.ts'

/** Where the calls of an example go: a sandbox that the first of them makes. */
const SANDBOX = 'http://127.0.0.1:4010/~explain'
/** Bytes of a body that are printed at most. */
const LONGEST_BODY = 4096

/**
 * The first refused example, or for a promise the first kept one: the calls that arrange it, the call itself
 * and the answer.
 */
export function exampleLines(service: ServiceWithSpec, rule: Rule): string[] {
  const mock = new Mock([service])
  const loaded = mock.services.get(service.service.name)!
  const example: AnyExample = rule.kind === 'promise' ? rule.examples[0] : rule.examples.refused[0]
  const { request, response } = play(mock, loaded, rule.operations[0], example)
  const calls = arrange(loaded, example).map((step, number) =>
    stepCall(loaded.service.name, step, number === 0),
  )
  return [
    pc.bold('For example, with a mock that runs'),
    ...[...calls, requestCall(request)].map((call) => `  ${call}`),
    `  ${pc.bold(String(response.status))} ${bodyText(response).slice(0, 400)}`,
  ]
}

/** The call that does one thing which an example arranges; the first of them makes the sandbox. */
function stepCall(service: string, step: Step, isFirst: boolean): string {
  switch (step.kind) {
    case 'clock': {
      const clock = isFirst ? { now: step.at, frozen: true, backwards: true } : { now: step.at }
      return controlCall('PUT', 'clock', clock)
    }
    case 'reading':
      return controlCall('PUT', `readings/${step.reading}`, { option: step.option })
    case 'state': {
      const path = `states/${service}/${encodeURIComponent(step.state)}`
      return controlCall('POST', path, { params: step.params ?? {} })
    }
    case 'request':
      return requestCall(step.request)
  }
}

function controlCall(method: string, path: string, body: object): string {
  const url = `${SANDBOX}/_bythebook/${path}`
  const data = shellQuoted(JSON.stringify(body))
  return `curl -X ${method} ${url} -H 'content-type: application/json' -d ${data}`
}

function requestCall(request: Request): string {
  const fields = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [`-H ${shellQuoted(`${name}: ${value}`)}`],
  )
  const url = shellQuoted(`${SANDBOX}${targetOf(request)}`)
  return ['curl', `-X ${request.method}`, url, ...fields, ...dataOf(request.body)].join(' ')
}

function dataOf(body: Uint8Array): string[] {
  if (body.length === 0) return []
  if (body.length > LONGEST_BODY)
    return [`--data-binary @body  # ${body.length} bytes, in the output of --json`]
  return [`--data-binary ${shellQuoted(bodyText({ body }))}`]
}
