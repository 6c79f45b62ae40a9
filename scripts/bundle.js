// Puts the built command line and what it needs into few files: a process that loads hundreds of modules
// starts two to three times slower. The library in dist/src stays as it is.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const DIST = fileURLToPath(new URL('../dist/', import.meta.url))
const FOLDER = `${DIST}bin`

/** Packages in CommonJS ask for `require`, which a module does not have. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)"

rmSync(FOLDER, { recursive: true, force: true })
await build({
  entryPoints: [`${DIST}src/cli.js`],
  outdir: FOLDER,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  banner: { js: REQUIRE },
  external: ['@pact-foundation/*', '@pactflow/*'],
  logLevel: 'warning',
})
