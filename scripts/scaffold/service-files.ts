import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expectKebabCase, fillTemplate, templatesIn, type NewFile } from './template.ts'

/**
 * The files of a new service with one operation: its folder, its spec and a test. Throws where the name is
 * none or is taken.
 */
export function serviceFiles(root: string, name: string): NewFile[] {
  expectKebabCase('the name of a service', name, 'weather-stations')
  const folder = `src/mock/services/${name}`
  const taken = [folder, `openapi/${name}.yaml`].find((path) => existsSync(join(root, path)))
  if (taken !== undefined) throw new Error(`the name "${name}" is taken: ${taken} is there already`)

  const words = name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  const values = {
    name,
    World: words.join(''),
    Title: words.join(' '),
    VARIABLE: name.toUpperCase().replaceAll('-', '_'),
  }
  const places: Readonly<Record<string, string>> = {
    'spec.yaml': `openapi/${name}.yaml`,
    'test.ts': `test/services/${name}.test.ts`,
  }
  return templatesIn('service').map((template) => {
    const file = template.replace(/\.template$/, '')
    return { path: places[file] ?? `${folder}/${file}`, text: fillTemplate(`service/${template}`, values) }
  })
}
