import { BadValue } from '../engine/book/bad-value.ts'
import type { Progress } from '../engine/book/context.ts'

const MODES: readonly Progress[] = ['immediate', 'time', 'manual']

/** Reads how work that takes time gets on. Throws, naming the modes, where it is none. */
export function readProgressMode(given: unknown): Progress {
  const mode = MODES.find((one) => one === given)
  if (!mode)
    throw new BadValue(`${JSON.stringify(given)} is no progress mode: expected one of ${MODES.join(', ')}`)
  return mode
}
