import { defineService } from '../../engine/book/service.ts'
import { identify } from './caller.ts'
import { duties } from './duties/index.ts'
import { createPrivacyJob } from './handlers/create-privacy-job.ts'
import { listPrivacyJobs } from './handlers/list-privacy-jobs.ts'
import { processCCPASalesConsent } from './handlers/process-ccpa-sales-consent.ts'
import { retrievePrivacyJobContent } from './handlers/retrieve-privacy-job-content.ts'
import { retrievePrivacyJob } from './handlers/retrieve-privacy-job.ts'
import type { Privacy } from './kit.ts'
import { notModelled } from './not-modelled.ts'
import { word } from './problem.ts'
import { readings } from './readings/index.ts'
import { rules } from './rules/index.ts'
import { ACCESS_TOKEN, API_KEY, ORG, samples } from './samples.ts'
import { sentences } from './sentences.ts'
import { pages } from './sources.ts'
import { tables } from './state.ts'
import { states } from './states/index.ts'
import { finishWork, progressCommands } from './states/progress-commands.ts'

const basePath = '/data/core/privacy'

/** The vendor's OpenAPI lists the status of the success with this description. */
const byOpenApi = (quote: string) => ({ evidence: 'vendor', page: 'openapi', quote }) as const

export default defineService<Privacy>({
  name: 'adobe-privacy',
  title: 'Adobe Experience Platform Privacy Service',
  basePath,
  pages,
  tables,
  readings,
  states,
  progressCommands,
  finishWork,
  rules,
  duties,
  sentences,
  notModelled,
  samples,
  sampleState: 'a complete job',
  handlers: {
    listPrivacyJobs,
    createPrivacyJob,
    retrievePrivacyJob,
    retrievePrivacyJobContent,
    processCCPASalesConsent,
  },
  identify,
  successes: {
    listPrivacyJobs: byOpenApi('A successful response returns a list of jobs under the provided regulation.'),
    createPrivacyJob: byOpenApi('The jobs were successfully created.'),
    retrievePrivacyJob: byOpenApi('A successful response returns the details of the privacy job.'),
    retrievePrivacyJobContent: byOpenApi(
      'A successful response returns the requested access information in a ZIP file.',
    ),
    processCCPASalesConsent: byOpenApi(
      'A successful response returns returns HTTP status 202 (Accepted) with no payload',
    ),
  },
  // The page prints what creates and looks up a job, and no list.
  bodies: { createPrivacyJob: 'stated', retrievePrivacyJob: 'stated', listPrivacyJobs: 'vendor' },
  word,
  env: (url) => ({
    ADOBE_PRIVACY_BASE_URL: {
      value: url + basePath,
      says: 'where the service is: the address that /jobs and /consent follow',
    },
    ADOBE_PRIVACY_ACCESS_TOKEN: {
      value: ACCESS_TOKEN,
      says: 'the bearer token of Authorization; any token is valid unless a named state says otherwise',
    },
    ADOBE_PRIVACY_API_KEY: {
      value: API_KEY,
      says: 'the client id, for x-api-key; any key is valid unless a named state says otherwise',
    },
    ADOBE_PRIVACY_ORG_ID: {
      value: ORG,
      says: 'the organization, for x-gw-ims-org-id and the imsOrgID company context',
    },
  }),
})
