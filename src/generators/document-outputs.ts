import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Mock } from '../mock/engine/journey/mock.ts'
import type { Service } from '../mock/engine/book/service.ts'
import { clientTypes } from './client-types.ts'
import { coveragePage } from './coverage-page.ts'
import type { Output } from './output.ts'
import { type ServiceFolder } from './project.ts'
import { messageOf } from '../mock/engine/spec/message-of.ts'
import { publishedSpec } from './published-spec.ts'
import { rulesPage } from './rules-page.ts'
import { referenceClient } from './reference-client.ts'
import { readSightings } from './sightings.ts'

/**
 * What is made from the rules of each service: its published spec, a client with its types, and its two
 * pages. Throws, naming every service that cannot be loaded or played.
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

async function documentsOf(root: string, { name, folder, spec, document }: ServiceFolder): Promise<Output[]> {
  const module = (await import(/* @vite-ignore */ pathToFileURL(join(root, folder, 'index.ts')).href)) as {
    readonly default?: Service
  }
  const service = module.default
  if (service === undefined)
    throw new Error('index.ts must export its service by default; it has no default export')
  if (service.name !== name)
    throw new Error(`index.ts must export a service named "${name}", as its folder is; got "${service.name}"`)
  const mock = new Mock([{ service, document }])
  const loaded = mock.services.get(name)!
  const sightings = readSightings(root, service)
  const published = publishedSpec(mock, loaded, spec)
  const types = await clientTypes(published, `contracts/${name}/api.ts`)
  const client = referenceClient(loaded.spec, name, service.title)
  return [
    published,
    types,
    client,
    rulesPage(mock, loaded, folder),
    coveragePage(mock, loaded, folder, sightings),
  ]
}
