#!/usr/bin/env -S npx tsx
import { fileURLToPath } from 'node:url'
import { messageOf } from '../src/mock/engine/value/message-of.ts'
import { readArguments } from './read-arguments.ts'
import { ruleFile } from './scaffold/rule-file.ts'
import { writeNew } from './scaffold/template.ts'

const USAGE = `usage: npm run new-rule -- <service> <operation[,operation]> <rule-id> [options]
  --resource <folder>                   below rules/; where the operation has its rules when left out
  --kind <kind>                         refusal when left out; or access, in-band (a refusal in a 200),
                                        limit, promise
  --says <sentence>                     what is true
  --page <page-id> --quote <sentence>   where it is said, word for word
  --evidence stated|vendor|observed|assumed --note <why>
  --at <place> --keyword <keyword>      for a limit: query.size maximum
  --root <folder>                       another repository than this one`

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TEXT = { type: 'string' } as const

try {
  const { values, positionals } = readArguments(USAGE, {
    allowPositionals: true,
    options: {
      resource: TEXT,
      kind: TEXT,
      says: TEXT,
      page: TEXT,
      quote: TEXT,
      evidence: TEXT,
      note: TEXT,
      at: TEXT,
      keyword: TEXT,
      root: { ...TEXT, default: ROOT },
    },
  })
  const [service, operation, id, ...rest] = positionals
  if (service === undefined || operation === undefined || id === undefined || rest.length > 0)
    throw new Error(USAGE)
  const { root, ...rule } = values
  const file = await ruleFile(root, { service, operation, id, ...rule })
  await writeNew(root, [file])
  console.log(`Wrote ${file.path}. Next:
  1. fill in its examples and what decides; while it is not done, step 4 fails
  2. npm run make
  3. npm run types
  4. npx vitest run test/conformance.test.ts test/repo.test.ts -t ${service}
  5. npm run check-sources`)
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 2
}
