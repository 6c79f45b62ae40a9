import pc from 'picocolors'
import { startMock, type RunningMock, type StartOptions } from '../../mock/doors/start-mock.ts'
import { decidingRule, type Decision, type Entry } from '../../mock/engine/book/entry.ts'
import type { Service } from '../../mock/engine/book/service.ts'
import type { Sandbox } from '../../mock/engine/sandbox/sandbox.ts'
import { DEFAULT_SANDBOX } from '../../mock/engine/sandbox/sandboxes.ts'
import { targetOf } from '../../mock/engine/spec/request.ts'
import { findServices } from '../../mock/hand/find-services.ts'
import { version } from '../../package/version.ts'
import { exportLines } from '../export-lines.ts'
import { RequestLog } from './request-log.ts'

/** Runs the mock until SIGINT or SIGTERM; what is under way then is answered first. */
export async function runMock(
  names: readonly string[],
  start: StartOptions,
  { quiet }: { readonly quiet: boolean },
): Promise<void> {
  const services = await findServices(names)
  const log = new RequestLog(process.stdout)
  const running = await startMock({ ...start, services, ...(quiet ? {} : tellingOn(log)) })
  log.write(banner(running))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(running, log))
}

/** A reader that does not read would hold the process for ever. */
async function end(running: RunningMock, log: RequestLog): Promise<void> {
  await running.close()
  if (!(await log.close())) process.exit()
}

function tellingOn(log: RequestLog): Pick<StartOptions, 'onAnswer' | 'onTurnedAway'> {
  return {
    onAnswer: (entry, sandbox) => log.write(entryLine(entry, sandbox)),
    onTurnedAway: ({ status, detail }, method, target) =>
      log.write(`${method ?? '?'} ${target ?? ''} ${status} ${detail}`),
  }
}

function banner(running: RunningMock): string {
  const services = [...running.mock.services.values()].map(({ service }) => service)
  return [
    `${pc.bold('bythebook')} ${version()}`,
    ...services.flatMap((service) => serviceLines(running, service)),
    '',
    `Listening on ${pc.cyan(running.url)}, Ctrl+C stops`,
    '',
  ].join('\n')
}

function serviceLines(running: RunningMock, service: Service): string[] {
  return [
    '',
    pc.bold(service.title),
    `  ${pc.cyan(running.urlFor(service.name))}`,
    ...exportLines(running.env(service.name)).map((line) => `  ${line}`),
    pc.dim(
      `  ${service.rules.length} rules, ${service.readings.length} readings, ` +
        `${Object.keys(service.states).length} named states: ` +
        `bythebook rules ${service.name}, or ${running.url}/_bythebook/rules`,
    ),
    pc.dim(
      `  it starts empty; in the world of the samples with: --state '${service.name}/${service.sampleState}'`,
    ),
  ]
}

/** One line a request: method, path, status, what decided, time. */
function entryLine({ request, response, decision, took }: Entry, sandbox: Sandbox): string {
  const where = sandbox.name === DEFAULT_SANDBOX ? '' : pc.dim(`/~${sandbox.name}`)
  const status = colourOf(response.status)(String(response.status))
  const decider = deciderOf(decision)
  const decided = decider === '' ? '' : `${pc.bold(decider)}  `
  const time = pc.dim(`${took.toFixed(1)} ms`)
  return `${request.method.padEnd(6)} ${where}${targetOf(request)}  ${status}  ${decided}${time}`
}

function colourOf(status: number): (text: string) => string {
  if (status < 400) return pc.green
  return status < 500 ? pc.yellow : pc.red
}

/** What decided, in a word or two; empty where it was the handler. */
function deciderOf(decision: Decision): string {
  const rule = decidingRule(decision)
  if (rule !== undefined) return rule
  switch (decision.by) {
    case 'problem':
      return decision.problem
    case 'failure':
      return decision.failure
    case 'preference':
      return 'as preferred'
    default:
      return ''
  }
}
