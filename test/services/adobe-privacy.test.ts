import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/mock/engine/book/durations.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import { FIRST_INSTANT, LAST_INSTANT } from '../../src/mock/engine/sandbox/sandbox-clock.ts'
import type { SandboxOptions } from '../../src/mock/engine/sandbox/sandbox-options.ts'
import { Sandbox } from '../../src/mock/engine/sandbox/sandbox.ts'
import type { Response } from '../../src/mock/engine/spec/request.ts'
import { readDocument } from '../../src/mock/hand/document.ts'
import { timestamp } from '../../src/mock/services/adobe-privacy/dates/timestamp.ts'
import service from '../../src/mock/services/adobe-privacy/index.ts'
import { regulations } from '../../src/mock/services/adobe-privacy/regulations/regulations.ts'
import {
  manyUsers,
  ORG,
  organization,
  OTHER_ORG,
  samples,
  twoUsersBut,
} from '../../src/mock/services/adobe-privacy/samples.ts'

const document = readDocument('openapi/adobe-privacy.yaml')
const NOON = Date.parse('2026-01-20T12:00:00Z')
const MINUTE = 60_000

/** A client of one organization in a world of its own. */
class Client {
  readonly sandbox: Sandbox
  readonly mock = new Mock([{ service, document }])
  org = ORG
  token = 'any-token'

  constructor(options: SandboxOptions = {}) {
    this.sandbox = new Sandbox('story', new Map([[service.name, service]]), {
      clock: { frozenAt: NOON },
      ...options,
    })
  }

  call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Response {
    const [pathname = '', query = ''] = path.split('?')
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return this.mock.handleIn(this.sandbox, {
      method,
      path: `/data/core/privacy${pathname}`,
      query,
      headers: {
        authorization: `Bearer ${this.token}`,
        'x-api-key': 'any-key',
        'x-gw-ims-org-id': this.org,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: new TextEncoder().encode(body === undefined ? '' : text),
      origin: 'http://127.0.0.1:4010',
    })
  }

  create(body: unknown = samples.createPrivacyJob.body): Created {
    const response = this.call('POST', '/jobs', body)
    expect(response.status, String(response.body)).toBe(202)
    return json(response)
  }

  list(query: string): Listed {
    const response = this.call('GET', `/jobs?${query}`)
    expect(response.status, String(response.body)).toBe(200)
    return json(response)
  }

  job(jobId: string): Details {
    const response = this.call('GET', `/jobs/${jobId}`)
    expect(response.status, String(response.body)).toBe(200)
    return json(response)
  }

  given(state: string, params: object = {}): void {
    this.sandbox.act(service, 'states', state, params)
  }

  progress(command: string, params: object): void {
    this.sandbox.act(service, 'progressCommands', command, params)
  }
}

interface Created {
  readonly jobs: readonly {
    readonly jobId: string
    readonly customer: { readonly user: { readonly key: string; readonly action: readonly string[] } }
  }[]
  readonly totalRecords: number
  readonly requestStatus?: number
}
interface Listed {
  readonly totalRecords: number
  readonly jobDetails: readonly {
    readonly jobId: string
    readonly status: string
    readonly userKey: string
    readonly requestId: string
  }[]
}
interface Details {
  readonly status: string
  readonly requestId: string
  readonly downloadURL?: string
  readonly regulation: string
  readonly productResponses: readonly {
    readonly product: string
    readonly productStatusResponse: { readonly status: string; readonly responseMsgCode?: string }
  }[]
}

function json<T>(response: Response): T {
  return JSON.parse(String(response.body)) as T
}

const statuses = ({ productResponses }: Details) =>
  productResponses.map(({ productStatusResponse }) => productStatusResponse.status)

describe('the life of a request', () => {
  it('goes from its creation over list, look-up and download to its end', () => {
    const client = new Client()
    const { jobs, requestStatus, totalRecords } = client.create()
    expect({ requestStatus, totalRecords }).toEqual({ requestStatus: 1, totalRecords: 3 })
    expect(jobs.map(({ customer: { user } }) => ({ key: user.key, action: user.action }))).toEqual([
      { key: 'DavidSmith', action: ['access'] },
      { key: 'user12345', action: ['access'] },
      { key: 'user12345', action: ['delete'] },
    ])
    const [access, , deletion] = jobs.map(({ jobId }) => jobId)

    expect(new Set(client.list('regulation=ccpa').jobDetails.map(({ jobId }) => jobId))).toEqual(
      new Set(jobs.map(({ jobId }) => jobId)),
    )
    expect(client.job(access!).status).toBe('submitted')

    client.sandbox.clock.advance(MINUTE)
    expect(client.job(access!).status).toBe('processing')
    expect(client.call('GET', `/jobs/${access}/content`).status).toBe(404)

    client.sandbox.clock.advance(14 * MINUTE)
    const { status, downloadURL } = client.job(access!)
    expect(status).toBe('complete')
    expect(downloadURL).toBe(`http://127.0.0.1:4010/data/core/privacy/jobs/${access}/content`)
    expect(client.job(deletion!)).not.toHaveProperty('downloadURL')
    expect(client.call('GET', `/jobs/${access}/content`).status).toBe(200)
    expect(client.call('GET', `/jobs/${deletion}/content`).status).toBe(404)

    client.sandbox.clock.advance(30 * DAY)
    expect(client.job(access!).status).toBe('complete')
    client.sandbox.clock.advance(1)
    expect(client.call('GET', `/jobs/${access}`).status).toBe(404)
    expect(client.list('regulation=ccpa&fromDate=2026-01-20&toDate=2026-01-21').totalRecords).toBe(0)
    expect(client.call('GET', `/jobs/${access}/content`).status).toBe(200)

    client.sandbox.clock.advance(30 * DAY)
    expect(client.call('GET', `/jobs/${access}/content`).status).toBe(404)
  })

  it('makes all jobs of a request with one request id that tells when they were created', () => {
    const client = new Client()
    client.create()
    const ids = new Set(client.list('regulation=ccpa').jobDetails.map(({ requestId }) => requestId))
    expect(ids.size).toBe(1)
    expect([...ids][0]).toMatch(new RegExp(`^${NOON}\\d{4}RX-\\d{3}$`))
  })

  it('writes nothing when it is read, however often and whenever', () => {
    const client = new Client()
    const { jobs } = client.create()
    const rows = () => JSON.stringify(client.sandbox.store(service.name).begin().state['jobs']!.list())
    const before = rows()
    for (const pause of [0, MINUTE, 20 * MINUTE, 40 * DAY]) {
      client.sandbox.clock.advance(pause)
      client.call('GET', '/jobs?regulation=ccpa')
      for (const { jobId } of jobs) client.call('GET', `/jobs/${jobId}`)
    }
    expect(rows()).toBe(before)
  })

  it('only ever goes forward with the clock', () => {
    const order = ['submitted', 'processing', 'complete', 'error']
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 * MINUTE }), { maxLength: 8 }),
        fc.boolean(),
        (pauses, fails) => {
          const client = new Client()
          if (fails) client.given('a product outcome', { product: 'Analytics', outcome: 'error' })
          const id = client.create().jobs[0]!.jobId
          let last = 0
          for (const pause of pauses) {
            client.sandbox.clock.advance(pause)
            const { status } = client.job(id)
            expect(status).not.toBe(fails ? 'complete' : 'error')
            expect(order.indexOf(status)).toBeGreaterThanOrEqual(last)
            last = order.indexOf(status)
          }
        },
      ),
      { numRuns: 20 },
    )
  })
})

describe('progress', () => {
  it('immediate completes a job as soon as it is created', () => {
    const client = new Client({ progress: 'immediate' })
    expect(client.job(client.create().jobs[0]!.jobId).status).toBe('complete')
  })

  it.each(['manual', 'time'] as const)(
    'immediate ends what %s left open when it is chosen later',
    (before) => {
      const client = new Client({ progress: before })
      const id = client.create().jobs[0]!.jobId
      expect(client.job(id).status).toBe('submitted')
      client.sandbox.progress = 'immediate'
      expect(client.job(id).status).toBe('complete')
    },
  )

  it('time lets one product after the other finish', () => {
    const client = new Client({ progress: 'time' })
    const id = client.create().jobs[0]!.jobId
    const seen = [5, 6, 11, 15].map((minutes) => {
      client.sandbox.clock.set(NOON + minutes * MINUTE)
      return statuses(client.job(id)).filter((status) => status === 'complete').length
    })
    expect(seen).toEqual([0, 1, 2, 3])
  })

  it('manual waits for commands, whatever the clock says', () => {
    const client = new Client({ progress: 'manual' })
    const id = client.create().jobs[0]!.jobId
    client.sandbox.clock.advance(5 * DAY)
    expect(client.job(id).status).toBe('submitted')

    client.progress('start', { jobId: id })
    expect(client.job(id).status).toBe('processing')

    client.progress('finish-product', { jobId: id, product: 'Analytics' })
    client.progress('fail-product', { jobId: id, product: 'Profile', code: 'PRVCY-1022-400' })
    expect(client.job(id).status).toBe('processing')
    expect(statuses(client.job(id))).toEqual(['complete', 'submitted', 'error'])

    client.progress('finish', { jobId: id })
    expect(client.job(id).status).toBe('error')
    expect(
      client
        .job(id)
        .productResponses.map(({ productStatusResponse }) => productStatusResponse.responseMsgCode),
    ).toEqual(['PRVCY-6000-200', 'PRVCY-6000-200', 'PRVCY-1022-400'])
  })

  it('lets a command end what the clock would have ended later', () => {
    const client = new Client()
    const { jobs } = client.create()
    client.progress('finish', { jobId: jobs[0]!.jobId })
    expect(client.job(jobs[0]!.jobId).status).toBe('complete')
    expect(client.job(jobs[1]!.jobId).status).toBe('submitted')
  })

  it.each([
    ['an unknown job', 'finish', { jobId: 'no-such-job' }, 'there is no job "no-such-job"'],
    ['a job that has ended', 'finish', { jobId: 'ended' }, 'has already ended'],
    [
      'a product that the job does not include',
      'fail-product',
      { jobId: 'open', product: 'target' },
      'it includes Analytics',
    ],
    [
      'a code that is no failure',
      'fail-product',
      { jobId: 'open', product: 'Analytics', code: 'PRVCY-6000-200' },
      'is no failure',
    ],
  ])('refuses a command on %s, and says what to do', (_, command, params, message) => {
    const client = new Client({ progress: 'manual' })
    client.given('a complete job', { jobId: 'ended' })
    client.given('a submitted job', { jobId: 'open' })
    expect(() => client.progress(command, params)).toThrow(message)
  })

  it('refuses to end a product twice', () => {
    const client = new Client({ progress: 'manual' })
    client.given('a submitted job', { jobId: 'open' })
    client.progress('finish-product', { jobId: 'open', product: 'analytics' })
    expect(() => client.progress('fail-product', { jobId: 'open', product: 'Analytics' })).toThrow(
      'already done',
    )
  })
})

describe('the outcome of a product', () => {
  it('that is chosen beforehand decides the job, and only jobs that come after', () => {
    const client = new Client({ progress: 'immediate' })
    const before = client.create().jobs[0]!.jobId
    client.given('a product outcome', { product: 'Profile', outcome: 'PRVCY-1040-400' })
    const after = client.create().jobs[0]!.jobId
    expect(client.job(before).status).toBe('complete')
    expect(client.job(after).status).toBe('error')
    expect(client.call('GET', `/jobs/${after}/content`).status).toBe(404)
    expect(client.list('regulation=ccpa&status=error').totalRecords).toBe(3)
  })

  it('keeps products without data out of the result', () => {
    const client = new Client({ progress: 'immediate' })
    client.given('a product outcome', { product: 'Analytics', outcome: 'not-provisioned' })
    client.given('a product outcome', { product: 'AudienceManager', outcome: 'partial' })
    const id = client.create().jobs[0]!.jobId
    const files = unzipSync(bytes(client.call('GET', `/jobs/${id}/content`)))
    expect(
      Object.keys(files)
        .filter((name) => !name.endsWith('/'))
        .sort(),
    ).toEqual([`${id}/AudienceManager/AudienceManager.json`, `${id}/Profile/Profile.json`])
    expect(JSON.parse(strFromU8(files[`${id}/Profile/Profile.json`]!))).toMatchObject({
      jobId: id,
      product: 'Profile',
      userKey: 'DavidSmith',
    })
  })

  it('never lets the name of a product leave the folder of the result', () => {
    const client = new Client({ progress: 'immediate', readings: { 'unknown-product': 'accepted' } })
    client.given('a product outcome', { product: '../../etc', outcome: 'success' })
    const id = client.create(twoUsersBut({ include: ['../../etc'] })).jobs[0]!.jobId
    const names = Object.keys(unzipSync(bytes(client.call('GET', `/jobs/${id}/content`))))
    expect(names.every((name) => name.startsWith(`${id}/`) && !name.includes('..'))).toBe(true)
  })
})

describe('organizations', () => {
  it('never see the jobs of each other', () => {
    const client = new Client({ progress: 'immediate' })
    const mine = client.create().jobs[0]!.jobId
    client.org = OTHER_ORG
    expect(client.list('regulation=ccpa').totalRecords).toBe(0)
    expect(client.call('GET', `/jobs/${mine}`).status).toBe(404)
    expect(client.call('GET', `/jobs/${mine}/content`).status).toBe(404)
    client.create(twoUsersBut({ companyContexts: [{ ...organization, value: OTHER_ORG }] }))
    expect(client.list('regulation=ccpa').totalRecords).toBe(3)
    client.org = ORG
    expect(client.list('regulation=ccpa').totalRecords).toBe(3)
  })
})

describe('a job of another organization', () => {
  it.each([
    ['submitted', 'a submitted job', {}],
    ['processing', 'a processing job', {}],
    ['failed', 'a failed job', {}],
    ['complete', 'a complete job', {}],
    ['a delete', 'a complete job', { action: 'delete' }],
    ['no longer kept', 'a complete job', { daysAgo: 31 }],
    ['without its file', 'a complete job', { daysAgo: 61 }],
  ])('that is %s is answered as one that never was', (_, state, params) => {
    const client = new Client()
    const stranger = new Client()
    client.given(state, { jobId: 'job-1', org: OTHER_ORG, ...params })
    for (const path of ['/jobs/job-1', '/jobs/job-1/content']) {
      const response = client.call('GET', path)
      expect(response.headers['x-bythebook-rule']).toBe('job-own')
      expect(response.status).toBe(404)
      expect(json(response)).toEqual(json(stranger.call('GET', path)))
    }
  })

  it('is not reached with the ids of two organizations', () => {
    const client = new Client()
    const both = client.call('GET', '/jobs?regulation=ccpa', undefined, {
      'x-gw-ims-org-id': `${ORG}, ${OTHER_ORG}`,
    })
    expect(both.status).toBe(403)
    expect(json(both)).toEqual({ error_code: '403025', message: 'Profile is not valid' })
  })
})

describe('the change of regulation values', () => {
  it.each([
    ['2025-06-11T23:59:59Z', 202, 400],
    ['2025-06-12T00:00:00Z', 202, 202],
    ['2025-07-28T23:59:59Z', 202, 202],
    ['2025-07-29T00:00:00Z', 400, 202],
  ])('at %s answers %i to the old value and %i to the new one', (at, old, current) => {
    const client = new Client({ clock: { frozenAt: Date.parse(at) } })
    expect(client.call('POST', '/jobs', twoUsersBut({ regulation: 'ucpa_usa' })).status).toBe(old)
    expect(client.call('POST', '/jobs', twoUsersBut({ regulation: 'ucpa_ut_usa' })).status).toBe(current)
  })

  it('keeps the value that a job was created with, and lists it under the new one', () => {
    const client = new Client({ clock: { frozenAt: Date.parse('2025-07-28T12:00:00Z') } })
    const id = client.create(twoUsersBut({ regulation: 'mcdpa_usa' })).jobs[0]!.jobId
    client.sandbox.clock.advance(DAY)
    expect(client.list('regulation=mcdpa_mt_usa').totalRecords).toBe(3)
    expect(client.list('regulation=mcdpa_mn_usa').totalRecords).toBe(0)
    expect(client.job(id).regulation).toBe('mcdpa_usa')
  })

  it('knows the values of the spec, each once', () => {
    const { components } = document as unknown as {
      components: { schemas: { Regulation: { enum: string[] } } }
    }
    expect([...regulations].sort()).toEqual([...components.schemas.Regulation.enum].sort())
  })
})

describe('the daily limit', () => {
  it('counts jobs over requests, refuses a whole request, and starts anew at midnight GMT', () => {
    const client = new Client()
    for (let i = 0; i < 19; i++) client.create(manyUsers(1000))
    client.create(manyUsers(999))
    expect(client.call('POST', '/jobs', manyUsers(2)).status).toBe(400)
    expect(client.list('regulation=ccpa&size=1').totalRecords).toBe(19_999)
    client.create(manyUsers(1))
    expect(client.call('POST', '/jobs', manyUsers(1)).status).toBe(400)
    client.sandbox.clock.set(Date.parse('2026-01-20T23:59:59.999Z'))
    expect(client.call('POST', '/jobs', manyUsers(1)).status).toBe(400)
    client.sandbox.clock.advance(1)
    client.create(manyUsers(1))
  })

  it('holds for one organization alone', () => {
    const client = new Client()
    client.given('daily limit used up', { org: OTHER_ORG })
    expect(client.call('POST', '/jobs', manyUsers(1)).status).toBe(202)
  })
})

describe('paging', () => {
  it('shows every job on one page and no job on two, whatever the size', () => {
    const client = new Client()
    client.given('jobs', { count: 37 })
    client.given('jobs', { count: 5, status: 'processing' })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(
          { filter: '', total: 42 },
          { filter: '&status=complete', total: 37 },
          { filter: '&status=processing', total: 5 },
        ),
        (size, { filter, total }) => {
          const seen: string[] = []
          for (let page = 0; ; page++) {
            const { totalRecords, jobDetails } = client.list(
              `regulation=ccpa&size=${size}&page=${page}${filter}`,
            )
            seen.push(...jobDetails.map(({ jobId }) => jobId))
            if (jobDetails.length === 0) {
              expect(seen).toHaveLength(totalRecords)
              break
            }
          }
          expect(new Set(seen).size).toBe(seen.length)
          expect(seen).toHaveLength(total)
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('the answer to a new request', () => {
  it('in any order holds the same jobs', () => {
    const keysOf = (created: Created) => created.jobs.map(({ customer: { user } }) => user.key)
    const inOrder = keysOf(new Client().create(manyUsers(50)))
    const shuffled = keysOf(new Client({ readings: { 'create-order': 'shuffled' } }).create(manyUsers(50)))
    expect(shuffled).not.toEqual(inOrder)
    expect([...shuffled].sort()).toEqual([...inOrder].sort())
  })

  it('is the same for the same seed, and another for another', () => {
    const ids = (seed: number) => new Client({ seed }).create().jobs.map(({ jobId }) => jobId)
    expect(ids(7)).toEqual(ids(7))
    expect(ids(7)).not.toEqual(ids(8))
  })

  it('never keeps a job of a request that is refused', () => {
    const client = new Client()
    expect(client.call('POST', '/jobs', twoUsersBut({ include: ['Photoshop'] })).status).toBe(400)
    expect(client.list('regulation=ccpa').totalRecords).toBe(0)
  })
})

describe('who calls', () => {
  it('is let in by a token for 24 hours', () => {
    const client = new Client()
    client.given('a fresh token', { token: client.token })
    client.sandbox.clock.advance(DAY - 1)
    client.list('regulation=ccpa')
    client.sandbox.clock.advance(1)
    expect(json(client.call('GET', '/jobs?regulation=ccpa'))).toEqual({
      error_code: '401013',
      message: 'Oauth token is not valid',
    })
    client.token = 'a-new-token'
    client.list('regulation=ccpa')
  })

  it('may do what its permissions say and nothing else', () => {
    const client = new Client({ progress: 'immediate' })
    const id = client.create().jobs[0]!.jobId
    client.given('a token with permissions', {
      token: client.token,
      permissions: ['Privacy Read Permission'],
    })
    expect(client.job(id)).not.toHaveProperty('downloadURL')
    expect(client.call('GET', `/jobs/${id}/content`).status).toBe(403)
    expect(client.call('POST', '/jobs', samples.createPrivacyJob.body).status).toBe(403)
    expect(client.call('POST', '/consent', samples.processCCPASalesConsent.body).status).toBe(403)
  })

  it('waits as long as Retry-After says', () => {
    const client = new Client()
    client.given('the gateway throttles', { seconds: 90 })
    const throttled = client.call('GET', '/jobs?regulation=ccpa')
    expect(throttled.status).toBe(429)
    expect(throttled.headers['retry-after']).toBe('90')
    client.sandbox.clock.advance(90_000)
    client.list('regulation=ccpa')
  })

  it.each([
    ['the key first', { 'x-api-key': '', authorization: '', 'x-gw-ims-org-id': '' }, '403000'],
    ['then the token', { authorization: '', 'x-gw-ims-org-id': '' }, '403010'],
    ['then the organization', { 'x-gw-ims-org-id': '' }, '400003'],
  ])('is asked for %s', (_, headers, code) => {
    expect(json(new Client().call('GET', '/jobs?regulation=ccpa', undefined, headers))).toMatchObject({
      error_code: code,
    })
  })
})

describe('what the service objects to', () => {
  it.each([
    ['a path that it does not have', 'GET', '/job', undefined, 404],
    ['a method that a path does not have', 'DELETE', '/jobs', undefined, 405],
    ['a body that is no JSON', 'POST', '/jobs', '{', 400],
    ['no body at all', 'POST', '/jobs', undefined, 400],
    ['an id that is too long for one', 'GET', `/jobs/${'a'.repeat(300)}`, undefined, 404],
    ['a body that is too large', 'POST', '/jobs', `"${'a'.repeat(11 * 1024 * 1024)}"`, 413],
  ])('is worded in its own envelope: %s', (_, method, path, body, status) => {
    const response = new Client().call(method, path, body)
    expect(response.status).toBe(status)
    expect(json(response)).toMatchObject({ errors: { errorCode: status }, totalRecords: 0 })
    expect(response.headers).not.toHaveProperty('x-bythebook-failure')
  })

  it.each([
    ['a value', 'GET', '/jobs?regulation=ccpa&size=1001', undefined, 'Invalid request parameter: size'],
    [
      'a value that is given twice',
      'GET',
      '/jobs?regulation=ccpa&regulation=gdpr',
      undefined,
      'Invalid request parameter: regulation',
    ],
    ['a query that is not percent-encoded', 'GET', '/jobs?regulation=%', undefined, 'Invalid query string'],
    ['a flag', 'POST', '/jobs', twoUsersBut({ expandIds: 'yes' }), 'Invalid request parameter: expandIds'],
    [
      'the flag as the table spells it',
      'POST',
      '/jobs',
      twoUsersBut({ expandIDs: 'yes' }),
      'Invalid request parameter: expandIDs',
    ],
    ['a list in a list', 'POST', '/jobs', manyUsers(1, 10), 'Invalid request parameter: users[].userIDs'],
    ['a body that is no JSON', 'POST', '/jobs', '{', 'Invalid request body'],
    ['a body that is missing', 'POST', '/jobs', undefined, 'Invalid request body'],
    ['a method', 'DELETE', '/jobs', undefined, "Request method 'DELETE' not supported"],
    ['a large body', 'POST', '/jobs', `"${'a'.repeat(11 * 1024 * 1024)}"`, 'The request body is too large'],
  ])('has its own words in the body, whatever the headers say: %s', (_, method, path, body, detail) => {
    const response = new Client().call(method, path, body)
    expect(json(response)).toMatchObject({ errors: { detail } })
    expect(response.headers['x-bythebook-detail']).not.toBe(detail)
  })

  it.each([
    ['a rule', 'GET', '/jobs/no-such-job'],
    ['a rule on a result', 'GET', '/jobs/no%20such%20job/content'],
    ['the schema of an id', 'GET', `/jobs/${'a'.repeat(300)}`],
    ['a rule on lists', 'GET', '/jobs?regulation=ccpa&fromDate=2026-01-01'],
    ['the schema of a list', 'GET', '/jobs?regulation=ccpa&size=0'],
    ['no operation', 'DELETE', '/jobs/no-such-job'],
  ])('names the path of the call: %s', (_, method, path) => {
    const [pathname] = path.split('?')
    expect(json(new Client().call(method, path))).toMatchObject({
      errors: { errorType: `uri=/data/core/privacy${pathname}` },
    })
  })

  it('names the path of the call also where the permission is missing', () => {
    const client = new Client()
    client.given('a token with permissions', { token: client.token, permissions: [] })
    expect(json(client.call('POST', '/consent', samples.processCCPASalesConsent.body))).toMatchObject({
      errors: { errorType: 'uri=/data/core/privacy/consent' },
    })
  })

  it('is worded as the platform does where a body is not declared as JSON', () => {
    const response = new Client().call('POST', '/consent', samples.processCCPASalesConsent.body, {
      'content-type': 'text/plain',
    })
    expect(json(response)).toEqual({
      type: '/placeholder/type/uri',
      status: 400,
      title: 'BadRequestError',
      detail: 'A valid content-type must be specified',
    })
  })
})

describe('the parts of the service', () => {
  it('never throttle without being told to, and wait for a command until the last instant of a clock', () => {
    const first = new Client({ clock: { frozenAt: FIRST_INSTANT } })
    expect(first.call('GET', '/jobs?regulation=ccpa').status).toBe(200)
    const last = new Client({ clock: { frozenAt: LAST_INSTANT }, progress: 'manual' })
    last.given('a submitted job', { jobId: 'waiting' })
    expect(last.job('waiting').status).toBe('submitted')
  })

  it('write dates that can be read back to the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.parse('2199-12-31T23:59:59Z') }), (instant) => {
        const [, month, day, year, hour, minute, half] =
          /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d) ([AP]M) GMT$/.exec(timestamp(instant))!
        const read = Date.UTC(
          Number(year),
          Number(month) - 1,
          Number(day),
          (Number(hour) % 12) + (half === 'PM' ? 12 : 0),
          Number(minute),
        )
        expect(read).toBe(Math.floor(instant / MINUTE) * MINUTE)
      }),
    )
  })

  it('cite only pages that the service names', () => {
    const cited = [...service.rules, ...service.duties].map(({ source }) => source.page)
    const read = service.readings.flatMap(({ sources }) => sources.map(({ page }) => page))
    expect([...cited, ...read].filter((page) => !(page in service.pages))).toEqual([])
  })

  it('tell a client where they are', () => {
    expect(service.env('http://127.0.0.1:4010')).toMatchObject({
      ADOBE_PRIVACY_BASE_URL: { value: 'http://127.0.0.1:4010/data/core/privacy' },
      ADOBE_PRIVACY_ORG_ID: { value: ORG },
    })
  })
})

function bytes({ body }: Response): Uint8Array {
  expect(body).toBeInstanceOf(Uint8Array)
  return body as Uint8Array
}
