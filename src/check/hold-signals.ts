import { setImmediate } from 'node:timers/promises'

/** Does work that must not be left half done: a signal that asks us to end is heeded after it. */
export async function holdSignals(work: () => void): Promise<void> {
  let asked: NodeJS.Signals | undefined
  const ask = (signal: NodeJS.Signals) => (asked ??= signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, ask)
  try {
    work()
  } finally {
    // Node tells of signals between two turns of its loop, and the present one may be past that point.
    await setImmediate()
    await setImmediate()
    for (const signal of signals) process.off(signal, ask)
    if (asked) process.kill(process.pid, asked)
  }
}
