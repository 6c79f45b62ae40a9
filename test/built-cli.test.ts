import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { builtCli } from './built-cli.ts'

/** A project whose files were written at these seconds. */
function projectOf(written: Readonly<Record<string, number>>): string {
  const root = mkdtempSync(join(tmpdir(), 'built-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [file, second] of Object.entries({ ...SOURCES, ...written })) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), '')
    utimesSync(join(root, file), second, second)
  }
  return root
}

const SOURCES = {
  'src/mock/door.ts': 10,
  'contracts/pact/record.ts': 10,
  'scripts/bundle.js': 10,
  'tsconfig.json': 10,
  'tsconfig.build.json': 10,
}
const CLI = 'dist/bin/cli.js'

test('a build that came after all sources is the command line that tests run', () => {
  const root = projectOf({ [CLI]: 20, 'src/generators/markdown.ts': 30, 'contracts/a.test.ts': 30 })
  expect(builtCli(root)).toBe(join(root, CLI))
})

test('without a build the next step is said', () => {
  expect(() => builtCli(projectOf({}))).toThrow('dist is missing; build it first: npm run build')
})

test.each(Object.keys(SOURCES))('a build older than %s is refused, with the next step', (file) => {
  expect(() => builtCli(projectOf({ [CLI]: 20, [file]: 30 }))).toThrow(
    `dist is older than ${file}; build it anew: npm run build`,
  )
})
