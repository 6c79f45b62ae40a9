import { unknownName } from '../engine/book/usage-error.ts'
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
export async function findServices(names: readonly string[] = []): Promise<ServiceWithSpec[]> {
  const unknown = names.find((name) => !Object.hasOwn(services, name))
  if (unknown !== undefined) throw unknownName('service', unknown, serviceNames)
  return Promise.all(
    [...new Set(names.length > 0 ? names : serviceNames)].map(async (name) => ({
      service: await services[name]!(),
      document: readDocument(specFile(name)),
    })),
  )
}

/** Where the spec of a service is, in the repository as in the package. */
function specFile(name: string): string {
  return packageFile(`openapi/${name}.yaml`)
}
