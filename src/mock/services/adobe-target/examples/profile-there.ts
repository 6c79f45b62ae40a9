import { from } from '../samples.ts'

const SEEN = [from('2026-01-20T12:00:00Z')]
const FOR_90_DAYS = { 'profile-lifetime': '90-days' } as const

/** Fetches of a profile that is there, that was never there and that is there no longer. */
export const PROFILE_THERE = {
  refused: [
    { given: [], request: {} },
    { name: 'the tenant in place of the client code', request: { query: { client: 'acme' } } },
    { name: '14 days without a change', first: SEEN, at: '2026-02-03T12:00:00Z', request: {} },
    {
      name: '90 days without a change',
      first: [from('2026-01-01T00:00:00Z')],
      at: '2026-04-01T00:00:00Z',
      readings: FOR_90_DAYS,
      request: {},
    },
  ],
  allowed: [
    { request: {} },
    { first: SEEN, at: '2026-02-03T11:59:59Z', request: {} },
    { first: SEEN, at: '2026-02-03T12:00:00Z', readings: FOR_90_DAYS, request: {} },
    {
      name: 'a change starts the time again',
      first: [{ operation: 'updateProfile', at: '2026-01-30T12:00:00Z' }],
      at: '2026-02-04T12:00:00Z',
      request: {},
    },
  ],
} as const
