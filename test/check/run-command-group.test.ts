import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { passSignals } from '../../src/check/pass-signals.ts'
import { runCommand } from '../../src/check/run-command.ts'
import { run, start } from './command-line.ts'
import { idsIn, isAlive, isAtRest } from './running.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Passes over every signal that can be passed over, and says who it is. */
const DEAF = 'trap "" INT TERM HUP; echo $$ >> "$0"; while :; do sleep 0.1; done'
/** Two of them, one the child of the other. */
const deafFamily = (file: string) => ['sh', '-c', `sh -c '${DEAF}' "$0" & ${DEAF}`, file]
const WAITING = { timeout: 20_000, interval: 20 }

/** What the command line runs is a family of two, each of which has said who it is. */
async function startFamily(args: readonly string[], family = deafFamily) {
  const file = join(temporaryFolder(), 'ids')
  onTestFinished(() => {
    for (const id of idsIn(file).filter(isAlive)) process.kill(id, 'SIGKILL')
  })
  const { child, ended } = start([...args, '--', ...family(file)])
  await vi.waitFor(() => expect(idsIn(file)).toHaveLength(2), WAITING)
  return { child, ended, ids: idsIn(file) }
}

const allGone = (ids: readonly number[]) => vi.waitFor(() => expect(ids.filter(isAlive)).toEqual([]), WAITING)

test.each([
  ['check', 'SIGINT', 'SIGINT', 130],
  ['check', 'SIGTERM', 'SIGHUP', 143],
  ['check', 'SIGHUP', 'SIGINT', 129],
  ['doubts', 'SIGTERM', 'SIGTERM', 143],
] as const)(
  '%s passes over no second signal: %s, then %s, end a command that passes over all, and its child',
  async (command, first, second, exitCode) => {
    const { child, ended, ids } = await startFamily([command])
    child.kill(first)
    const { stderr } = child
    await new Promise<void>((resolve) =>
      stderr!.on('data', (text: string) => {
        if (text.includes(`the command goes on after ${first}`)) resolve()
      }),
    )
    expect(ids.filter(isAlive)).toEqual(ids)
    child.kill(second)
    expect((await ended).code).toBe(exitCode)
    await allGone(ids)
  },
)

test('a command that ends at the first signal is not ended by force, nor is its child that ends later', async () => {
  const late = (file: string) =>
    `trap 'sleep 0.7; echo done >> "${file}.done"; exit' INT; echo $$ >> "${file}"`
  const family = (file: string) => [
    'sh',
    '-c',
    `sh -c '${late(file).replaceAll("'", `'"'"'`)}; while :; do sleep 0.1; done' & ` +
      `trap 'exit 3' INT; echo $$ >> "${file}"; while :; do sleep 0.1; done`,
  ]
  const { child, ended, ids } = await startFamily(['check'], (file) => family(file))
  child.kill('SIGINT')
  const { code, out } = await ended
  expect(code).toBe(130)
  expect(out).not.toContain('left')
  expect(ids.filter(isAlive)).toEqual([])
})

test.each([
  ['that ends by itself soon after is not told of', 'sleep 0.2 & exit 0', undefined],
  ['that stays is ended and told of', 'sleep 60 & exit 0', [expect.stringMatching(/^sleep \(\d+\)$/)]],
  [
    'that stays and passes over SIGTERM is ended',
    `sh -c 'trap "" TERM; exec sleep 60' & exit 0`,
    [expect.stringMatching(/^(sh|sleep) \(\d+\)$/)],
  ],
])('what a command leaves behind %s', async (_, script, left) => {
  const ending = await runCommand(['sh', '-c', script], { env: {}, captured: true })
  expect(ending).toMatchObject({ code: 0, timedOut: false })
  expect(ending.left).toEqual(left)
  const [, id] = /\((\d+)\)/.exec(String(ending.left)) ?? []
  if (left) await allGone([Number(id)])
})

test('the report says what had to be ended', async () => {
  const folder = temporaryFolder()
  const { out } = await run(['check', '--json', join(folder, 'r.json'), '--', 'sh', '-c', 'sleep 60 & :'])
  expect(out).toMatch(/Left over: the command left 1 process running, which had to be ended: sleep \(\d+\)/)
  expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'))).toMatchObject({
    ending: { left: [expect.stringMatching(/^sleep /)] },
  })
})

test('a time limit ends a whole family that passes over SIGTERM', async () => {
  const { ended, ids } = await startFamily(['check', '--timeout', '3s'])
  expect((await ended).out).toContain('(--timeout)')
  await allGone(ids)
})

test.each(['check', 'doubts'])('where %s is killed, what it ran ends all the same', async (command) => {
  const { child, ids } = await startFamily([command])
  // It is in the midst of starting the command until it waits for something.
  await vi.waitFor(() => expect(isAtRest(child.pid!)).toBe(true), WAITING)
  child.kill('SIGKILL')
  await allGone(ids)
})

test('nobody watches any more once the run is over', async () => {
  const watching = () =>
    readdirSync('/proc').filter((id) => {
      try {
        const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0')
        return words.includes('bythebook-watchdog') && words.includes(String(process.pid))
      } catch {
        return false
      }
    })
  await vi.waitFor(() => expect(watching()).toEqual([]), WAITING)
  const file = join(temporaryFolder({ stay: '' }), 'stay')
  const running = runCommand(['sh', '-c', 'while [ -f "$0" ]; do sleep 0.05; done', file], {
    env: {},
    captured: true,
  })
  await vi.waitFor(() => expect(watching()).toHaveLength(1), WAITING)
  rmSync(file)
  await running
  await vi.waitFor(() => expect(watching()).toEqual([]), WAITING)
})

test('what npm passes on beside the terminal is no second signal; what follows later is', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const sent: string[] = []
  const passing = passSignals((signal) => void sent.push(signal))
  onTestFinished(() => passing.stop())
  const raise = (signal: NodeJS.Signals) => process.emit(signal, signal)
  raise('SIGINT')
  raise('SIGINT')
  expect(sent).toEqual(['SIGINT'])
  vi.advanceTimersByTime(150)
  raise('SIGTERM')
  expect(sent).toEqual(['SIGINT', 'SIGKILL'])
  expect(passing.interruptedBy()).toBe('SIGINT')
})
