import { MINUTE, SECOND } from '../../engine/book/durations.ts'
import { UsageError } from '../../engine/book/usage-error.ts'
import { readWholeNumber } from '../../hand/read-whole-number.ts'
import { atPlace } from '../../hand/at-place.ts'

/** The numbers of a door. Times are in milliseconds, sizes in bytes. */
export interface DoorLimits {
  /** 0, the default, takes a free one. */
  readonly port: number
  /**
   * Bytes of the largest body that is taken in; 64 MiB when left out. What a vendor takes is less, and
   * answered in the vendor's words.
   */
  readonly largestBody: number
  /** Bytes of the largest request line and headers together; 32 KiB when left out. */
  readonly largestHeaders: number
  /**
   * Milliseconds that a client may take to send its headers, at most those for a whole request; 20 s when
   * left out.
   */
  readonly headersTimeout: number
  /** Milliseconds that a client may take to send a whole request; 2 min when left out. */
  readonly requestTimeout: number
  /** Milliseconds that a client may stay silent between two requests; 1 min when left out. */
  readonly keepAliveTimeout: number
  /**
   * Milliseconds that `close` waits for what is under way, and that a refused client which is still sending
   * is heard out; 2 s when left out.
   */
  readonly grace: number
}

/** The longest time that a timer of Node takes; it takes a longer one for none. */
export const LONGEST_TIMER = 2 ** 31 - 1

/** What a port can be. */
export const PORTS = { from: 0, to: 65_535 } as const

/** From where to where each goes, and what it is when left out. */
const LIMITS = {
  port: { ...PORTS, standard: 0 },
  largestBody: { from: 0, to: Infinity, standard: 64 * 1024 * 1024 },
  // Node takes 0 for its own limit, which is less than ours.
  largestHeaders: { from: 1, to: LONGEST_TIMER, standard: 32 * 1024 },
  headersTimeout: { from: 1, to: LONGEST_TIMER, standard: 20 * SECOND },
  requestTimeout: { from: 1, to: LONGEST_TIMER, standard: 2 * MINUTE },
  keepAliveTimeout: { from: 0, to: LONGEST_TIMER, standard: MINUTE },
  grace: { from: 0, to: LONGEST_TIMER, standard: 2 * SECOND },
} as const satisfies Readonly<Record<keyof DoorLimits, object>>

/**
 * Reads the numbers of a door and puts the standard where none is given. Throws a UsageError, naming the
 * option, where one is out of its range.
 */
export function readDoorLimits(given: Partial<DoorLimits>): DoorLimits {
  const read = (name: keyof DoorLimits): number => {
    const { standard, ...bounds } = LIMITS[name]
    const value = given[name]
    return value === undefined ? standard : atPlace(name, () => readWholeNumber(value, bounds))
  }
  const requestTimeout = read('requestTimeout')
  return {
    port: read('port'),
    largestBody: read('largestBody'),
    largestHeaders: read('largestHeaders'),
    headersTimeout: headersTimeoutWithin(requestTimeout, read('headersTimeout'), given),
    requestTimeout,
    keepAliveTimeout: read('keepAliveTimeout'),
    grace: read('grace'),
  }
}

/** Node refuses a longer time for the headers than for the whole request. */
function headersTimeoutWithin(
  requestTimeout: number,
  headersTimeout: number,
  given: Partial<DoorLimits>,
): number {
  if (given.headersTimeout === undefined) return Math.min(headersTimeout, requestTimeout)
  if (headersTimeout <= requestTimeout) return headersTimeout
  throw new UsageError(
    `headersTimeout: ${headersTimeout} is more than the requestTimeout of ${requestTimeout}`,
    'a request is longer than its headers: raise requestTimeout, or lower headersTimeout',
  )
}
