import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { runCommand } from '../../src/check/run-command.ts'
import { isAlive } from './running.ts'
import { temporaryFolder } from './temporary-folder.ts'

const node = (script: string, ...args: readonly string[]) => [process.execPath, '-e', script, ...args]
const captured = { env: {}, captured: true } as const

test('a command ends with its exit code, and what it printed last is kept', async () => {
  const ending = await runCommand(
    node('console.log("one"); console.error("two"); process.exitCode = 3'),
    captured,
  )
  expect(ending).toMatchObject({ code: 3, signal: null, timedOut: false })
  expect(ending.tail).toMatch(/one\n[^]*two\n|two\n[^]*one\n/)
  expect(ending.took).toBeGreaterThan(0)
})

test('a command finds its own environment and what is added to it', async () => {
  const { tail } = await runCommand(node('console.log(process.env.ADDED, process.env.PATH !== undefined)'), {
    env: { ADDED: 'yes' },
    captured: true,
  })
  expect(tail).toBe('yes true\n')
})

test('a long output is kept by its end', async () => {
  const { tail } = await runCommand(node('for (let i = 0; i < 5000; i++) console.log("é" + i)'), captured)
  expect(tail).toHaveLength(4000)
  expect(tail.endsWith('é4999\n')).toBe(true)
})

test.each<[string, RegExp]>([
  ['no-such-program', /cannot start "no-such-program": there is no such program on the PATH/],
  ['', /cannot start "": /],
  ['with a\0', /cannot start "with a\0": /],
  [`${process.cwd()}/package.json`, /cannot start .*: it may not be executed/],
])('%s cannot be started, and the error says why', async (program, message) => {
  await expect(runCommand([program], captured)).rejects.toThrow(message)
})

test('a command that takes too long is ended', async () => {
  const ending = await runCommand(['sleep', '60'], { ...captured, timeout: 200 })
  expect(ending).toMatchObject({ timedOut: true, signal: 'SIGTERM' })
  expect(ending.took).toBeLessThan(10_000)
})

const STUBBORN = 'trap "" TERM; echo $$ > "$0"; while :; do sleep 1; done'

test('a command that will not end is made to', async () => {
  const ending = await runCommand(['sh', '-c', STUBBORN, join(temporaryFolder(), 'pid')], {
    ...captured,
    timeout: 1000,
  })
  expect(ending).toMatchObject({ timedOut: true, signal: 'SIGKILL' })
})

test('what a command has started is ended with it when it takes too long', async () => {
  const file = join(temporaryFolder(), 'pid')
  const ending = await runCommand(['sh', '-c', 'sh -c "$1" "$0" & wait', file, STUBBORN], {
    ...captured,
    timeout: 1000,
  })
  expect(ending.timedOut).toBe(true)
  await vi.waitFor(() => expect(isAlive(Number(readFileSync(file, 'utf8')))).toBe(false))
})

test('output that a process left behind holds open does not keep the command from ending', async () => {
  const parent =
    'require("node:child_process").spawn(process.execPath, ["-e", "setTimeout(() => {}, 4000)"], { ' +
    'stdio: "inherit", detached: true }).unref(); console.log("done")'
  const ending = await runCommand(node(parent), captured)
  expect(ending).toMatchObject({ code: 0, tail: 'done\n' })
  expect(ending.took).toBeLessThan(3500)
})
