import { join } from 'node:path'
import { expect, test } from 'vitest'
import { consumerPact, type ConsumerPact } from '../../../contracts/pact/consumer-pact.ts'
import { verify } from '../../../contracts/pact/verify.ts'
import { runClient } from '../../../src/check/run-client.ts'
import { startMock } from '../../../src/mock/doors/start-mock.ts'
import type { MockOptions } from '../../../src/mock/hand/create-mock.ts'
import { findServices } from '../../../src/mock/hand/find-services.ts'
import { temporaryFolder } from '../../check/temporary-folder.ts'

/** A client, which also does things by hand: `hand` calls the control API, `ask` a service. */
const CLIENT = `
const { BYTHEBOOK_URL: url } = process.env
const json = { 'content-type': 'application/json' }
const hand = async (path, body, method = 'POST') => {
  const answer = await fetch(url + '/_bythebook/' + path, { method, headers: json, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(path + ': ' + await answer.text())
}
const ask = async (path, init = {}) => (await fetch(url + path, init)).text()
const sent = (headers, body, method = 'POST') =>
  ({ method, headers: { ...headers, ...json }, body: JSON.stringify(body) })
`

const PRIVACY = `
const headers = { authorization: 'Bearer a', 'x-api-key': 'b', 'x-gw-ims-org-id': process.env.ADOBE_PRIVACY_ORG_ID }
const jobs = '/data/core/privacy/jobs'
const look = (path, more) => ask(jobs + path, { headers: { ...headers, ...more } })
const make = async (key) => {
  const email = { namespace: 'email', value: key + '@acme.example', type: 'standard' }
  const user = { key, action: ['access'], userIDs: [email] }
  const companyContexts = [{ namespace: 'imsOrgID', value: process.env.ADOBE_PRIVACY_ORG_ID }]
  const body = { companyContexts, users: [user], include: ['Analytics'], regulation: 'ccpa' }
  return JSON.parse(await ask(jobs, sent(headers, body))).jobs[0].jobId
}
await hand('states/adobe-privacy/a%20complete%20job', { params: {} })
await look('?regulation=ccpa')
await look('/no-job', { 'x-bythebook-expect': 'job-known' })
const first = await make('one')
await hand('clock/advance', { by: '2h' })
await look('/' + first)
await hand('progress', { mode: 'manual' }, 'PUT')
const second = await make('two')
await hand('progress/adobe-privacy/finish', { params: { jobId: second } })
await look('/' + second)
const third = await make('three')
await hand('progress', { mode: 'immediate' }, 'PUT')
await look('/' + third)
await hand('readings/download-url', { option: 'downloadUrl' }, 'PUT')
await look('/' + second + '?again')
await hand('rules/adobe-privacy/size-max', { on: false }, 'PUT')
await look('?regulation=ccpa&size=2000')
`

const TREASURE = `
const headers = { authorization: 'TD1 ' + process.env.TREASURE_DATA_API_KEY }
const permissions = '/v3/access_control/policies/1115654/permissions'
await hand('states/treasure-data/a%20policy', { params: {} })
await ask(permissions, sent(headers, { ProfilesApiToken: [{ audience_id: '143857', operation: 'full' }] }, 'PATCH'))
await ask(permissions, { headers })
const made = JSON.parse(await ask('/v3/access_control/policies', sent(headers, { policy: { name: 'made' } })))
await ask('/v3/access_control/policies/' + made.id, { headers })
`

async function recorded(name: string, code: string, options: MockOptions = {}): Promise<ConsumerPact> {
  const [described] = await findServices([name])
  const run = await runClient(
    [process.execPath, '--input-type=module', '-e', CLIENT + code],
    { services: [name], ...options },
    { captured: true },
  )
  expect(run.ending).toMatchObject({ code: 0 })
  return consumerPact('a client', described!, run.clientJournals, '1.2.3')
}

/** What does not hold of a pact when a mock that is started anew is asked. */
async function brokenIn(name: string, { text }: ConsumerPact): Promise<unknown[]> {
  const mock = await startMock({ services: [name] })
  try {
    const statesUrl = `${mock.url}/_bythebook/pact/provider-states`
    const file = join(temporaryFolder({ 'pact.json': text }), 'pact.json')
    const provider = { name, url: mock.url, isMock: true, statesUrl }
    const { results, failures } = await verify(file, provider, (interaction) => interaction)
    return [...failures, ...results.filter(({ ok }) => !ok)]
  } finally {
    await mock.close()
  }
}

test.concurrent.each([
  ['adobe-privacy', PRIVACY, {}, 10],
  ['adobe-privacy', PRIVACY, { seed: 7, progress: 'immediate', clock: '2026-03-01T10:00:00Z' } as const, 10],
  ['treasure-data', TREASURE, {}, 4],
])(
  'what is done by hand, the clock and where ids went on from are states of the pact of %s: it replays whole',
  { timeout: 60_000 },
  async (name, code, options, interactions) => {
    const pact = await recorded(name, code, options)
    expect(pact.leftOut).toEqual([])
    expect(pact.interactions).toBe(interactions)
    expect(await brokenIn(name, pact)).toEqual([])
  },
)

test.concurrent(
  'what rests on requests of another world is left out, and the pact says so and replays whole',
  { timeout: 60_000 },
  async () => {
    const code = `${PRIVACY}
      await hand('keep', {})
      await hand('reset', {})
      await look('/' + second + '?late')
    `
    const pact = await recorded('adobe-privacy', code)
    expect(pact.leftOut).toEqual([
      {
        description: expect.stringMatching(/^retrievePrivacyJob answers 200/) as string,
        why: 'it rests on more than its states: asked again it answers 404; set up what it needs in the test that asks',
        calls: 1,
      },
    ])
    expect(await brokenIn('adobe-privacy', pact)).toEqual([])
  },
)
