import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerEvidence } from '../../src/mock/engine/book/answer-evidence.ts'
import { readDocument } from '../../src/mock/hand/document.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import type { Schema } from '../../src/mock/engine/spec/spec.ts'
import { catalogue } from '../../src/mock/services/treasure-data/permissions/catalogue.ts'
import service from '../../src/mock/services/treasure-data/index.ts'
import {
  DOCUMENTED_KEY,
  GRANTED_KEY,
  newToken,
  RESTRICTED_KEY,
} from '../../src/mock/services/treasure-data/samples.ts'

const document = readDocument(fileURLToPath(new URL('../../openapi/treasure-data.yaml', import.meta.url)))
const bothPatches = [['replace-all'], ['per-key']] as const

interface Setting {
  readonly given?: readonly (string | readonly [string, object])[]
  readonly readings?: Readonly<Record<string, string>>
}
interface Call {
  readonly key?: string | null
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A mock with a frozen clock in some named states, to which its sandbox resets, and a client of it. */
function start({ given = ['the documented account'], readings = {} }: Setting = {}) {
  const mock = new Mock([{ service, document }], {
    clock: { frozenAt: Date.parse('2026-01-20T12:00:00Z') },
    readings,
  })
  const sandbox = mock.sandboxes.default
  for (const state of given) {
    const [name, params] = typeof state === 'string' ? [state, {}] : state
    sandbox.act(service, 'states', name, params)
  }
  sandbox.keep()
  function send(method: string, path: string, { key = DOCUMENTED_KEY, body = '', headers = {} }: Call = {}) {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const response = mock.handle({
      method,
      path,
      query: '',
      headers: {
        ...(key === null ? {} : { authorization: key }),
        ...(text === '' ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: new TextEncoder().encode(text),
      origin: 'http://mock.test',
    })
    const answer = typeof response.body === 'string' ? response.body : new TextDecoder().decode(response.body)
    return { status: response.status, headers: response.headers, text: answer, body: JSON.parse(answer) }
  }
  return { mock, sandbox, send }
}

const PERMISSIONS = '/v3/access_control/policies/1115654/permissions'
const full = (audience_id: string) => ({ audience_id, operation: 'full' })
const inFolder = (id: string) => ({
  ...newToken,
  relationships: { ...newToken.relationships, parentFolder: { data: { id, type: 'folder-segment' } } },
})

const example1 = {
  ProfilesApiToken: [full('143856')],
  SegmentAllFolders: [
    { audience_id: '143856', operation: 'view' },
    { audience_id: '143856', operation: 'edit' },
  ],
}
const example2 = {
  ProfilesApiToken: [full('143856')],
  SegmentAllFolders: [],
  SegmentFolder: [
    { id: '498708', operation: 'view' },
    { id: '498948', operation: 'view' },
    { id: '498948', operation: 'edit' },
  ],
}

describe.each(bothPatches)('the examples of the article, where a PATCH is read as %s,', (patch) => {
  const readings = { 'permissions-patch': patch }

  test('give the printed replies, from Verify over Apply and Update to Remove', () => {
    const { send } = start({ given: ['the documented policy'], readings })

    expect(send('GET', PERMISSIONS).body).toMatchObject({ ProfilesApiToken: [full('69129')] })
    const twoAudiences = { ProfilesApiToken: [full('143856'), full('143857')] }
    const oneAudience = { ProfilesApiToken: [full('143857')] }
    for (const body of [oneAudience, example1, example2, twoAudiences, oneAudience]) {
      expect(send('PATCH', PERMISSIONS, { body })).toMatchObject({ status: 200, text: JSON.stringify(body) })
    }
    expect(send('GET', PERMISSIONS).body.ProfilesApiToken).toEqual([full('143857')])
  })

  test('do not give the printed reply to the printed request of Remove: what is sent stays', () => {
    const { send } = start({ given: ['the documented policy'], readings })
    send('PATCH', PERMISSIONS, { body: { ProfilesApiToken: [full('143856'), full('143857')] } })

    const { body } = send('PATCH', PERMISSIONS, { body: { ProfilesApiToken: [full('143856')] } })

    expect(body).toEqual({ ProfilesApiToken: [full('143856')] })
    expect(body).not.toEqual({ ProfilesApiToken: [full('143857')] })
    expect(send('GET', PERMISSIONS).body.ProfilesApiToken).toEqual([full('143856')])
  })

  test('let the user of the policy do what each of them grants, and no more', () => {
    const { send } = start({ readings })
    const create = (folder: string) =>
      send('POST', '/entities/tokens', { key: RESTRICTED_KEY, body: inFolder(folder) }).status

    const createInBoth = () => ({ in498708: create('498708'), in498948: create('498948') })

    expect(create('498948')).toBe(403)
    send('PATCH', PERMISSIONS, { body: example1 })
    expect(createInBoth()).toEqual({ in498708: 200, in498948: 200 })
    send('PATCH', PERMISSIONS, { body: example2 })
    expect(createInBoth()).toEqual({ in498708: 403, in498948: 200 })
    send('PATCH', PERMISSIONS, { body: { ProfilesApiToken: [full('143857')] } })
    expect(createInBoth()).toEqual({ in498708: 403, in498948: 403 })
  })

  test('take the token right away at once when the grant is removed, with the whole object sent back', () => {
    const { send } = start({ readings })
    send('PATCH', PERMISSIONS, { body: example1 })
    const created = send('POST', '/entities/tokens', { key: RESTRICTED_KEY, body: newToken })
    expect(created.status).toBe(200)

    send('PATCH', PERMISSIONS, { body: { ...send('GET', PERMISSIONS).body, ProfilesApiToken: [] } })

    const refused = send('DELETE', `/entities/tokens/${created.body.data.id}`, { key: RESTRICTED_KEY })
    expect(refused).toMatchObject({
      status: 403,
      body: { errors: [{ code: 'permission-error', status: '403', meta: null }] },
    })
    expect(refused.headers['x-bythebook-rule']).toBe('tokens-granted-to-change')
    expect(send('GET', `/entities/tokens/${created.body.data.id}`, { key: RESTRICTED_KEY }).status).toBe(200)
  })

  test('take the folder right away at once when the folders are emptied', () => {
    const { send } = start({ readings })
    send('PATCH', PERMISSIONS, { body: example1 })
    send('PATCH', PERMISSIONS, { body: { ...example1, SegmentAllFolders: [] } })

    expect(send('POST', '/entities/tokens', { key: RESTRICTED_KEY, body: newToken })).toMatchObject({
      status: 403,
      body: {
        errors: [
          {
            code: 'permission-error',
            detail: 'SegmentFolder Edit Permission Required',
            meta: { permissionCode: 'SEGMENT_FOLDER_EDIT_REQUIRED' },
          },
        ],
      },
    })
  })
})

describe('a PATCH of permissions', () => {
  test('that leaves a key out removes it under replace-all and keeps it under per-key', () => {
    const keysAfter = (patch: string) => {
      const { send } = start({ readings: { 'permissions-patch': patch } })
      send('PATCH', PERMISSIONS, { body: { ProfilesApiToken: [full('143857')] } })
      return Object.keys(send('GET', PERMISSIONS).body)
    }
    expect(keysAfter('replace-all')).toEqual(['ProfilesApiToken'])
    expect(keysAfter('per-key')).toEqual(['ProfilesApiToken', 'MasterSegmentConfigs'])
  })

  test('with one wrong entry changes nothing and points at the entry', () => {
    const { send } = start()
    const before = send('GET', PERMISSIONS).text

    const refused = send('PATCH', PERMISSIONS, {
      body: { ...example2, ProfilesApiToken: [full('1'), { audience_id: '2', operation: 'edit' }] },
    })

    expect(refused).toMatchObject({ status: 422, body: { status_code: 422, severity: 'error' } })
    expect(refused.body.message).toBe('/ProfilesApiToken/1/operation is invalid')
    expect(refused.headers['x-bythebook-detail']).toContain('must be one of full')
    expect(refused.headers['x-bythebook-rule']).toBe('token-operation-full')
    expect(send('GET', PERMISSIONS).text).toBe(before)
  })

  test('with a key outside the catalogue is refused, and kept where that limit is off', () => {
    const { send, sandbox } = start()
    const body = { Integrations: [{ operation: 'full' }] }
    expect(send('PATCH', PERMISSIONS, { body })).toMatchObject({ status: 422 })

    sandbox.switchRule(service, 'permission-keys-known', false)

    expect(send('PATCH', PERMISSIONS, { body })).toMatchObject({ status: 200, body })
    expect(send('GET', PERMISSIONS)).toMatchObject({ status: 200, body })
  })

  test('gives back any permitted object key for key and entry for entry, in order, without repeats', () => {
    const { send, sandbox } = start({ given: ['the documented policy'] })
    fc.assert(
      fc.property(permittedPermissions(), (permissions) => {
        sandbox.reset()
        const expected = Object.fromEntries(
          Object.entries(permissions).map(([key, entries]) => [key, withoutRepeats(entries)]),
        )

        const { status, text } = send('PATCH', PERMISSIONS, { body: permissions })

        expect(status).toBe(200)
        expect(text).toBe(JSON.stringify(expected))
        expect(send('GET', PERMISSIONS).text).toBe(text)
      }),
    )
  })

  test.each(bothPatches)('after PATCH leaves what a plain model of %s says', (patch) => {
    const { send, sandbox } = start({ given: [['a policy', {}]], readings: { 'permissions-patch': patch } })
    fc.assert(
      fc.property(fc.array(permittedPermissions(), { maxLength: 5 }), (bodies) => {
        sandbox.reset()
        let model: Record<string, unknown> = {}
        for (const body of bodies) {
          const sent = Object.fromEntries(
            Object.entries(body).map(([key, entries]) => [key, withoutRepeats(entries)]),
          )
          model = patch === 'replace-all' ? sent : { ...model, ...sent }
          send('PATCH', PERMISSIONS, { body })
        }
        expect(send('GET', PERMISSIONS).body).toEqual(model)
      }),
    )
  })
})

describe('accounts', () => {
  const other = 'TD1 456/abcdef0123456789abcdef0123456789abcdef01'

  test('never see or change each other’s policies, users, tokens or folders', () => {
    const { send } = start()
    const before = send('GET', '/v3/access_control/policies').text
    const asOther = (method: string, path: string, body?: object) =>
      send(method, path, { key: other, body }).status

    expect(send('GET', '/v3/access_control/policies', { key: other }).body).toEqual([])
    expect(send('GET', '/v3/access_control/users', { key: other }).body).toMatchObject([
      { user_id: 456, account_id: 456 },
    ])
    expect(asOther('GET', PERMISSIONS)).toBe(404)
    expect(asOther('PATCH', PERMISSIONS, {})).toBe(404)
    expect(asOther('DELETE', '/v3/access_control/policies/1115654')).toBe(404)
    expect(asOther('GET', '/v3/access_control/users/1202')).toBe(404)
    expect(asOther('GET', '/entities/tokens/9001')).toBe(404)
    expect(asOther('GET', '/entities/folders/498948')).toBe(404)
    expect(asOther('GET', '/audiences/143856/tokens')).toBe(404)
    expect(send('GET', '/v3/access_control/policies').text).toBe(before)
  })

  test('may have a policy of one number each, with permissions of their own', () => {
    const { send } = start({ given: [] })
    const create = (key: string, name: string) =>
      send('POST', '/v3/access_control/policies', { key, body: { policy: { name } } }).body
    const first = create(DOCUMENTED_KEY, '123')
    const second = create(other, '456')
    expect(first.id).toBe(second.id)

    send('PATCH', `/v3/access_control/policies/${first.id}/permissions`, {
      body: { ProfilesApiToken: [full('1')] },
    })

    expect(send('GET', `/v3/access_control/policies/${first.id}/permissions`, { key: other }).body).toEqual(
      {},
    )
    expect(send('GET', `/v3/access_control/policies/${first.id}`, { key: other }).body).toMatchObject({
      name: '456',
      account_id: 456,
    })
  })

  test('take no field of a body for the account that a token belongs to', () => {
    const { send } = start()
    const body = {
      ...newToken,
      attributes: { ...newToken.attributes, account: 456, tokenId: 1, folderId: 498708 },
    }

    const { body: created } = send('POST', '/entities/tokens', { body })

    expect(created.data).toMatchObject({
      id: '9002',
      relationships: { parentFolder: { data: { id: '498948' } } },
    })
    expect(send('GET', '/entities/tokens/9002').status).toBe(200)
  })

  test('that nobody has heard of belong to the owner, who can start from nothing', () => {
    const { send } = start({ given: [] })
    const key = 'TD1 789/xxxxxx'
    const { id } = send('POST', '/v3/access_control/policies', {
      key,
      body: { policy: { name: 'Tokens' } },
    }).body

    expect(send('POST', `/v3/access_control/users/789/policies/${id}`, { key }).body).toMatchObject({
      id,
      account_id: 789,
      user_count: 1,
    })
    send('PATCH', `/v3/access_control/policies/${id}/permissions`, { key, body: example1 })
    expect(send('GET', '/v3/access_control/users/789', { key }).body).toMatchObject({
      permissions: example1,
      policies: [{ id }],
    })
  })
})

describe('folders and tokens', () => {
  const granted = (permissions: object) =>
    ['the documented account', ['a granted user', { permissions }]] as const
  const rightsIn = (send: ReturnType<typeof start>['send'], id: number) =>
    send('GET', `/entities/folders/${id}`, { key: GRANTED_KEY }).body.data?.attributes.permissions

  test('inherit the rights of the folder above, at any depth, and not of the one below', () => {
    const { send } = start({
      given: [
        ...granted({ SegmentFolder: [{ id: '498950', operation: 'edit' }] }),
        ['a folder', { folderId: 5, parentId: 498950 }],
        ['a folder', { folderId: 6, parentId: 5 }],
      ],
    })
    for (const id of [498950, 5, 6])
      expect(rightsIn(send, id), `folder ${id}`).toEqual({ view: true, edit: true })
    expect(rightsIn(send, 498948)).toBeUndefined()
  })

  test('add up the policies of a user, and lose what a detached one gave', () => {
    const { send } = start({
      given: [
        ...granted({ SegmentFolder: [{ id: '498948', operation: 'view' }] }),
        ['a policy', { policyId: 5, permissions: example1 }],
      ],
    })
    expect(rightsIn(send, 498948)).toEqual({ view: true, edit: false })

    send('POST', '/v3/access_control/policies/5/users/1203')
    expect(rightsIn(send, 498948)).toEqual({ view: true, edit: true })
    expect(send('POST', '/entities/tokens', { key: GRANTED_KEY, body: newToken }).status).toBe(200)

    send('DELETE', '/v3/access_control/users/1203/policies/5')
    expect(rightsIn(send, 498948)).toEqual({ view: true, edit: false })
  })

  test('lose what a deleted policy gave, also where another gets its number', () => {
    const { send, sandbox } = start({ given: granted(example1) })
    expect(rightsIn(send, 498948)).toEqual({ view: true, edit: true })

    send('DELETE', '/v3/access_control/policies/1115601')
    sandbox.act(service, 'states', 'a policy', { policyId: 1115601, permissions: example1 })

    expect(send('GET', '/entities/folders/498948', { key: GRANTED_KEY }).status).toBe(403)
    expect(send('GET', '/v3/access_control/policies/1115601').body).toMatchObject({ user_count: 0 })
  })

  test('let a token be moved only from and into folders that may be edited', () => {
    const { send } = start({ given: granted(example2) })
    const move = (folder: string) =>
      send('PATCH', '/entities/tokens/9001', { key: GRANTED_KEY, body: { id: '9001', ...inFolder(folder) } })

    expect(move('498708').headers['x-bythebook-rule']).toBe('folder-edit-granted')
    expect(move('498950')).toMatchObject({
      status: 200,
      body: { data: { relationships: { parentFolder: { data: { id: '498950' } } } } },
    })
  })

  test('keep the UUID and the maker of a token when another user changes it', () => {
    const { send } = start({ given: granted(example2) })
    const before = send('GET', '/entities/tokens/9001').body.data

    const { data, included } = send('PATCH', '/entities/tokens/9001', {
      key: GRANTED_KEY,
      body: { id: '9001', ...newToken },
    }).body

    expect(data.attributes.token).toBe(before.attributes.token)
    expect(data.relationships.createdBy).toEqual(before.relationships.createdBy)
    expect(
      included
        .filter(({ type }: { type: string }) => type === 'user')
        .map((user: { attributes: object }) => user.attributes),
    ).toMatchObject([{ tdUserId: '1201' }, { tdUserId: '1203' }])
  })

  test('include a segment that the caller may not see without its fields', () => {
    const { send } = start({
      given: [
        'the documented account',
        [
          'a granted user',
          {
            permissions: {
              ProfilesApiToken: [full('143856')],
              SegmentFolder: [{ id: '498708', operation: 'edit' }],
            },
          },
        ],
      ],
    })
    const folder = { data: { id: '498708', type: 'folder-segment' } }
    const relationships = { ...newToken.relationships, parentFolder: folder }
    const body = { ...newToken, relationships }
    const { included } = send('POST', '/entities/tokens', { key: GRANTED_KEY, body }).body
    const hidden = included.find(({ type }: { readonly type: string }) => type === 'segment-batch')
    expect(hidden).toMatchObject({ id: '73001' })
    expect(hidden).not.toHaveProperty('attributes')
  })

  test('show a created token in the list of its audience until it is deleted', () => {
    const { send } = start()
    const list = () => send('GET', '/audiences/143856/tokens').body.map(({ id }: { id: string }) => id)
    const { id } = send('POST', '/entities/tokens', { body: newToken }).body.data

    expect(list()).toEqual(['9001', id])
    expect(send('DELETE', `/entities/tokens/${id}`).body.data.id).toBe(id)
    expect(list()).toEqual(['9001'])
    expect(send('GET', `/entities/tokens/${id}`)).toMatchObject({
      status: 404,
      body: { errors: [{ code: 'record-not-found-error' }] },
    })
  })
})

describe('policies and users', () => {
  test('are one relation from both sides, whatever the order of calls', () => {
    const step = fc.record({
      attach: fc.boolean(),
      fromUser: fc.boolean(),
      policy: fc.constantFrom(1115654, 1115600),
      user: fc.constantFrom(1201, 1202),
    })
    const { send, sandbox } = start()
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        sandbox.reset()
        const model = new Set(['1115600 1201', '1115654 1202'])
        for (const { attach, fromUser, policy, user } of steps) {
          const path = fromUser ? `users/${user}/policies/${policy}` : `policies/${policy}/users/${user}`
          const { body } = send(attach ? 'POST' : 'DELETE', `/v3/access_control/${path}`)
          model[attach ? 'add' : 'delete'](`${policy} ${user}`)
          expect(body.user_count).toBe([...model].filter((pair) => pair.startsWith(`${policy} `)).length)
        }
        const policiesOf = (user: number): { id: number }[] =>
          send('GET', `/v3/access_control/users/${user}/policies`).body
        const pairs = [1201, 1202].flatMap((user) => policiesOf(user).map(({ id }) => `${id} ${user}`))
        expect(new Set(pairs)).toEqual(model)
      }),
    )
  })

  test('keep their list when the new one names somebody unknown', () => {
    const { send } = start()
    expect(
      send('PATCH', '/v3/access_control/policies/1115654/users', { body: { user_ids: [1201, 4040404] } })
        .status,
    ).toBe(404)
    expect(send('GET', '/v3/access_control/policies/1115654/users').body).toMatchObject([{ user_id: 1202 }])
    expect(
      send('PATCH', '/v3/access_control/users/1202/policies', {
        body: { policy_ids: ['1115600', '4040404'] },
      }).status,
    ).toBe(404)
    expect(send('GET', '/v3/access_control/users/1202/policies').body).toMatchObject([{ id: 1115654 }])
  })

  test('never get the number of a deleted policy again', () => {
    const { send } = start()
    const create = () =>
      send('POST', '/v3/access_control/policies', { body: { policy: { name: 'Tokens' } } }).body.id
    const first = create()
    send('DELETE', `/v3/access_control/policies/${first}`)

    expect(send('GET', `/v3/access_control/policies/${first}`).status).toBe(404)
    expect(create()).toBe(first + 1)
  })

  test('show a restricted user only himself', () => {
    const { send } = start()
    const as = (path: string) => send('GET', `/v3/access_control/${path}`, { key: RESTRICTED_KEY }).status
    for (const path of ['users/1202', 'users/1202/policies']) expect(as(path), path).toBe(200)
    for (const path of ['users/1201', 'users', 'policies', 'policies/1115654/permissions'])
      expect(as(path), path).toBe(403)
  })
})

describe('refusals', () => {
  test.each([
    [
      'five-fields',
      {
        error: 'Failed to Login',
        message: 'Failed to Login',
        text: 'Failed to Login',
        severity: 'error',
        status_code: 401,
      },
    ],
    ['error-alone', { error: 'Failed to Login' }],
  ])('of a missing key have %s', (option, body) => {
    const { send } = start({ readings: { 'login-failure-body': option } })
    expect(send('GET', PERMISSIONS, { key: null })).toMatchObject({ status: 401, text: JSON.stringify(body) })
  })

  test('of a key that is none say in a header what a key looks like, and nothing of it in the body', () => {
    const { send } = start()
    for (const path of ['/v3/access_control/policies', '/entities/tokens/9001', '/audiences/143856/tokens']) {
      const { status, headers, text } = send('GET', path, { key: 'TD1 77/abc' })
      expect(status).toBe(401)
      expect(headers['x-bythebook-detail']).toContain(
        'Authorization: TD1 <account>/<key>`: the number of the account, a slash, and at least six ' +
          'letters or digits.',
      )
      expect(text).not.toContain('six')
    }
  })

  test('of requests that the spec refuses keep to the vendor’s words; a header has what was expected', () => {
    const { send } = start()
    const foo = send('PATCH', PERMISSIONS, { body: { Foo: [] } })
    expect(foo).toMatchObject({
      status: 422,
      body: { error: '/Foo is invalid', message: '/Foo is invalid', text: '/Foo is invalid' },
    })
    expect(foo.headers['x-bythebook-detail']).toBe('body.Foo must not be there: the spec knows no such field')
    expect(
      send('PATCH', PERMISSIONS, { body: { SegmentFolder: [{ operation: 'view' }] } }).body.message,
    ).toBe('/SegmentFolder/0/id is required')
    const unnamed = send('POST', '/entities/tokens', {
      body: { ...newToken, attributes: { attributeColumns: [] } },
    })
    expect(unnamed.body.errors[0].detail).toBe('/attributes/name is required')
  })

  test.each([
    ['unauthorized', 401],
    ['forbidden', 403],
  ])('of a write-only key are %s in every family', (option, status) => {
    const { send } = start({
      given: ['the documented account', ['a key', { secret: 'writeonly', kind: 'write-only', userId: 1201 }]],
      readings: { 'write-only-key': option },
    })
    const key = 'TD1 123/writeonly'
    const paths = ['/v3/access_control/policies', '/entities/tokens/9001', '/audiences/143856/tokens']
    expect(paths.map((path) => send('GET', path, { key }).status)).toEqual([status, status, status])
  })

  test('of a path without a number are 404 in the words of its family', () => {
    const { send } = start()
    expect(send('GET', '/v3/access_control/policies/abc/permissions')).toMatchObject({
      status: 404,
      body: { error: 'Resource not found', status_code: 404 },
    })
    expect(send('PATCH', '/v3/access_control/policies/12e3/permissions', { body: {} })).toMatchObject({
      status: 404,
    })
    expect(send('GET', '/v3/access_control/users/me')).toMatchObject({
      status: 404,
      body: { message: 'Resource not found' },
    })
    expect(send('GET', '/entities/tokens/abc')).toMatchObject({
      status: 404,
      body: { errors: [{ code: 'record-not-found-error', status: '404' }] },
    })
    expect(send('GET', '/audiences/abc/tokens')).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  test('of no body are 400, of another media type 415, of too much 413', () => {
    const { send } = start()
    expect(send('PATCH', PERMISSIONS)).toMatchObject({ status: 400 })
    expect(
      send('PATCH', PERMISSIONS, { body: '{}', headers: { 'content-type': 'text/plain' } }),
    ).toMatchObject({
      status: 415,
      body: { status_code: 415 },
    })
    const tooMuch = ' '.repeat(10 * 1024 * 1024 + 1)
    expect(send('PATCH', PERMISSIONS, { body: tooMuch })).toMatchObject({ status: 413 })
    expect(send('GET', PERMISSIONS, { body: tooMuch })).toMatchObject({ status: 200 })
    expect(send('POST', '/entities/tokens', { body: '{' })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'bad-parameter-error' }] },
    })
    expect(
      send('POST', '/entities/tokens', { body: '{}', headers: { 'content-type': 'text/plain' } }),
    ).toMatchObject({ status: 415 })
  })

  test('of a token without a name, with a list that is none or without a folder point at the place', () => {
    const { send } = start()
    const post = (body: object) => send('POST', '/entities/tokens', { body: { ...newToken, ...body } })
    expect(post({ attributes: { attributeColumns: [] } })).toMatchObject({
      status: 400,
      body: {
        errors: [
          {
            code: 'validation-error',
            source: { pointer: '/attributes/name' },
            meta: { validationCode: 'CANNOT_BE_BLANK' },
          },
        ],
      },
    })
    expect(post({ attributes: { name: 'Site', attributeColumns: 'gender' } })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'bad-parameter-error', meta: { parameterCode: 'SHOULD_BE_ARRAY' } }] },
    })
    expect(post({ relationships: {} })).toMatchObject({
      status: 422,
      body: {
        errors: [{ code: 'unprocessable-entity-error', detail: 'parent_folder id parameter is required' }],
      },
    })
  })

  test('of a call that no path has are worded by the family, with the methods there are', () => {
    const { send } = start()
    expect(send('PUT', PERMISSIONS, { body: {} })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, PATCH' },
      body: { status_code: 405 },
    })
    expect(send('GET', '/v3/access_control/nothing')).toMatchObject({
      status: 404,
      body: { status_code: 404 },
    })
    expect(send('PUT', '/entities/tokens/9001', { body: {} })).toMatchObject({
      status: 405,
      body: { errors: [{ status: '405' }] },
    })
    expect(send('DELETE', '/audiences/143856/tokens')).toMatchObject({
      status: 405,
      body: { code: 'method_not_allowed' },
    })
  })

  test('of a body that is JSON and no object do not call it invalid JSON', () => {
    const { send } = start()
    for (const body of ['[]', 'null', '"x"', '5'])
      expect(send('PATCH', PERMISSIONS, { body })).toMatchObject({
        status: 400,
        headers: { 'x-bythebook-rule': 'body-object' },
        body: { message: 'The body must be a JSON object' },
      })
    expect(send('PATCH', PERMISSIONS, { body: '{' })).toMatchObject({
      status: 400,
      headers: { 'x-bythebook-problem': 'unreadable-body' },
      body: { message: 'Invalid JSON' },
    })
  })
})

describe('evidence', () => {
  test('calls no status and no body of a refusal stated: the article prints no error', () => {
    const answers = service.rules.flatMap((rule) => (rule.kind === 'promise' ? [] : [answerEvidence(rule)]))
    expect(answers.filter(({ sentence }) => sentence === 'stated')).not.toEqual([])
    expect(answers.filter(({ status, body }) => status === 'stated' || body === 'stated')).toEqual([])
  })

  test.each([
    ['printed-removal', 'assumed'],
    ['key-sent', 'assumed'],
    ['administrators-assign', 'assumed'],
    ['administrator-assigns', 'stated'],
    ['token-audience-text', 'vendor'],
    ['token-operation-given', 'vendor'],
    ['token-permission-list', 'vendor'],
    ['token-operation-full', 'vendor'],
    ['folder-id-given', 'vendor'],
  ])('calls the sentence of %s %s', (id, evidence) =>
    expect(service.rules.find((rule) => rule.id === id)?.source.evidence).toBe(evidence),
  )
})

describe('named states', () => {
  test('say what to do first where something is missing', () => {
    const { sandbox } = start({ given: [] })
    expect(() => sandbox.act(service, 'states', 'a token', {})).toThrow(
      'put it there first, with the state "a folder" or "the documented folders"',
    )
    expect(() => sandbox.act(service, 'states', 'a folder', { folderId: 2, parentId: 1 })).toThrow(
      'put it there before what lies in it',
    )
  })

  test.each([
    [{ Integrations: [] }, 'there is no permission "Integrations"; the catalogue has WorkflowProject, '],
    [
      { ProfilesApiToken: { audience_id: '1', operation: 'full' } },
      'ProfilesApiToken must be a list of entries',
    ],
    [{ ProfilesApiToken: [full('1'), null] }, 'ProfilesApiToken[1] must be an object with an operation'],
    [
      { ProfilesApiToken: [{ audience_id: '1', operation: 'edit' }] },
      'ProfilesApiToken[0].operation must be one of full',
    ],
    [{ SegmentFolder: [{ id: 498948, operation: 'view' }] }, 'SegmentFolder[0].id must be there, as text'],
    [{ Databases: [{ ids: [1], operation: 'query' }] }, 'Databases[0].ids must be text'],
    [[], 'permissions must be an object'],
  ])('refuse a policy with the permissions %j', (permissions, message) => {
    const { sandbox, send } = start()
    const before = send('GET', PERMISSIONS).text
    for (const state of ['a policy', 'a granted user']) {
      expect(() => sandbox.act(service, 'states', state, { policyId: 1115654, permissions })).toThrow(message)
    }
    expect(send('GET', PERMISSIONS).text).toBe(before)
  })

  test('take exactly the permissions that the spec has', () => {
    const properties = schemaAt('Permissions')['properties'] as Record<string, { items: { $ref: string } }>
    const inSpec = Object.entries(properties).map(([key, { items }]) => {
      const entry = schemaAt(items.$ref.split('/').at(-1)!) as {
        required: string[]
        properties: Record<string, { enum?: string[] }>
      }
      const fields = Object.keys(entry.properties).filter((field) => field !== 'operation')
      const must = fields.filter((field) => entry.required.includes(field))
      return [
        key,
        {
          operations: entry.properties['operation']!.enum,
          names: must,
          mayName: fields.filter((field) => !must.includes(field)),
        },
      ]
    })
    const here = Object.entries(catalogue).map(([key, { operations, names, mayName }]) => [
      key,
      {
        operations,
        names: names === undefined ? [] : [names],
        mayName: mayName === undefined ? [] : [mayName],
      },
    ])
    expect(here).toEqual(inSpec)
  })

  test('refuse a second folder of one number', () => {
    const { sandbox } = start({ given: ['the documented folders'] })
    expect(() => sandbox.act(service, 'states', 'a folder', { folderId: 498948 })).toThrow(
      'take another folderId',
    )
  })
})

/** Any permissions the spec permits, keys in any order, with entries that repeat now and then. */
function permittedPermissions(): fc.Arbitrary<Record<string, object[]>> {
  const keys = Object.entries(
    schemaAt('Permissions')['properties'] as Record<string, { items: { $ref: string } }>,
  )
  const permitted = keys.map(([key, { items }]) =>
    fc.tuple(fc.constant(key), fc.array(permittedEntry(items.$ref.split('/').at(-1)!), { maxLength: 4 })),
  )
  return fc
    .shuffledSubarray(permitted)
    .chain((some) => fc.tuple(...some))
    .map((lists) => Object.fromEntries(lists))
}

function permittedEntry(name: string): fc.Arbitrary<object> {
  const properties = schemaAt(name)['properties'] as Record<string, { enum?: string[] }>
  const entry = fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([field, schema]) => [
        field,
        schema.enum ? fc.constantFrom(...schema.enum) : fc.constantFrom('1', '2', '143856'),
      ]),
    ),
  )
  return fc
    .tuple(entry, fc.boolean())
    .map(([fields, isTurned]) => (isTurned ? Object.fromEntries(Object.entries(fields).reverse()) : fields))
}

function schemaAt(name: string): Schema {
  return (document['components'] as { schemas: Record<string, Schema> }).schemas[name]!
}

function withoutRepeats(entries: readonly object[]): object[] {
  const texts = entries.map((entry) => JSON.stringify(Object.entries(entry).sort()))
  return entries.filter((_, i) => texts.indexOf(texts[i]!) === i)
}
