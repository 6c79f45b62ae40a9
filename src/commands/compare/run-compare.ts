import { compareWithRules } from '../../../contracts/pact/compare-with-rules.ts'
import { pactFile, readPact } from '../../../contracts/pact/pact-file.ts'
import { UsageError } from '../../mock/engine/book/usage-error.ts'
import { findServices, serviceNames } from '../../mock/hand/find-services.ts'
import { comparisonText, isError } from './comparison-text.ts'

/**
 * Holds pacts against the hand-written specs of their services: those of this package, or the files named.
 * Exit code 1 where one does not fit, or has no interactions.
 */
export async function runCompare(files: readonly string[], service: string | undefined): Promise<void> {
  let allFit = true
  for (const { file, name } of pactsOf(files, service))
    for (const described of await findServices([name])) {
      const pact = readPact(file)
      const comparison = await compareWithRules(described, pact)
      const interactions = pact.interactions.length
      if (interactions === 0 || comparison.misfits.some(isError)) allFit = false
      console.log(comparisonText({ file, interactions, spec: `openapi/${name}.yaml`, ...comparison }))
    }
  process.exitCode = allFit ? 0 : 1
}

interface PactOfService {
  readonly file: string
  /** Of the service. */
  readonly name: string
}

function pactsOf(files: readonly string[], service: string | undefined): PactOfService[] {
  if (files.length > 0) return files.map((file) => ({ file, name: service ?? providerOf(file) }))
  const names = service === undefined ? serviceNames : [service]
  return names.map((name) => ({ file: pactFile(name), name }))
}

function providerOf(file: string): string {
  const name = readPact(file).provider?.name
  if (name === undefined || !serviceNames.includes(name))
    throw new UsageError(
      `${file} is a pact with ${name === undefined ? 'no provider' : `the provider "${name}"`}`,
      `say with --service which it is: ${serviceNames.join(', ')}`,
    )
  return name
}
