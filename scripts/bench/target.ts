import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { freePort } from '../free-port.ts'

/** A server under measurement: a process of its own. */
export interface Target {
  readonly name: string
  readonly port: number
  readonly child: ChildProcess
  /** Milliseconds from the start of the process to its first answer. */
  readonly startedIn: number
}

/** Starts `node …args` and waits until it answers the request. `args` gets the port. */
export async function start(
  name: string,
  args: (port: number) => readonly string[],
  path: string,
  headers: Record<string, string>,
): Promise<Target> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, args(port), {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, SCARF_ANALYTICS: 'false' },
  })
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with exit code ${code} before it answered`)
  })
  await Promise.race([died, untilAnswer(port, path, headers)])
  died.catch(() => undefined)
  return { name, port, child, startedIn: performance.now() - began }
}

export async function stop({ child }: Target): Promise<void> {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(timer)
}

/** Resident memory of a process in bytes; from /proc, so on Linux alone. */
export function residentMemory({ child }: Target): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
  return Number(line![1]) * 1024
}

async function untilAnswer(port: number, path: string, headers: Record<string, string>): Promise<void> {
  for (;;) {
    const answered = await new Promise<boolean>((resolve) => {
      request({ port, host: '127.0.0.1', path, headers, agent: false }, (response) =>
        response.resume().on('end', () => resolve(true)),
      )
        .on('error', () => resolve(false))
        .end()
    })
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
