#!/usr/bin/env -S npx tsx
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { messageOf } from '../src/mock/engine/value/message-of.ts'
import { findServices } from '../src/mock/hand/find-services.ts'
import { readArguments } from './read-arguments.ts'
import { checkDocuments, summaryOf } from './sources/check-documents.ts'
import { checkPointers } from './sources/check-pointers.ts'

const USAGE = 'usage: npm run check-sources -- [--documents <folder>] [--list]'
const DOCUMENTS = fileURLToPath(new URL('../../shared/documents', import.meta.url))

/**
 * Holds what services quote against the documents of the project. Exit codes: 0 all right, also where the
 * documents are not here; 1 a quote that no document says, a sentence nobody accounts for, or a shape the
 * spec lacks; 2 it could not be checked.
 */
async function main(): Promise<number> {
  const { values } = readArguments(USAGE, {
    options: { documents: { type: 'string' }, list: { type: 'boolean', default: false } },
  })
  const folder = values.documents ?? DOCUMENTS
  const hasDocuments = existsSync(folder)
  if (values.documents !== undefined && !hasDocuments)
    throw new Error(`there is no folder ${folder}; ${USAGE}`)

  const services = await findServices()
  const findings = services.flatMap(checkPointers)
  if (hasDocuments) {
    const checked = checkDocuments(
      services.map(({ service }) => service),
      folder,
    )
    findings.push(...checked.findings)
    for (const document of checked.documents) {
      console.log(summaryOf(document))
      if (values.list)
        for (const { unit, account } of document.units)
          console.log(`  ${unit.at} ${account ?? 'UNACCOUNTED'} | ${unit.text}`)
    }
  } else {
    console.log(
      `Skipped, as expected where the documents are not at hand: there is no ${folder}, so no quote was ` +
        'compared. Only the places of shapes in the specs were.',
    )
  }
  for (const finding of findings) console.error(finding)
  console.log(
    findings.length === 0
      ? `Nothing to object to${hasDocuments ? '' : ' in what was compared'}.`
      : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.`,
  )
  return findings.length === 0 ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 2
}
