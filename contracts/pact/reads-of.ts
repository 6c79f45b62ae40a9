import type { ServiceWithSpec } from '../../src/mock/engine/journey/mock.ts'
import { Router } from '../../src/mock/engine/spec/router.ts'
import type { Schema } from '../../src/mock/engine/spec/spec.ts'
import { escapeStep } from '../../src/mock/engine/value/pointer.ts'
import { readSpec } from '../../src/mock/engine/spec/read-spec.ts'
import type { PactInteraction } from './pact-file.ts'

/** Marks, in a spec, an operation that changes something although its method says that it does not. */
const WRITES = 'x-bythebook-writes'

/**
 * Tells the interactions that change nothing at the provider: those with a safe method, unless the spec says
 * that the operation writes.
 */
export function readsOf({ document }: ServiceWithSpec): (interaction: PactInteraction) => boolean {
  const router = new Router<undefined>()
  const spec = readSpec(document)
  for (const operation of spec.operations.values()) router.add(undefined, operation)
  return ({ request: { method = 'GET', path = '/' } }) => {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(method.toUpperCase())) return false
    const operation = router.find('GET', path)?.operation
    if (!operation) return true
    const written: Schema = spec.at(`#/paths/${escapeStep(operation.path)}/get`).schema
    return written[WRITES] !== true
  }
}
