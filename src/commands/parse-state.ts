import { UsageError } from '../mock/engine/book/usage-error.ts'
import type { StateSetting } from '../mock/hand/settings.ts'
import { cutName } from '../mock/engine/value/cut-name.ts'

const EXAMPLE = `--state 'adobe-privacy/jobs={"count":3}'`
const FORM = `parameters are written as JSON after =, such as ${EXAMPLE}`

/**
 * Reads `service/state`, or `service/state={…}` with its parameters as JSON. Throws a UsageError where it is
 * not so.
 */
export function parseState(text: string): StateSetting {
  const [, service, state, params = '{}'] = /^([^/]+)\/([^=]+)(?:=(.*))?$/s.exec(text) ?? []
  if (service === undefined || state === undefined)
    throw new UsageError(
      `"${cutName(text)}" is not service/state`,
      `write for example: ${EXAMPLE}; bythebook rules lists the states`,
    )
  return { service, state, params: parseParams(text, params), place: `--state ${cutName(text)}`, form: FORM }
}

function parseParams(text: string, params: string): object {
  try {
    const value: unknown = JSON.parse(params)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Said below, as for JSON that is no object.
  }
  throw new UsageError(
    `what follows = in "${cutName(text)}" is no JSON object`,
    `write for example: ${EXAMPLE}`,
  )
}
