import { onEndingSignals, type Interruption } from './ending-signals.ts'
import { GRACE } from './process-group.ts'

/** Sends a signal to a group. */
type Pass = (signal: NodeJS.Signals) => void

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
  let first: Interruption | undefined
  let reminder: NodeJS.Timeout | undefined
  const stopEnding = onEndingSignals(
    (signal) => {
      first = signal
      pass(signal)
      reminder = setTimeout(() => remind(signal), GRACE)
    },
    () => pass('SIGKILL'),
  )
  const listeners = process.platform === 'win32' ? [] : terminalListeners(pass)
  for (const [signal, listener] of listeners) process.on(signal, listener)
  return {
    interruptedBy: () => first,
    stop: () => {
      clearTimeout(reminder)
      stopEnding()
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
