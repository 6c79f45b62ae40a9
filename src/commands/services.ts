import type { ServiceWithSpec } from '../mock/engine/journey/mock.ts'
import { findServices, serviceNames } from '../mock/hand/find-services.ts'
import { UsageError } from './usage-error.ts'

/** The services named on the command line, all where none is. */
export async function namedServices(names: readonly string[]): Promise<ServiceWithSpec[]> {
  const unknown = names.find((name) => !serviceNames.includes(name))
  if (unknown !== undefined)
    throw new UsageError(`there is no service "${unknown}"`, `name one of: ${serviceNames.join(', ')}`)
  return findServices(names.length > 0 ? names : serviceNames)
}
