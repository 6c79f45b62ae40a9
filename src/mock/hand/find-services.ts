import { BadValue } from '../engine/book/bad-value.ts'
import { packageFile } from '../../package/package-file.ts'
import { readDocument } from './document.ts'
import type { ServiceWithSpec } from '../engine/journey/mock.ts'
import { services } from '../services/index.ts'

/** The names of all services. */
export const serviceNames: readonly string[] = Object.keys(services)

/**
 * Loads services by name with their specs, all of them when none is named. Throws, naming what there is,
 * where one is unknown.
 */
export async function findServices(names: readonly string[] = serviceNames): Promise<ServiceWithSpec[]> {
  const unknown = names.find((name) => !(name in services))
  if (unknown !== undefined)
    throw new BadValue(`no service "${unknown}"; there are: ${serviceNames.join(', ')}`)
  return Promise.all(
    [...new Set(names)].map(async (name) => ({
      service: await services[name]!(),
      document: readDocument(specFile(name)),
    })),
  )
}

/** Where the spec of a service is, in the repository as in the package. */
function specFile(name: string): string {
  return packageFile(`openapi/${name}.yaml`)
}
