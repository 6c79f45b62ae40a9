import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { UsageError } from '../mock/engine/book/usage-error.ts'

/** A signal that asks us to end. */
export type Interruption = (typeof FORWARDED)[number]

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
}

export interface RunOptions {
  /** What it finds in its environment beside ours. */
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds after which it is ended, with all processes that it started. */
  readonly timeout?: number | undefined
  /** Prints as the command prints, unless this is true. */
  readonly captured?: boolean
}

/** Milliseconds between asking a command to end and ending it. */
const GRACE = 2000
/** Milliseconds that output is awaited which a process left behind may still hold back. */
const LAST_WORDS = 500
const LONGEST_TAIL = 4000
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const HAS_GROUPS = process.platform !== 'win32'

/**
 * Runs a command to its end. Signals that we get go to it and to all that it started; the second of a kind
 * ends them. Throws a UsageError where it cannot be started.
 */
export async function runCommand(
  command: readonly string[],
  { env, timeout, captured = false }: RunOptions,
): Promise<Ending> {
  const [program = '', ...args] = command
  const started = performance.now()
  const stdio: SpawnOptions['stdio'] = captured ? ['ignore', 'pipe', 'pipe'] : 'inherit'
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio,
    detached: HAS_GROUPS,
  } satisfies SpawnOptions)
  let tail = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (tail = (tail + text).slice(-LONGEST_TAIL)))
  const closed = captured ? once(child, 'close').catch(() => undefined) : undefined
  const forwarding = forwardSignals(child)
  const ender = timeout === undefined ? undefined : endAfter(child, timeout)
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
    if (closed) await Promise.race([closed, elapsed(LAST_WORDS)])
    return {
      code,
      signal,
      timedOut: ender?.isOver() ?? false,
      interruptedBy: forwarding.first(),
      took: performance.now() - started,
      tail,
    }
  } catch (error) {
    throw new UsageError(
      `cannot start "${program}": ${reasonOf(error)}`,
      'give the command as you would in a shell, after two dashes: -- npm test',
    )
  } finally {
    forwarding.stop()
    ender?.stop()
    child.stdout?.destroy()
    child.stderr?.destroy()
  }
}

function forwardSignals(child: ChildProcess): { stop(): void; first(): Interruption | undefined } {
  const had = new Set<Interruption>()
  const listeners = FORWARDED.map((signal) => {
    const forward = () => {
      end(child, had.has(signal) ? 'SIGKILL' : signal)
      had.add(signal)
    }
    process.on(signal, forward)
    return { signal, forward }
  })
  return {
    stop: () => listeners.forEach(({ signal, forward }) => process.off(signal, forward)),
    first: () => [...had][0],
  }
}

function endAfter(child: ChildProcess, timeout: number): { stop(): void; isOver(): boolean } {
  let over = false
  let last: NodeJS.Timeout | undefined
  const first = setTimeout(() => {
    over = true
    end(child, 'SIGTERM')
    last = setTimeout(() => end(child, 'SIGKILL'), GRACE)
  }, timeout)
  const stop = () => {
    clearTimeout(first)
    clearTimeout(last)
    // What the command started may outlive it.
    if (over) end(child, 'SIGKILL')
  }
  return { stop, isOver: () => over }
}

/** Sends a signal to a command and to all that it started. They may be gone by now. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    if (HAS_GROUPS) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function elapsed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'there is no such program on the PATH'
  if (code === 'EACCES') return 'it may not be executed'
  return message
}
