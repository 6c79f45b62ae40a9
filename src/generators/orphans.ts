import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isGenerated, type Output } from './output.ts'

/** Where generated files are. */
const PLACES = ['src/mock', 'test/library', 'openapi/published', 'contracts']

/** Files that a generator once made and makes no more, as the first line of each says. */
export function orphansOf(root: string, outputs: readonly Output[]): string[] {
  const made = new Set(outputs.map(({ path }) => path))
  const files = PLACES.filter((place) => existsSync(join(root, place))).flatMap((place) =>
    filesIn(root, place),
  )
  return files
    .filter(
      (path) =>
        /\.(ts|md|yaml)$/.test(path) &&
        !made.has(path) &&
        isGenerated(readFileSync(join(root, path), 'utf8')),
    )
    .sort()
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesIn(root, path)
    return entry.isFile() ? [path] : []
  })
}
