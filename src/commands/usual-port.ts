import { USUAL_PORT } from '../mock/engine/spec/usual-origin.ts'
import { atPlace } from '../mock/hand/at-place.ts'
import { parsePort } from './parse-port.ts'

/**
 * The port of a mock where none is given: that of the variable PORT, or 4010. Throws a UsageError where the
 * variable is no port.
 */
export function usualPort(): number {
  const given = process.env['PORT']
  if (given === undefined || given === '') return USUAL_PORT
  return atPlace('the variable PORT', () => parsePort(given))
}
