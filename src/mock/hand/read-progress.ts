import type { Progress } from '../engine/book/context.ts'
import { UsageError } from '../engine/book/usage-error.ts'
import { shown } from './shown.ts'

const MODES: readonly Progress[] = ['immediate', 'time', 'manual']

/** Reads how work that takes time gets on. Throws a UsageError, naming the modes, where it is none. */
export function readProgress(given: unknown): Progress {
  const mode = MODES.find((candidate) => candidate === given)
  if (mode) return mode
  const problem = `${shown(given)} is no progress mode`
  throw new UsageError(problem, `expected one of ${MODES.join(', ')}`)
}
