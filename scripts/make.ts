#!/usr/bin/env -S npx tsx
import { resolve } from 'node:path'
import { generate } from '../src/generators/generate.ts'
import { messageOf } from '../src/mock/engine/value/message-of.ts'
import { packageFile } from '../src/package/package-file.ts'
import { pactOutputs } from './make/pact-outputs.ts'
import { readArguments } from './read-arguments.ts'

const USAGE = `usage: npm run make -- [options]
  --check          compare, and write nothing
  --verbose        say what pacts cannot hold
  --root <folder>  another repository than this one`
const ROOT = packageFile('')

/**
 * Writes everything that is generated, or with `--check` compares it and writes nothing. `--verbose` says
 * what pacts cannot hold. Exit codes: 0 all right, 1 stale files, 2 nothing can be made.
 */
async function main(): Promise<number> {
  const { values } = readArguments(USAGE, {
    options: {
      check: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      root: { type: 'string', default: ROOT },
    },
  })
  const say = (line: string) => {
    if (values.verbose) console.log(line)
  }
  const root = resolve(values.root)
  const { stale, orphans, isComplete } = await generate(root, {
    check: values.check,
    pacts: (services) => pactOutputs(root, services, say),
  })
  if (stale.length + orphans.length === 0) {
    console.log('Everything generated is up to date.')
    return 0
  }
  if (!values.check) {
    console.log([...list('Wrote:', stale), ...list('Removed:', orphans)].join('\n'))
    return 0
  }
  const wrong = [
    ...list('Not what the generators make:', stale),
    ...list('Made from something that is gone:', orphans),
    ...(isComplete
      ? []
      : ['Pacts, published specs, RULES.md and COVERAGE.md are compared once these are right.']),
    'Next: run npm run make, look at what changed, and commit it.',
  ]
  console.error(wrong.join('\n'))
  return 1
}

function list(head: string, paths: readonly string[]): string[] {
  return paths.length === 0 ? [] : [head, ...paths.map((path) => `  ${path}`)]
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(`${messageOf(error)}\nNext: put this right and run: npm run make`)
  process.exitCode = 2
}
