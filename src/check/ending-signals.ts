/** What asks a process to end: Ctrl+C, a supervisor, a terminal that closes. */
export const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A signal that asks us to end. */
export type Interruption = (typeof ENDING)[number]

/**
 * Milliseconds in which a second signal is the same one: npm passes on to us what the terminal has sent to all
 * of us.
 */
const SAME = 100

/**
 * Tells of the first signal that asks us to end, and of each that comes again, of whatever kind. Returns what
 * stops the listening.
 */
export function onEndingSignals(
  first: (signal: Interruption) => void,
  again: (signal: Interruption) => void,
): () => void {
  let heardAt: number | undefined
  const listeners = ENDING.map((signal) => {
    const hear = () => {
      const now = performance.now()
      if (heardAt === undefined) {
        heardAt = now
        first(signal)
      } else if (now - heardAt >= SAME) again(signal)
    }
    process.on(signal, hear)
    return () => process.off(signal, hear)
  })
  return () => {
    for (const stop of listeners) stop()
  }
}
