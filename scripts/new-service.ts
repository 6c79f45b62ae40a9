#!/usr/bin/env -S npx tsx
import { fileURLToPath } from 'node:url'
import { messageOf } from '../src/mock/engine/value/message-of.ts'
import { readArguments } from './read-arguments.ts'
import { serviceFiles } from './scaffold/service-files.ts'
import { writeNew } from './scaffold/template.ts'

const USAGE = 'usage: npm run new-service -- <name> [--root <folder>]'
const ROOT = fileURLToPath(new URL('..', import.meta.url))

try {
  const { values, positionals } = readArguments(USAGE, {
    allowPositionals: true,
    options: { root: { type: 'string', default: ROOT } },
  })
  const [name, ...rest] = positionals
  if (name === undefined || rest.length > 0) throw new Error(USAGE)
  const files = serviceFiles(values.root, name)
  await writeNew(values.root, files)
  console.log(`Wrote:
${files.map(({ path }) => `  ${path}`).join('\n')}
Next:
  1. npm run make
  2. npm run types && npx vitest run test/services/${name}.test.ts test/conformance.test.ts
  3. replace getItem by the vendor's operations in openapi/${name}.yaml, and name the vendor's pages in
     sources.ts
  4. for each sentence that decides an answer: npm run new-rule -- ${name} <operation> <rule-id>`)
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 2
}
