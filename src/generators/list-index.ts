import { basename } from 'node:path'
import { generatedFrom, type Output } from './output.ts'

/** What a folder of a service holds: one default export a file, named after its id. */
export type Listed = 'Rule' | 'Reading' | 'Duty'

const FOLDERS = { Rule: 'rules', Reading: 'readings', Duty: 'duties' } as const

/** The name of the folder that holds them. */
export function folderOf(listed: Listed): string {
  return FOLDERS[listed]
}

/**
 * The list of what a folder holds: `rules/index.ts`. `files` are paths in that folder:
 * `jobs/dates-together.ts`. A file of rules may hold a list of them. Throws, naming the file, where its name
 * is no id.
 */
export function listIndex(service: string, listed: Listed, files: readonly string[]): Output {
  const name = FOLDERS[listed]
  const parts = files
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => ({ file, id: basename(file, '.ts') }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const { file, id } of parts) checkName(`${service}/${name}/${file}`, id)
  const imports = parts.map(({ file, id }) => `import ${variable(id, listed)} from './${file}'\n`).join('')
  const items = parts.map(({ id }) => `  ${variable(id, listed)},\n`).join('')
  const list = items === '' ? '[]' : `[\n${items}]`
  const type = `import type { ${listed} } from '${engineFrom(service)}/book/${listed.toLowerCase()}.ts'\n`
  const head = `// ${generatedFrom('the names of the files beside it')}\n${type}`
  return {
    path: `${service}/${name}/index.ts`,
    text: `${head}${imports}\nexport const ${declaration(listed, list)}\n`,
  }
}

function checkName(path: string, id: string): void {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return
  throw new Error(
    `${path}: the file is named after its id, in small letters with dashes, such as dates-together.ts`,
  )
}

function declaration(listed: Listed, list: string): string {
  const name = FOLDERS[listed]
  if (listed === 'Reading') return `${name} = ${list} as const satisfies readonly ${listed}[]`
  return `${name}: readonly ${listed}[] = ${list}${listed === 'Rule' && list !== '[]' ? '.flat()' : ''}`
}

/** Where the engine is, seen from a folder inside a service. */
function engineFrom(service: string): string {
  return service.startsWith('test/')
    ? `${'../'.repeat(service.split('/').length + 1)}src/mock/engine`
    : '../../../engine'
}

/** `dates-together` as a name in code; an id of one word could be a word of the language. */
function variable(id: string, listed: Listed): string {
  return id.includes('-')
    ? id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
    : `${id}${listed}`
}
