import { expect, onTestFinished, test } from 'vitest'
import { tokenIn } from '../../src/mock/services/treasure-data/tokens/token-in.ts'
import type { Permissions } from '../../src/mock/services/treasure-data/permissions/permissions.ts'
import { DOCUMENTED_KEY, RESTRICTED_KEY } from '../../src/mock/services/treasure-data/samples.ts'
import type { SandboxHandle } from '../../src/mock/hand/sandbox-handle.ts'
import { startMock, type RunningMock } from '../../src/mock/doors/start-mock.ts'

const PERMISSIONS = '/v3/access_control/policies/1115654/permissions'
const TOKENS = '/entities/tokens'
const JSON_API = 'application/vnd.treasuredata.v1+json'
const OTHER_OWNER = 'TD1 456/a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'
const OTHER_RESTRICTED = 'TD1 456/4433221100f9e8d7c6b5a4938271605f4e3d2c1b'

const granted = {
  ProfilesApiToken: [
    { audience_id: '69129', operation: 'full' },
    { audience_id: '143856', operation: 'full' },
  ],
  SegmentAllFolders: [],
  SegmentFolder: [
    { id: '498708', operation: 'view' },
    { id: '498948', operation: 'view' },
    { id: '498948', operation: 'edit' },
  ],
} satisfies Permissions

const folderMissing = {
  errors: [
    { code: 'permission-error', status: '403', meta: { permissionCode: 'SEGMENT_FOLDER_EDIT_REQUIRED' } },
  ],
}
const tokenMissing = { errors: [{ code: 'permission-error', status: '403', meta: null }] }

async function start(): Promise<RunningMock> {
  const mock = await startMock({
    services: ['treasure-data'],
    clock: 'frozen@2026-01-20T12:00:00Z',
    grace: 200,
  })
  onTestFinished(() => mock.close())
  return mock
}

interface Answer {
  readonly status: number
  readonly type: string | null
  readonly rule: string | null
  readonly body: unknown
}

type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>

/** A user with a key at an address. */
function userAt(url: string, authorization: string): Ask {
  return async (method, path, body, headers = {}) => {
    const written = body === undefined ? {} : { body: JSON.stringify(body) }
    const family = path.startsWith('/entities') ? JSON_API : 'application/json'
    const response = await fetch(url.replace(/\/$/, '') + path, {
      method,
      headers: {
        authorization,
        accept: family,
        ...(body === undefined ? {} : { 'content-type': family }),
        ...headers,
      },
      ...written,
    })
    const { status, headers: answered } = response
    return {
      status,
      type: answered.get('content-type'),
      rule: answered.get('x-bythebook-rule'),
      body: await response.json(),
    }
  }
}

/** Says that a rule is to refuse what is asked, and gives the answer once it did. */
async function refused(
  ask: Ask,
  rule: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const answer = await ask(method, path, body, { 'x-bythebook-expect': rule })
  expect(answer.rule).toBe(rule)
  return answer
}

const idIn = ({ body }: Answer) => (body as { data: { id: string } }).data.id
const inFolder = (id: string) => ({ parentFolder: { data: { id } } })
const changed = (token: object) => ({
  ...token,
  attributes: { name: 'Spring sale', attributeColumns: ['country'] },
})

/**
 * From the grant over the life of tokens to its removal: what the owner asks and the restricted user then
 * may.
 */
async function playStory(owner: Ask, user: Ask): Promise<void> {
  expect((await refused(user, 'folder-edit-granted', 'POST', TOKENS, tokenIn('498948'))).status).toBe(403)
  expect((await refused(user, 'administrators-change', 'PATCH', PERMISSIONS, granted)).body).toMatchObject({
    status_code: 403,
    severity: 'error',
  })

  const before = (await owner('GET', PERMISSIONS)).body as Permissions
  expect(before).toMatchObject({
    ProfilesApiToken: [{ audience_id: '69129', operation: 'full' }],
    MasterSegmentConfigs: [{ operation: 'view' }],
  })
  expect(await owner('PATCH', PERMISSIONS, { ...before, ...granted })).toMatchObject({
    status: 200,
    type: 'application/json',
    body: { ...before, ...granted },
  })

  const viewedAlone = await refused(user, 'folder-edit-granted', 'POST', TOKENS, tokenIn('498708'))
  expect(viewedAlone).toMatchObject({ status: 403, type: 'application/json', body: folderMissing })
  const token = await user('POST', TOKENS, tokenIn('498948'))
  expect(token).toMatchObject({
    status: 200,
    type: JSON_API,
    body: { data: { attributes: { audienceId: '143856', name: 'Site personalization' } } },
  })
  const inChild = await user('POST', TOKENS, tokenIn('498950'))
  expect(inChild).toMatchObject({ status: 200, body: { data: { relationships: inFolder('498950') } } })

  const edited = await user('PATCH', `${TOKENS}/${idIn(token)}`, {
    id: idIn(token),
    ...changed(tokenIn('498950')),
  })
  expect(edited).toMatchObject({
    status: 200,
    body: { data: { attributes: { name: 'Spring sale' }, relationships: inFolder('498950') } },
  })
  const moved = { id: idIn(token), ...changed(tokenIn('498708')) }
  expect(
    (await refused(user, 'folder-edit-granted', 'PATCH', `${TOKENS}/${idIn(token)}`, moved)).body,
  ).toMatchObject(folderMissing)
  expect(await user('DELETE', `${TOKENS}/${idIn(token)}`)).toMatchObject({
    status: 200,
    type: JSON_API,
    body: { data: { id: idIn(token) } },
  })
  expect((await refused(user, 'token-known', 'GET', `${TOKENS}/${idIn(token)}`)).status).toBe(404)

  const present = (await owner('GET', PERMISSIONS)).body as Permissions
  const removed = { ...present, ProfilesApiToken: [] }
  expect(await owner('PATCH', PERMISSIONS, removed)).toMatchObject({ status: 200, body: removed })

  const remaining = `${TOKENS}/${idIn(inChild)}`
  const refusals = [
    await refused(user, 'tokens-granted-to-create', 'POST', TOKENS, tokenIn('498948')),
    await refused(user, 'tokens-granted-to-change', 'PATCH', remaining, {
      id: idIn(inChild),
      ...changed(tokenIn('498950')),
    }),
    await refused(user, 'tokens-granted-to-change', 'DELETE', remaining),
  ]
  for (const refusal of refusals)
    expect(refusal).toMatchObject({ status: 403, type: 'application/json', body: tokenMissing })
  expect(await user('GET', remaining)).toMatchObject({
    status: 200,
    body: { data: { attributes: { name: 'Site personalization' } } },
  })
  expect((await user('GET', '/entities/folders/498950')).body).toMatchObject({
    data: { attributes: { permissions: { view: true, edit: true } } },
  })
  expect((await owner('GET', PERMISSIONS)).body).toEqual(removed)
  expect(removed).toMatchObject({
    MasterSegmentConfigs: [{ operation: 'view' }],
    SegmentFolder: granted.SegmentFolder,
  })
}

test.each(['replace-all', 'per-key'])('from grant to 403, where a PATCH is read as %s', async (patch) => {
  const mock = await start()
  const url = mock.urlFor('treasure-data')
  const owner = userAt(url, DOCUMENTED_KEY)
  expect(await owner('GET', PERMISSIONS)).toMatchObject({
    status: 404,
    body: { error: 'Resource not found' },
  })

  const sandbox = mock.sandbox()
  sandbox.enterState('treasure-data', 'the documented account')
  sandbox.chooseReading('permissions-patch', patch)
  sandbox.startVerdict()
  await playStory(owner, userAt(url, RESTRICTED_KEY))

  const verdicts = sandbox.verdict().services.flatMap((service) => service.verdicts)
  const ids = (word: string) => verdicts.filter(({ verdict }) => verdict === word).map(({ id }) => id)
  expect(ids('broken')).toEqual([])
  expect(ids('kept')).toEqual(
    expect.arrayContaining([
      'verified-before',
      'whole-object-back',
      'empty-list-for-none',
      'tokens-granted-to-create',
    ]),
  )
})

test('two accounts of one sandbox live the story at the same time and do not meet', async () => {
  const mock = await start()
  const url = mock.urlFor('treasure-data')
  mock.sandbox().enterState('treasure-data', 'the documented account')
  settleOtherAccount(mock.sandbox())

  await Promise.all([
    playStory(userAt(url, DOCUMENTED_KEY), userAt(url, RESTRICTED_KEY)),
    playStory(userAt(url, OTHER_OWNER), userAt(url, OTHER_RESTRICTED)),
  ])

  const tokensOf = async (key: string) =>
    (await userAt(url, key)('GET', '/audiences/143856/tokens')).body as { createdBy: { name: string } }[]
  expect((await tokensOf(RESTRICTED_KEY)).map(({ createdBy }) => createdBy.name)).toEqual([
    'Aya Sato',
    'Ben Moreau',
  ])
  expect((await tokensOf(OTHER_RESTRICTED)).map(({ createdBy }) => createdBy.name)).toEqual(['Cleo Marsh'])
})

test('two sandboxes behind one port have readings and worlds of their own, by path prefix', async () => {
  const mock = await start()
  const askIn = (name: string) => userAt(mock.urlFor('treasure-data', name), DOCUMENTED_KEY)
  for (const patch of ['replace-all', 'per-key']) {
    mock.sandbox(patch).enterState('treasure-data', 'the documented account')
    mock.sandbox(patch).chooseReading('permissions-patch', patch)
  }
  expect(mock.urlFor('treasure-data', 'per-key')).toContain('/~per-key')

  const sent = { ProfilesApiToken: granted.ProfilesApiToken }
  await Promise.all(['replace-all', 'per-key'].map((name) => askIn(name)('PATCH', PERMISSIONS, sent)))
  expect((await askIn('replace-all')('GET', PERMISSIONS)).body).toEqual(sent)
  expect((await askIn('per-key')('GET', PERMISSIONS)).body).toEqual({
    ...sent,
    MasterSegmentConfigs: [{ operation: 'view' }],
  })

  const created = await askIn('per-key')('POST', TOKENS, tokenIn('498708'))
  expect(created.status).toBe(200)
  expect((await askIn('replace-all')('GET', `${TOKENS}/${idIn(created)}`)).status).toBe(404)
  expect((await userAt(mock.urlFor('treasure-data'), DOCUMENTED_KEY)('GET', PERMISSIONS)).status).toBe(404)
})

test('a family takes the content types it documents and no other', async () => {
  const mock = await start()
  mock.sandbox().enterState('treasure-data', 'the documented account')
  const owner = userAt(mock.urlFor('treasure-data'), DOCUMENTED_KEY)
  const JSON_TYPE = 'application/json'
  const answerTo = async (path: string, body: unknown, sentType: string) => {
    const { status, type } = await owner(path === TOKENS ? 'POST' : 'PATCH', path, body, {
      'content-type': sentType,
    })
    return { status, type }
  }
  const token = tokenIn('498948')
  expect(await answerTo(TOKENS, token, JSON_API)).toEqual({ status: 200, type: JSON_API })
  expect(await answerTo(TOKENS, token, `${JSON_TYPE}; charset=utf-8`)).toEqual({
    status: 200,
    type: JSON_API,
  })
  expect(await answerTo(TOKENS, token, 'text/plain')).toEqual({ status: 415, type: JSON_TYPE })
  expect(await answerTo(PERMISSIONS, granted, JSON_TYPE)).toEqual({ status: 200, type: JSON_TYPE })
  expect(await answerTo(PERMISSIONS, granted, JSON_API)).toEqual({ status: 415, type: JSON_TYPE })
})

/**
 * Account 456 with the policy and folders of the documents, and a restricted user of its own who carries the
 * policy.
 */
function settleOtherAccount(sandbox: SandboxHandle): void {
  const enter = (state: string, params: object) =>
    sandbox.enterState('treasure-data', state, { account: 456, ...params })
  const permissions = {
    ProfilesApiToken: [{ audience_id: '69129', operation: 'full' }],
    MasterSegmentConfigs: [{ operation: 'view' }],
  }
  enter('a key', { secret: OTHER_RESTRICTED.split('/')[1], userId: 3, role: 'restricted' })
  enter('a user', { userId: 3, name: 'Cleo Marsh' })
  enter('a policy', { permissions, userIds: [3] })
  for (const folder of [{ folderId: 498708 }, { folderId: 498948 }, { folderId: 498950, parentId: 498948 }])
    enter('a folder', folder)
  enter('a segment', {})
}
