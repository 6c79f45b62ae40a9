import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file that a scaffold is going to write, its path from the root of the repository. */
export interface NewFile {
  readonly path: string
  readonly text: string
}

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

/** Writes new files. Throws, and writes none, where one is there already. */
export function writeNew(root: string, files: readonly NewFile[]): void {
  const there = files.find(({ path }) => existsSync(join(root, path)))
  if (there) throw new Error(`${there.path} is there already; a scaffold writes over nothing`)
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
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
