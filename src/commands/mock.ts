import { Command } from 'commander'
import { argumentParser } from './argument-parser.ts'
import { startOptions, withStartOptions, type MockStartOptions } from './start-options.ts'
import { readHost } from '../mock/doors/http/read-host.ts'
import { usualPort } from './usual-port.ts'

/** The options of `bythebook mock`, as commander gives them. */
interface MockCommandOptions extends MockStartOptions {
  readonly host: string
  readonly cors: boolean
  readonly quiet: boolean
}

/** `bythebook mock`: runs the mock. */
export function mockCommand(): Command {
  return withStartOptions(new Command('mock'), 'the variable PORT, or 4010,')
    .summary('run the mock')
    .description(
      'Runs the mock of one or more services, all of them when none is named, at the paths of the vendors.',
    )
    .option('--host <host>', 'address to listen on', argumentParser(readHost), '127.0.0.1')
    .option('--no-cors', 'no CORS headers')
    .option('-q, --quiet', 'no line per request', false)
    .action(async (services: string[], options: MockCommandOptions) => {
      const { port = usualPort(), host, cors, quiet } = options
      const { runMock } = await import('./mock/run-mock.ts')
      await runMock(services, { ...startOptions(options), port, host, cors }, { quiet })
    })
}
