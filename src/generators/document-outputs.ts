import { Mock } from '../mock/engine/journey/mock.ts'
import { coveragePage } from './coverage-page.ts'
import type { Output } from './output.ts'
import type { ServiceFolder } from './project.ts'
import { loadService } from './load-service.ts'
import { messageOf } from '../mock/engine/value/message-of.ts'
import { publishedSpec } from './published-spec.ts'
import { rulesPage } from './rules-page.ts'
import { readSightings } from './sightings.ts'

/**
 * What is made from the rules of each service: its published spec and its two pages. Throws, naming every
 * service that cannot be loaded or played.
 */
export async function documentOutputs(root: string, services: readonly ServiceFolder[]): Promise<Output[]> {
  const outputs: Output[] = []
  const failures: string[] = []
  for (const service of services.filter(({ isComplete }) => isComplete)) {
    try {
      outputs.push(...(await documentsOf(root, service)))
    } catch (error) {
      failures.push(`${service.folder}: ${messageOf(error)}`)
    }
  }
  if (failures.length > 0) throw new Error(failures.join('\n'))
  return outputs
}

async function documentsOf(root: string, folder: ServiceFolder): Promise<Output[]> {
  const { service, document } = await loadService(root, folder)
  const mock = new Mock([{ service, document }])
  const loaded = mock.services.get(service.name)!
  return [
    publishedSpec(mock, loaded, folder.spec),
    rulesPage(mock, loaded, folder.folder),
    coveragePage(mock, loaded, folder.folder, readSightings(root, service)),
  ]
}
