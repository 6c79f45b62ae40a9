/**
 * Reads the time of one sandbox: milliseconds since 1970-01-01T00:00:00Z. The only time that rules and
 * handlers know.
 */
export interface Clock {
  now(): number
}

/** Later than any clock: the end of work that waits for a progress command. */
export const NEVER = 8.64e15
