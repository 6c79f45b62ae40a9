import { atPointer } from '../mock/engine/value/pointer.ts'

/** A part of an OpenAPI document that is being written. */
export type Writable = Record<string, unknown>

/**
 * The response of an operation to a status, for writing. One that other operations share is copied into the
 * operation first, so that what one operation's rules answer does not stand in another's.
 */
export function inlineResponse(document: Writable, operation: Writable, status: string): Writable {
  const responses = operation['responses'] as Writable
  let response = responses[status] as Writable
  while (typeof response['$ref'] === 'string')
    response = structuredClone(atPointer(document, response['$ref']) as Writable)
  responses[status] = response
  return response
}

/** Every `$ref` of a document. */
export function referencesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, part] of Object.entries(value)) {
    if (key === '$ref' && typeof part === 'string') found.add(part)
    else referencesIn(part, found)
  }
  return found
}

/** Drops shared responses that something referred to `before`, and nothing does now. */
export function dropUnused(document: Writable, before: ReadonlySet<string>): void {
  const components = document['components'] as Writable | undefined
  const responses = components?.['responses'] as Writable | undefined
  if (!components || !responses) return
  const now = referencesIn(document)
  const isUsed = (reference: string) => !before.has(reference) || now.has(reference)
  const used = Object.entries(responses).filter(([name]) => isUsed(`#/components/responses/${name}`))
  if (used.length > 0) components['responses'] = Object.fromEntries(used)
  else delete components['responses']
}
