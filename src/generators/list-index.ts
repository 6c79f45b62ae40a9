import { generatedFrom, type Output } from './output.ts'

/** What a folder of a service holds: one default export a file, named after its id. */
export type Listed = 'Rule' | 'Reading' | 'Duty'

const FOLDERS = { Rule: 'rules', Reading: 'readings', Duty: 'duties' } as const

/** The name of the folder that holds them. */
export function folderOf(listed: Listed): string {
  return FOLDERS[listed]
}

/** The list of what a folder holds: `rules/index.ts`. Throws, naming the file, where its name is no id. */
export function listIndex(service: string, listed: Listed, files: readonly string[]): Output {
  const name = FOLDERS[listed]
  const path = `${service}/${name}/index.ts`
  const ids = files
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -3))
    .sort()
  const wrong = ids.find((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
  if (wrong !== undefined)
    throw new Error(
      `${service}/${name}/${wrong}.ts: the file is named after its id, in small letters with dashes, ` +
        'such as dates-together.ts',
    )

  const imports = ids.map((id) => `import ${variable(id, listed)} from './${id}.ts'\n`).join('')
  const list = ids.length === 0 ? '[]' : `[\n${ids.map((id) => `  ${variable(id, listed)},\n`).join('')}]`
  const declared =
    listed === 'Reading'
      ? `${name} = ${list} as const satisfies readonly ${listed}[]`
      : `${name}: readonly ${listed}[] = ${list}`
  const head =
    `// ${generatedFrom('the names of the files beside it')}\nimport type { ${listed} } from ` +
    `'${engineFrom(service)}/book/${listed.toLowerCase()}.ts'\n`
  return { path, text: `${head}${imports}\nexport const ${declared}\n` }
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
