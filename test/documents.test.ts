import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { startMock, type RunningMock } from '../src/mock/doors/start-mock.ts'
import * as calls from './documents/calls.ts'
import { curl } from './documents/curl.ts'

// The documents' own calls, word for word but for host, placeholders and misprints, sent by the real curl to
// a running mock.

const DOCUMENTS = fileURLToPath(new URL('../../shared/documents/', import.meta.url))
const ORG = 'ACME@AdobeOrg'

let running: RunningMock | undefined

afterEach(async () => {
  await running?.close()
  running = undefined
})

describe('what the tests send is what the documents print', () => {
  test.skipIf(!existsSync(DOCUMENTS)).each(calls.printedCalls)(
    '$title ($document)',
    ({ document, printed }) => {
      expect(readFileSync(DOCUMENTS + document, 'utf8')).toContain(printed)
    },
  )
})

describe('Adobe Privacy Service', () => {
  test('the list call gets the third page of fifty jobs, in the documented form', async () => {
    running = await startMock({ services: ['adobe-privacy'] })
    running.sandbox().enterState('adobe-privacy', 'jobs', { count: 175, org: ORG, regulation: 'gdpr' })
    const { status, body } = await curl(calls.listJobs, running.url)
    expect(status).toBe(200)
    const list = JSON.parse(body) as { totalRecords: number; jobDetails: { createdDate: string }[] }
    expect(list.totalRecords).toBe(175)
    expect(list.jobDetails).toHaveLength(50)
    expect(list.jobDetails[0]).toEqual({
      jobId: expect.any(String) as string,
      requestId: expect.stringMatching(/^\d{17}RX-\d{3}$/) as string,
      userKey: expect.any(String) as string,
      action: 'access',
      status: 'complete',
      submittedBy: expect.any(String) as string,
      createdDate: expect.stringMatching(/^\d\d\/\d\d\/\d{4} \d\d:\d\d [AP]M GMT$/) as string,
      lastModifiedDate: expect.any(String) as string,
    })
  })

  test('the create call of two users gets three jobs, in the documented shape', async () => {
    running = await startMock({ services: ['adobe-privacy'] })
    const { status, body } = await curl(calls.createJobs, running.url)
    expect(status).toBe(202)
    const job = (key: string, action: string) => ({
      jobId: expect.any(String) as string,
      customer: { user: { key, action: [action] } },
    })
    expect(JSON.parse(body)).toEqual({
      jobs: [job('DavidSmith', 'access'), job('user12345', 'access'), job('user12345', 'delete')],
      requestStatus: 1,
      totalRecords: 3,
    })
  })

  test('the look-up call gets the documented answer of a complete job', async () => {
    running = await startMock({ services: ['adobe-privacy'] })
    running.sandbox().enterState('adobe-privacy', 'a complete job', { org: ORG, regulation: 'ccpa' })
    const { status, body } = await curl(calls.lookUpJob, running.url)
    expect(status).toBe(200)
    const product = (name: string) => ({
      product: name,
      retryCount: 0,
      processedDate: expect.stringMatching(/GMT$/) as string,
      productStatusResponse: expect.objectContaining({
        status: 'complete',
        message: 'Success',
        responseMsgCode: expect.stringMatching(/^PRVCY-\d{4}-200$/) as string,
      }) as object,
    })
    expect(JSON.parse(body)).toMatchObject({
      jobId: '6fc09b53-c24f-4a6c-9ca2-c6076b0842b6',
      requestId: expect.any(String) as string,
      userKey: 'DavidSmith',
      action: 'access',
      status: 'complete',
      submittedBy: expect.any(String) as string,
      userIds: [
        {
          namespace: 'email',
          value: 'dsmith@acme.com',
          type: 'standard',
          namespaceId: 6,
          isDeletedClientSide: false,
        },
        { namespace: 'ECID', type: 'standard', namespaceId: 4 },
      ],
      productResponses: [product('Analytics'), product('Profile'), product('AudienceManager')],
      downloadURL: expect.stringContaining('http') as string,
      regulation: 'ccpa',
    })
  })

  test('as printed, without quotes, the list call fails in a shell: its & ends the command', async () => {
    running = await startMock({ services: ['adobe-privacy'] })
    const { url } = running
    const bare = {
      ...calls.listJobs,
      instead: { 'https://platform.adobe.io': url, '{ACCESS_TOKEN}': 't', '{API_KEY}': 'k', '{ORG_ID}': ORG },
    }
    await expect(curl(bare, url)).rejects.toThrow()
  })
})

describe('Treasure Data', () => {
  test('the documented calls run one after another: verify, all folders, two folders', async () => {
    running = await startMock({ services: ['treasure-data'] })
    running.sandbox().enterState('treasure-data', 'the documented policy')
    const verified = await curl(calls.verifyToken, running.url)
    expect(verified.status).toBe(200)
    expect(JSON.parse(verified.body)).toMatchObject({
      ProfilesApiToken: [{ audience_id: '69129', operation: 'full' }],
    })
    for (const call of [calls.updateToAllFolders, calls.updateToTwoFolders]) {
      const { status, body } = await curl(call, running.url)
      expect(status).toBe(200)
      expect(Object.entries(JSON.parse(body) as object)).toEqual(
        Object.entries(JSON.parse(bodyOf(call)) as object),
      )
    }
  })

  test('the snippet for the permission, sent with documented headers, is answered with itself', async () => {
    running = await startMock({ services: ['treasure-data'] })
    running.sandbox().enterState('treasure-data', 'the documented policy')
    const apply = { ProfilesApiToken: [{ audience_id: '143857', operation: 'full' }] }
    const { status, body } = await curl(
      {
        ...calls.removeToken,
        instead: { ...calls.removeToken.instead, [bodyOf(calls.removeToken)]: JSON.stringify(apply) },
      },
      running.url,
    )
    expect(status).toBe(200)
    expect(JSON.parse(body)).toEqual(apply)
  })

  test('the printed removal keeps audience 143856, where the printed response keeps 143857', async () => {
    running = await startMock({ services: ['treasure-data'] })
    running.sandbox().enterState('treasure-data', 'a policy', {
      policyId: 1115654,
      permissions: {
        ProfilesApiToken: [
          { audience_id: '143856', operation: 'full' },
          { audience_id: '143857', operation: 'full' },
        ],
      },
    })
    const { status, body } = await curl(calls.removeToken, running.url)
    expect(status).toBe(200)
    expect(JSON.parse(body)).toEqual({ ProfilesApiToken: [{ audience_id: '143856', operation: 'full' }] })
  })
})

function bodyOf({ printed }: calls.PrintedCall): string {
  return /'(\{.*\})'$/s.exec(printed)![1]!
}
