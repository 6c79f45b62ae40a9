import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

/** A file that a scaffold is going to write, its path from the root of the repository. */
export interface NewFile {
  readonly path: string
  readonly text: string
}

const STYLE = fileURLToPath(new URL('../../.prettierrc.json', import.meta.url))
const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url))

/** A template with its `{{names}}` filled in. Throws where one has no value. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return readFileSync(join(TEMPLATES, template), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`template ${template}: nothing to put in place of {{${name}}}`)
    return value
  })
}

/** The paths of all templates in a folder of templates, from there. */
export function templatesIn(folder: string): string[] {
  return readdirSync(join(TEMPLATES, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(TEMPLATES, folder).length + 1))
    .sort()
}

/** Writes new files, code as Prettier sets it. Throws, and writes none, where one is there already. */
export async function writeNew(root: string, files: readonly NewFile[]): Promise<void> {
  const there = files.find(({ path }) => existsSync(join(root, path)))
  if (there) throw new Error(`${there.path} is there already; a scaffold writes over nothing`)
  const styled = await Promise.all(files.map(({ path, text }) => inStyle(path, text)))
  for (const { path, text } of styled) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

async function inStyle(path: string, text: string): Promise<NewFile> {
  if (!path.endsWith('.ts')) return { path, text }
  return { path, text: await format(text, { ...(await resolveConfig(STYLE)), filepath: path }) }
}

/** Text as a string in code. */
export function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
}

/** Throws where a name is not in small letters with dashes. */
export function expectKebabCase(what: string, name: string, example: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Error(`${what} "${name}": expected small letters, digits and single dashes, such as ${example}`)
}
