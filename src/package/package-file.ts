import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this package: in the repository as in an installation, whether built or not. */
const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)))

/** A file of this package that is read as it is: `package.json`, `openapi/adobe-privacy.yaml`. */
export function packageFile(path: string): string {
  return join(ROOT, path)
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder)
    throw new Error('bythebook was taken out of its package: there is no package.json above its code')
  return rootAbove(above)
}
