import type { Violation } from '../../../engine/spec/problem.ts'

/** What is wrong with a body that is JSON and no object, or that is not there. */
export const NO_OBJECT = 'The body must be a JSON object'

/**
 * What is wrong with a field of a request, as the vendor would say it: the place and no more. What was
 * expected there is in the headers.
 */
export function complaint({ in: part, pointer, keyword }: Violation): string {
  const place = part === 'query' ? pointer.slice(1) || 'query' : pointer
  return `${place} is ${keyword === 'required' ? 'required' : 'invalid'}`
}
