/**
 * A listener of a program. What it throws is the program's own failure: it reaches the process as an uncaught
 * exception, and the client has its answer all the same.
 */
export function asListener<Args extends readonly unknown[]>(
  listener: ((...args: Args) => void) | undefined,
): ((...args: Args) => void) | undefined {
  if (listener === undefined) return undefined
  return (...args) => {
    try {
      listener(...args)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }
}
