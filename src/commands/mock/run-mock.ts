import pc from 'picocolors'
import { onEndingSignals } from '../../check/ending-signals.ts'
import { startMock, type RunningMock, type StartOptions } from '../../mock/doors/start-mock.ts'
import type { Service } from '../../mock/engine/book/service.ts'
import { findServices } from '../../mock/hand/find-services.ts'
import { version } from '../../package/version.ts'
import { exportLines } from '../export-lines.ts'
import { RequestLog } from './request-log.ts'
import { tellingOn } from './telling-on.ts'

/** Runs the mock until a signal asks it to end; what is under way then is answered first. A second ends at once. */
export async function runMock(
  names: readonly string[],
  start: StartOptions,
  { quiet }: { readonly quiet: boolean },
): Promise<void> {
  const services = await findServices(names)
  const log = new RequestLog(process.stdout)
  const running = await startMock({ ...start, services, ...(quiet ? {} : tellingOn(log)) })
  log.write(banner(running))
  const stop = onEndingSignals(
    () => void end(running, log),
    (signal) => {
      stop()
      process.kill(process.pid, signal)
    },
  )
}

/** A reader that does not read would hold the process for ever. */
async function end(running: RunningMock, log: RequestLog): Promise<void> {
  await running.close()
  if (!(await log.close())) process.exit()
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
