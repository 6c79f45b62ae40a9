import pc from 'picocolors'
import { decidingRule, type Entry } from '../mock/engine/book/entry.ts'
import type { Sandbox } from '../mock/engine/sandbox/sandbox.ts'
import { DEFAULT_SANDBOX } from '../mock/engine/sandbox/sandboxes.ts'
import { startMock, type RunningMock } from '../mock/doors/start-mock.ts'
import { version } from '../package/version.ts'
import { exportLines } from './env.ts'
import { findServices } from '../mock/hand/find-services.ts'
import { startOptions, type MockStartOptions } from './start-options.ts'

/** The options of `bythebook mock`, as commander reads them. */
export interface MockCommandOptions extends MockStartOptions {
  readonly host: string
  readonly cors: boolean
  readonly quiet: boolean
}

/** Runs the mock until SIGINT or SIGTERM; what is under way then is answered first. */
export async function mock(names: readonly string[], options: MockCommandOptions): Promise<void> {
  const { host, cors, quiet } = options
  const running = await startMock({
    services: await findServices(names),
    ...startOptions(options),
    host,
    cors,
    ...(quiet
      ? {}
      : {
          onAnswer: (entry, sandbox) => console.log(line(entry, sandbox)),
          onTurnedAway: ({ status, detail }, method, target) =>
            console.log(`${method ?? '?'} ${target ?? ''} ${status} ${detail}`),
        }),
  })
  console.log(banner(running))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close())
}

function banner(running: RunningMock): string {
  const services = [...running.mock.services.values()].map(({ service }) => [
    '',
    pc.bold(service.title),
    `  ${pc.cyan(running.urlFor(service.name))}`,
    ...exportLines(running.env(service.name)).map((one) => `  ${one}`),
    pc.dim(
      `  ${service.rules.length} rules, ${service.readings.length} readings, ` +
        `${Object.keys(service.states).length} named states: bythebook rules ${service.name}, or ` +
        `${running.url}/_bythebook/rules`,
    ),
    pc.dim(
      `  it starts empty; in the world of the samples with: --state '${service.name}/${service.sampleState}'`,
    ),
  ])
  return [
    `${pc.bold('bythebook')} ${version()}`,
    ...services.flat(),
    '',
    `Listening on ${pc.cyan(running.url)}, Ctrl+C stops`,
    '',
  ].join('\n')
}

/** One line a request: method, path, status, what decided, time. */
function line({ request, response, decision, took }: Entry, sandbox: Sandbox): string {
  const { method, path, query } = request
  const colour = response.status < 400 ? pc.green : response.status < 500 ? pc.yellow : pc.red
  const where = sandbox.name === DEFAULT_SANDBOX ? '' : `${pc.dim(`/~${sandbox.name}`)}`
  const decided =
    decidingRule(decision) ??
    (decision.by === 'problem'
      ? decision.problem
      : decision.by === 'failure'
        ? decision.failure
        : decision.by === 'preference'
          ? 'as preferred'
          : '')
  const target = query === '' ? path : `${path}?${query}`
  return (
    `${method.padEnd(6)} ${where}${target}  ${colour(String(response.status))}  ` +
    `${decided === '' ? '' : `${pc.bold(decided)}  `}${pc.dim(`${took.toFixed(1)} ms`)}`
  )
}
