import { UsageError } from '../../engine/book/usage-error.ts'
import { shown } from '../../hand/shown.ts'

/**
 * Reads the address that a door listens on, the loopback interface when left out. Throws a UsageError where it
 * is none.
 */
export function readHost(given: unknown = '127.0.0.1'): string {
  // Node listens on every address where it is given none.
  if (typeof given === 'string' && given.trim() !== '') return given
  throw new UsageError(
    `${shown(given)} is no address`,
    'expected one of this machine (127.0.0.1), or 0.0.0.0 for all',
  )
}
