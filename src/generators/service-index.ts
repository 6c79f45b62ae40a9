import { generatedFrom, type Output } from './output.ts'

/**
 * How to load each service, by the names of their folders: `src/mock/services/index.ts`. Only what is asked
 * for is read.
 */
export function serviceIndex(folder: string, names: readonly string[]): Output {
  const lines = names
    .map((name) => `  '${name}': async () => (await import('./${name}/index.ts')).default,\n`)
    .join('')
  const map = lines === '' ? '{}' : `{\n${lines}}`
  const text = `// ${generatedFrom('the names of the folders beside it')}
import type { Service } from '../engine/book/service.ts'

/** Per service, how to load it. */
export const services: Readonly<Record<string, () => Promise<Service>>> = ${map}
`
  return { path: `${folder}/index.ts`, text }
}
