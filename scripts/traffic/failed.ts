import type { Answer } from './answer-reader.ts'

/** What failed in the mock, where an answer says that something did. */
export function failed({ headers, body }: Answer): string | undefined {
  if (headers['x-bythebook-failure'] !== 'mock-failed') return undefined
  const { detail } = JSON.parse(body === '' ? '{}' : body) as { readonly detail?: string }
  return `mock-failed: ${detail}`
}
