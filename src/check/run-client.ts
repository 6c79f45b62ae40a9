import type { Entry } from '../mock/engine/book/entry.ts'
import { startMock, type RunningMock, type StartOptions } from '../mock/doors/start-mock.ts'
import { pastProxies } from '../mock/hand/past-proxies.ts'
import { judge } from '../mock/judge/judge.ts'
import { runCommand, type Ending, type RunOptions } from './run-command.ts'
import type { ClientJournal } from '../mock/judge/client-journal.ts'
import type { Verdict } from '../mock/judge/verdict.ts'
import { JournalKeeper, KEPT_OF_RUN } from './journal-keeper.ts'

/** One run of a client against a mock of its own. */
export interface ClientRun {
  readonly ending: Ending
  readonly verdict: Verdict
  /** What it did, world by world. */
  readonly clientJournals: readonly ClientJournal[]
}

/**
 * Runs the command of a client against a fresh mock, told where it is by its environment, and judges what it
 * did in all sandboxes. Throws a UsageError where one of them cannot be started.
 */
export async function runClient(
  command: readonly string[],
  start: StartOptions,
  { env = {}, ...how }: Partial<RunOptions> = {},
): Promise<ClientRun> {
  const keeper = new JournalKeeper()
  const journal = { entries: Infinity, bytes: Infinity }
  const running = await startMock({
    ...start,
    journal,
    limits: { journalBytes: KEPT_OF_RUN },
    onAnswer: (entry, sandbox) => keeper.see(entry, sandbox),
  })
  const { mock } = running
  mock.onLost = (number, sandbox) => keeper.lose(number, sandbox)
  mock.sandboxes.default.watches = true
  try {
    const ending = await runCommand(command, {
      ...how,
      env: { ...pastProxies(process.env), ...env, ...environmentOf(running) },
    })
    // A client that broke off is known to have done so once its connection is closed.
    await running.close()
    const clientJournals = keeper.clientJournals()
    return { ending, verdict: judge(mock.services.values(), clientJournals), clientJournals }
  } finally {
    await running.close()
  }
}

/** What tells a client where the mock is, and who it is there. */
function environmentOf({ mock, url, env }: RunningMock): Record<string, string> {
  const variables = [...mock.services.keys()].flatMap((service) => Object.entries(env(service)))
  return { ...Object.fromEntries(variables.map(([name, { value }]) => [name, value])), BYTHEBOOK_URL: url }
}

/** All that a client asked and got, in order, whatever the world. */
export function entriesOf({ clientJournals }: Pick<ClientRun, 'clientJournals'>): Entry[] {
  return clientJournals.flatMap(({ entries }) => entries)
}
