/** A client of all three services that behaves, and its own test: `node --import tsx good.ts [service…]`. */
import assert from 'node:assert/strict'
import { expectRefusal, loseAnswer } from '../../../src/check/tell.ts'

const variable = (name: string): string => process.env[name] ?? assert.fail(`${name} is not set`)
const control = (path: string, body: object) =>
  fetch(`${variable('BYTHEBOOK_URL')}/_bythebook/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const pass = async (by: string) => assert.equal((await control('clock/advance', { by })).status, 200)

interface Answer {
  readonly status: number
  readonly text: string
  readonly body: Record<string, unknown>
}

async function call(
  url: string,
  {
    method = 'GET',
    headers,
    body,
  }: { readonly method?: string; readonly headers: Record<string, string>; readonly body?: unknown },
): Promise<Answer> {
  const isText = typeof body === 'string'
  const sent = body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body === undefined || isText ? {} : { 'content-type': 'application/json' }) },
    ...sent,
  })
  const text = await response.text()
  return {
    status: response.status,
    text,
    body: /json/.test(response.headers.get('content-type') ?? '')
      ? (JSON.parse(text) as Record<string, unknown>)
      : {},
  }
}

async function adobePrivacy(): Promise<void> {
  const base = variable('ADOBE_PRIVACY_BASE_URL')
  const org = variable('ADOBE_PRIVACY_ORG_ID')
  const headers = {
    authorization: `Bearer ${variable('ADOBE_PRIVACY_ACCESS_TOKEN')}`,
    'x-api-key': variable('ADOBE_PRIVACY_API_KEY'),
    'x-gw-ims-org-id': org,
  }
  const create = (...keys: readonly string[]) =>
    call(`${base}/jobs`, {
      method: 'POST',
      headers,
      body: {
        companyContexts: [{ namespace: 'imsOrgID', value: org }],
        users: keys.map((key) => ({
          key,
          action: ['access'],
          userIDs: [{ namespace: 'email', value: `${key}@example.com`, type: 'standard' }],
        })),
        include: ['Analytics'],
        expandIds: false,
        regulation: 'gdpr',
      },
    })
  const allJobs = async (query: string) => {
    const jobs: { readonly jobId: string; readonly userKey: string }[] = []
    for (let page = 0, total = 1; page * 2 < total; page++) {
      const { status, body, text } = await call(`${base}/jobs?regulation=gdpr&size=2&page=${page}${query}`, {
        headers,
      })
      assert.equal(status, 200, text)
      jobs.push(...(body['jobDetails'] as typeof jobs))
      total = body['totalRecords'] as number
    }
    return jobs
  }

  const created = (await create('ann', 'ben', 'cem')).body['jobs'] as { readonly jobId: string }[]
  assert.equal(created.length, 3)
  for (const { jobId } of created) {
    let job = await call(`${base}/jobs/${jobId}`, { headers })
    while (job.body['status'] === 'submitted' || job.body['status'] === 'processing') {
      await pass('6h')
      job = await call(`${base}/jobs/${jobId}`, { headers })
    }
    assert.equal(job.body['status'], 'complete')
    const content = await call(String(job.body['downloadUrl'] ?? job.body['downloadURL']), {
      headers: { ...headers, accept: 'application/json' },
    })
    assert.equal(content.status, 200)
  }

  // An answer that never came: look before sending again.
  await loseAnswer('createPrivacyJob')
  await assert.rejects(create('dan'))
  await pass('5m')
  const jobs = await allJobs('')
  assert.equal(jobs.length, 4)

  const tooLarge = await call(`${base}/jobs?regulation=gdpr&size=1001`, {
    headers: { ...headers, 'x-bythebook-expect': 'size-max' },
  })
  assert.equal(tooLarge.status, 400)
  await expectRefusal('job-known')
  const unknown = await call(`${base}/jobs/00000000-0000-4000-8000-000000000000`, { headers })
  assert.equal(unknown.status, 404)
}

async function adobeTarget(): Promise<void> {
  const admin = `${variable('ADOBE_TARGET_ADMIN_URL')}/${variable('ADOBE_TARGET_TENANT')}/target`
  const edge = `${variable('ADOBE_TARGET_EDGE_URL')}/m2/${variable('ADOBE_TARGET_CLIENT_CODE')}`
  const headers = {
    authorization: `Bearer ${variable('ADOBE_TARGET_ACCESS_TOKEN')}`,
    'x-api-key': variable('ADOBE_TARGET_API_KEY'),
    accept: 'application/vnd.adobe.target.v1+json',
  }

  const settings = await call(`${admin}/clients/settings`, {
    method: 'PATCH',
    headers,
    body: { enableProfileApiAuthentication: true },
  })
  assert.equal(settings.status, 200, settings.text)
  await expectRefusal('token-there')
  assert.equal(
    (await call(`${admin}/authentication/token?authorizationScope=profile_api`, { headers })).status,
    404,
  )
  const made = await call(`${admin}/authentication/token?authorizationScope=profile_api`, {
    method: 'POST',
    headers,
  })
  assert.equal(made.status, 201, made.text)
  const onEdge = { authorization: `Bearer ${String(made.body['accessToken'])}` }

  const batch = await call(`${edge}/v2/profile/batchUpdate`, {
    method: 'POST',
    headers: { ...onEdge, 'content-type': 'text/plain' },
    body: 'batch=thirdPartyId,tier,city\nloyal-1,gold,S%C3%A3o%20Paulo\nloyal-2,,Busan',
  })
  assert.match(batch.text, /<success>true<\/success>/)
  const statusUrl =
    /<batchStatus>(.*)<\/batchStatus>/.exec(batch.text)?.[1]?.replaceAll('&amp;', '&') ??
    assert.fail(batch.text)
  let status = ''
  do {
    await pass('10m')
    status = (await call(`${statusUrl}&showDetails=true`, { headers: onEdge })).text
  } while (!/complete|stuck/.test(status))
  assert.match(status, /complete/)
}

async function treasureData(): Promise<void> {
  const api = variable('TREASURE_DATA_API_URL')
  const headers = { authorization: `TD1 ${variable('TREASURE_DATA_API_KEY')}`, accept: 'application/json' }
  assert.equal((await control('states/treasure-data/the%20documented%20account', {})).status, 200)
  const policy = `${api}/v3/access_control/policies/1115654`
  const permissions = await call(`${policy}/permissions`, { headers })
  assert.equal(permissions.status, 200, permissions.text)
  const tokens = (permissions.body['ProfilesApiToken'] ?? []) as unknown[]
  const changed = {
    ...permissions.body,
    ProfilesApiToken: [...tokens, { audience_id: '143856', operation: 'full' }],
  }
  const answer = await call(`${policy}/permissions`, { method: 'PATCH', headers, body: changed })
  assert.equal(answer.status, 200, answer.text)
  assert.deepEqual(answer.body['ProfilesApiToken'], changed.ProfilesApiToken)
}

const services = { 'adobe-privacy': adobePrivacy, 'adobe-target': adobeTarget, 'treasure-data': treasureData }
for (const [name, run] of Object.entries(services))
  if (process.argv.length < 3 || process.argv.includes(name)) await run()
console.log('the TypeScript client behaves')
