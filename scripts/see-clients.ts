#!/usr/bin/env -S npx tsx
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { messageOf } from '../src/mock/engine/value/message-of.ts'
import { packageFile } from '../src/package/package-file.ts'
import { services } from '../src/mock/services/index.ts'
import { FOREIGN_CLIENTS, runForeign } from './clients/foreign-client.ts'
import { seenOf, seenText, type Sighting } from './clients/seen.ts'
import { readArguments } from './read-arguments.ts'

const USAGE = `usage: npm run see-clients -- [options]
  --check  compare, and write nothing`

/**
 * Has other people's clients call the mock, and writes which rules each has met into
 * `contracts/<service>/seen.json`; a service that none of them calls has an empty file. Exit codes: 0 all
 * right, 1 stale files, 2 a client cannot be run.
 */
async function main(): Promise<number> {
  const { values } = readArguments(USAGE, { options: { check: { type: 'boolean', default: false } } })
  const sightings: Sighting[] = []
  for (const client of FOREIGN_CLIENTS) {
    const { verdict } = await runForeign(client)
    sightings.push({ name: client.name, verdict })
  }
  const stale = Object.keys(services).flatMap((service) => {
    const path = `contracts/${service}/seen.json`
    const file = packageFile(path)
    const text = seenText(seenOf(service, sightings))
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return []
    if (!values.check) writeFileSync(file, text)
    return [path]
  })
  if (stale.length === 0) console.log('What clients were seen to do is up to date.')
  else if (values.check) console.error(`Stale: ${stale.join(', ')}\nRun: npm run see-clients`)
  else console.log(`Wrote: ${stale.join(', ')}`)
  return values.check && stale.length > 0 ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 2
}
