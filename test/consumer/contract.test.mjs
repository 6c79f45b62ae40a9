import { describe, test } from 'vitest'
import { testClient } from 'bythebook/pact'
import { listJobs } from './client.mjs'

const broken = process.env.BROKEN_CLIENT

await testClient(
  'adobe-privacy',
  {
    listPrivacyJobs: ({ query, headers }, base) => {
      if (broken === 'swallows-errors')
        return listJobs(query, { base, headers }).catch(() => ({ jobDetails: [] }))
      return listJobs(query, { base, headers })
    },
  },
  { test, describe, rules: ['dates-together', 'size-max', 'third-page'] },
)
