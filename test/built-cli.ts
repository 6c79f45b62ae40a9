import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What the build takes in. */
const SOURCES = ['src', 'contracts', 'scripts/bundle.js', 'tsconfig.json', 'tsconfig.build.json']
const LEFT_OUT = /^src\/generators\/|\.test\.ts$/

/**
 * The command line as built, for tests that run it in a process of its own. Throws where that is not what the
 * sources say: a test would find fault with code that is not there any more.
 */
export function builtCli(root = ROOT): string {
  const cli = join(root, 'dist/bin/cli.js')
  if (!existsSync(cli)) throw new Error('dist is missing; build it first: npm run build')
  // The bundler writes this file whenever it runs; the compiler leaves files alone that come out the same.
  const built = statSync(cli).mtimeMs
  const newer = SOURCES.flatMap((path) => filesAt(root, path)).find(
    (file) => statSync(join(root, file)).mtimeMs > built,
  )
  if (newer !== undefined) throw new Error(`dist is older than ${newer}; build it anew: npm run build`)
  return cli
}

function filesAt(root: string, path: string): string[] {
  if (/\.(js|json)$/.test(path)) return [path]
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .map((name) => `${path}/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !LEFT_OUT.test(file))
}
