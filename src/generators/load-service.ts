import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Service } from '../mock/engine/book/service.ts'
import type { ServiceWithSpec } from '../mock/engine/journey/mock.ts'
import type { ServiceFolder } from './project.ts'

/**
 * A service of a project with its spec. Throws where its folder exports none by default, or one of another
 * name.
 */
export async function loadService(
  root: string,
  { name, folder, document }: ServiceFolder,
): Promise<ServiceWithSpec> {
  const module = (await import(/* @vite-ignore */ pathToFileURL(join(root, folder, 'index.ts')).href)) as {
    readonly default?: Service
  }
  const service = module.default
  if (service === undefined) {
    throw new Error('index.ts must export its service by default; it has no default export')
  }
  if (service.name !== name) {
    throw new Error(`index.ts must export a service named "${name}", as its folder is; got "${service.name}"`)
  }
  return { service, document }
}
