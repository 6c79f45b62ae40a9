import { Command } from 'commander'
import { UsageError } from '../mock/engine/book/usage-error.ts'
import { startOptions, withStartOptions, type MockStartOptions } from './start-options.ts'

/** The options of `bythebook mock`, as commander gives them. */
interface MockCommandOptions extends MockStartOptions {
  readonly host: string
  readonly cors: boolean
  readonly quiet: boolean
}

/** `bythebook mock`: runs the mock. */
export function mockCommand(): Command {
  return withStartOptions(new Command('mock'), Number(process.env['PORT'] ?? 4010))
    .summary('run the mock')
    .description(
      'Runs the mock of one or more services, all of them when none is named, at the paths of the vendors.',
    )
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--no-cors', 'no CORS headers')
    .option('-q, --quiet', 'no line per request', false)
    .action(async (services: string[], options: MockCommandOptions) => {
      const { port, host, cors, quiet } = options
      checkPort(port)
      const { runMock } = await import('./mock/run-mock.ts')
      await runMock(services, { ...startOptions(options), host, cors }, { quiet })
    })
}

/** Refuses a wrong variable PORT, which no parser reads: other commands are to run beside it. */
function checkPort(port: number): void {
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return
  throw new UsageError(
    `the variable PORT, "${process.env['PORT']}", is no port`,
    'set it to a port from 0 to 65535, or give --port',
  )
}
