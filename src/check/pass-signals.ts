import { GRACE } from './process-group.ts'

/** A signal that asks us to end. */
export type Interruption = (typeof ENDING)[number]

/** Sends a signal to a group. */
type Pass = (signal: NodeJS.Signals) => void

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Milliseconds in which a second signal is the same one: npm passes on to us what the terminal has sent to all
 * of us.
 */
const SAME = 100

/** What is known of signals while they are passed on. */
export interface Passing {
  /** The first that asked us to end, if one did. */
  interruptedBy(): Interruption | undefined
  stop(): void
}

/**
 * Passes signals on to a group that is in no terminal's foreground: the first that asks us to end as it is, the
 * second, of whatever kind, as SIGKILL. Ctrl+Z stops the group with us, and a new size of the terminal is told.
 */
export function passSignals(pass: Pass): Passing {
  let first: { readonly signal: Interruption; readonly at: number } | undefined
  let reminder: NodeJS.Timeout | undefined
  const end = (signal: Interruption) => {
    const now = performance.now()
    if (first && now - first.at < SAME) return
    pass(first ? 'SIGKILL' : signal)
    if (first) return
    first = { signal, at: now }
    reminder = setTimeout(() => remind(signal), GRACE)
  }
  const listeners: [NodeJS.Signals, () => void][] = ENDING.map((signal) => [signal, () => end(signal)])
  if (process.platform !== 'win32') listeners.push(...terminalListeners(pass))
  for (const [signal, listener] of listeners) process.on(signal, listener)
  return {
    interruptedBy: () => first?.signal,
    stop: () => {
      clearTimeout(reminder)
      for (const [signal, listener] of listeners) process.off(signal, listener)
    },
  }
}

function remind(signal: Interruption): void {
  console.error(`the command goes on after ${signal}; a second signal ends it and all that it started`)
}

function terminalListeners(pass: Pass): [NodeJS.Signals, () => void][] {
  const stop = () => {
    // A group in a session of its own passes over SIGTSTP.
    pass('SIGSTOP')
    process.kill(process.pid, 'SIGSTOP')
  }
  return [
    ['SIGTSTP', stop],
    ['SIGCONT', () => pass('SIGCONT')],
    ['SIGWINCH', () => pass('SIGWINCH')],
  ]
}
