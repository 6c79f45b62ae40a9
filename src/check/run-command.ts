import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { UsageError } from '../mock/engine/book/usage-error.ts'
import type { Interruption } from './ending-signals.ts'
import { passSignals } from './pass-signals.ts'
import { GRACE, HAS_GROUPS, ProcessGroup } from './process-group.ts'
import { startWatchdog } from './watchdog.ts'

/** How a command came to its end. */
export interface Ending {
  readonly code: number | null
  /** The signal that ended it, if one did. */
  readonly signal: NodeJS.Signals | null
  readonly timedOut: boolean
  /** The signal by which we were asked to end it, if we were: whoever runs us wants no more runs. */
  readonly interruptedBy?: Interruption | undefined
  /** Milliseconds. */
  readonly took: number
  /** The last of what it printed, where that was captured. */
  readonly tail: string
  /** What it had left running when it ended, and was ended then; each as `name (process id)`. */
  readonly left?: readonly string[]
}

export interface RunOptions {
  /** What it finds in its environment beside ours. */
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds after which it is ended, with all processes that it started. */
  readonly timeout?: number | undefined
  /** Prints as the command prints, unless this is true. */
  readonly captured?: boolean
  /** The descriptor that takes what it prints; standard output unless given. */
  readonly printsTo?: number | undefined
}

/** Milliseconds that output is awaited which a process left behind may still hold back. */
const LAST_WORDS = 500
const LONGEST_TAIL = 4000

/**
 * Runs a command to its end, in a session of its own, so that it has a group of processes but no terminal that
 * rules it. Signals that we get go to it and to all that it started; the second ends them. What it leaves
 * behind is ended, too. Throws a UsageError where it cannot be started.
 */
export async function runCommand(
  command: readonly string[],
  { env, timeout, captured = false, printsTo = 1 }: RunOptions,
): Promise<Ending> {
  const [program = '', ...args] = command
  const started = performance.now()
  const stdio: StdioOptions = captured ? ['ignore', 'pipe', 'pipe'] : ['inherit', printsTo, 'inherit']
  // A command may be quick to have its parent signalled, or killed.
  const watchdog = startWatchdog()
  const passing = passSignals((signal) => group.signal(signal))
  const child = spawnChild(program, args, { ...process.env, ...env }, stdio, () => {
    passing.stop()
    watchdog.release()
  })
  const group = new ProcessGroup(child)
  watchdog.watch(group.id)
  let tail = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (tail = (tail + text).slice(-LONGEST_TAIL)))
  const closed = captured ? once(child, 'close').catch(() => undefined) : undefined
  const ender = timeout === undefined ? undefined : endAfter(group, timeout)
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
    const took = performance.now() - started
    const timedOut = ender?.stop() ?? false
    const isTold = timedOut || passing.interruptedBy() !== undefined
    const left = await group.endRest({ isTold })
    if (closed) await Promise.race([closed, elapsed(LAST_WORDS)])
    return {
      code,
      signal,
      timedOut,
      interruptedBy: passing.interruptedBy(),
      took,
      tail,
      ...(left.length > 0 && !isTold ? { left } : {}),
    }
  } catch (error) {
    throw cannotStart(program, error)
  } finally {
    ender?.stop()
    passing.stop()
    watchdog.release()
    child.stdout?.destroy()
    child.stderr?.destroy()
  }
}

function spawnChild(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stdio: StdioOptions,
  giveUp: () => void,
): ChildProcess {
  try {
    return spawn(program, args, { env, stdio, detached: HAS_GROUPS })
  } catch (error) {
    giveUp()
    throw cannotStart(program, error)
  }
}

function cannotStart(program: string, error: unknown): UsageError {
  return new UsageError(
    `cannot start "${program}": ${reasonOf(error)}`,
    'give the command as you would in a shell, after two dashes: -- npm test',
  )
}

/** Ends a group after so long. `stop` says whether it came to that. */
function endAfter(group: ProcessGroup, timeout: number): { stop(): boolean } {
  let over = false
  let last: NodeJS.Timeout | undefined
  const first = setTimeout(() => {
    over = true
    group.signal('SIGTERM')
    last = setTimeout(() => group.signal('SIGKILL'), GRACE)
  }, timeout)
  const stop = () => {
    clearTimeout(first)
    clearTimeout(last)
    return over
  }
  return { stop }
}

function elapsed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  // The system gives the same error where the present folder has been removed.
  if (code === 'ENOENT' && !existsSync('.')) return 'the folder that it would run in is gone'
  if (code === 'ENOENT') return 'there is no such program on the PATH'
  if (code === 'EACCES') return 'it may not be executed'
  if (code === 'E2BIG') return 'its arguments and environment are too long'
  return message
}
