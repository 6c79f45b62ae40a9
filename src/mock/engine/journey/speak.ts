import type { Response } from '../spec/request.ts'

/** What to do about a failure of the mock itself. */
export const REPORT_IT = 'this is a defect of the mock, not of your client: please report it with this answer'

/** The mock's own voice: what it does not model, or its own failure. Never mistaken for the vendor's. */
export function speak(
  status: number,
  failure: string,
  detail: string,
  next: string,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const body = {
    type: `urn:bythebook:failure:${failure}`,
    title: failure.replaceAll('-', ' '),
    status,
    detail,
    next,
    ...more,
  }
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'x-bythebook-failure': failure },
    body: JSON.stringify(body),
  }
}
