import type { Observation } from './observation.ts'

/** Says something of a call that it may share with others, such as the job that its path names. */
export type KeyPart = (call: Observation) => string | undefined

/**
 * What `judgeEach` tells calls apart by: calls of these operations of which all parts say the same have the
 * same key. Calls of other operations have none.
 */
export function callsOf(on: string | readonly string[], ...parts: readonly KeyPart[]): KeyPart {
  const operations: readonly string[] = typeof on === 'string' ? [on] : on
  return (call) =>
    operations.includes(call.operation) ? JSON.stringify(parts.map((part) => part(call) ?? null)) : undefined
}
