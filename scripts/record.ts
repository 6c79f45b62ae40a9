import { pactFile } from '../contracts/pact/pact-file.ts'
import { record } from '../contracts/pact/record.ts'
import { findServices, serviceNames } from '../src/mock/hand/find-services.ts'

/**
 * Records the pacts of the services named, of all where none is: `npm run record`. Says what a pact cannot
 * hold, and why.
 */
const named = process.argv.slice(2)
for (const service of await findServices(named.length > 0 ? named : serviceNames)) {
  const { name } = service.service
  const started = performance.now()
  const { interactions, leftOut } = await record(service, pactFile(name))
  console.log(
    `${name}: ${interactions} interactions in ${((performance.now() - started) / 1000).toFixed(1)} s, ` +
      `${leftOut.length} left out`,
  )
  for (const { description, why } of leftOut) console.log(`  ${description}\n    ${why}`)
}
