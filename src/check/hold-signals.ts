import { setImmediate } from 'node:timers/promises'
import { ENDING } from './ending-signals.ts'

/** Does work that must not be left half done: a signal that asks us to end is heeded after it. */
export async function holdSignals(work: () => void): Promise<void> {
  let asked: NodeJS.Signals | undefined
  const ask = (signal: NodeJS.Signals) => (asked ??= signal)
  for (const signal of ENDING) process.on(signal, ask)
  try {
    work()
  } finally {
    // Node tells of signals between two turns of its loop, and the present one may be past that point.
    await setImmediate()
    await setImmediate()
    for (const signal of ENDING) process.off(signal, ask)
    if (asked) process.kill(process.pid, asked)
  }
}
