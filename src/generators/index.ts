#!/usr/bin/env node
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { packageFile } from '../package/package-file.ts'
import { generate } from './generate.ts'
import { messageOf } from '../mock/engine/spec/message-of.ts'

const ROOT = packageFile('')

/**
 * Writes everything that is generated, or with `--check` compares it. Exit codes: 0 all right, 1 stale files,
 * 2 nothing can be made.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { check: { type: 'boolean', default: false }, root: { type: 'string', default: ROOT } },
  })
  const { stale, orphans, isComplete } = await generate(resolve(values.root), { check: values.check })
  if (stale.length + orphans.length === 0) {
    console.log('Everything generated is up to date.')
    return 0
  }
  if (!values.check) {
    console.log([...list('Wrote:', stale), ...list('Removed:', orphans)].join('\n'))
    return 0
  }
  console.error(
    [
      ...list('Not what the generators make:', stale),
      ...list('Made from something that is gone:', orphans),
    ].join('\n'),
  )
  if (!isComplete)
    console.error('Published specs, RULES.md and COVERAGE.md are compared once these are right.')
  console.error('Next: run npm run generate, look at what changed, and commit it.')
  return 1
}

function list(head: string, paths: readonly string[]): string[] {
  return paths.length === 0 ? [] : [head, ...paths.map((path) => `  ${path}`)]
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(`${messageOf(error)}\nNext: put this right and run: npm run generate`)
  process.exitCode = 2
}
