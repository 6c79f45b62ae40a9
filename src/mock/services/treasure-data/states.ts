import { actions } from '../../engine/book/action.ts'
import { keyIn } from './caller.ts'
import { allFolders, twoFolders } from './grants.ts'
import type { Permissions } from './permissions.ts'
import { DOCUMENTED_KEY, GRANTED_KEY, RESTRICTED_KEY } from './samples.ts'
import {
  addDocumentedFolders,
  addDocumentedPolicy,
  addFolder,
  addKey,
  addPolicy,
  addSegment,
  addToken,
  addUser,
  type Base,
} from './world.ts'

interface GrantedUserParams {
  account?: number
  userId?: number
  secret?: string
  policyId?: number
  permissions?: Permissions
}

const number = { type: 'integer', minimum: 1 }
const text = { type: 'string' }
const object = { type: 'object' }
const role = { enum: ['owner', 'administrator', 'delegated_admin', 'restricted'] }
const secret = { type: 'string', pattern: '^[0-9A-Za-z]{6,}$' }
const segmentType = { enum: ['segment-batch', 'segment-realtime', 'segment-funnel-stage'] }

/** JSON Schema of parameters, any of which may be left out. */
const params = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  additionalProperties: false,
  properties: { account: { type: 'integer', minimum: 0 }, ...properties },
})

export const states = actions<Base>()({
  'a user': {
    says: 'A user of an account, restricted unless said otherwise.',
    params: params({ userId: number, role, email: text, name: text }),
    run: addUser,
  },
  'a key': {
    says:
      'An API key of a user, who is added as an administrator where missing. A key nobody has put here ' +
      'is a master key of the owner.',
    params: params({
      secret,
      userId: number,
      role,
      kind: { enum: ['master', 'write-only'] },
      revoked: { type: 'boolean' },
    }),
    run: addKey,
  },
  'a policy': {
    says: 'A policy with some permissions, carried by some users, who are added where missing.',
    params: params({
      policyId: number,
      name: text,
      description: text,
      permissions: object,
      userIds: { type: 'array', items: number },
    }),
    run: addPolicy,
  },
  'a folder': {
    says: 'A segment folder of an audience, at the top or in another folder.',
    params: params({
      folderId: number,
      audienceId: number,
      parentId: { type: ['integer', 'null'] },
      name: text,
    }),
    run: addFolder,
  },
  'a segment': {
    says: 'A segment in a folder, for tokens to answer.',
    params: params({
      segmentId: number,
      type: segmentType,
      folderId: number,
      name: text,
      population: { type: 'integer', minimum: 0 },
    }),
    run: addSegment,
  },
  'a token': {
    says: 'A Profiles API token in a folder, made by the owner of the account.',
    params: params({ tokenId: number, folderId: number, name: text }),
    run: addToken,
  },
  'a granted user': {
    says:
      'A restricted user with a key and a policy of permissions, by default tokens in folder 498948 and ' +
      'a view of folder 498708.',
    params: params({ userId: number, secret, policyId: number, permissions: object }),
    run(
      world,
      {
        account = 123,
        userId = 1203,
        policyId = 1115601,
        permissions = twoFolders,
        ...key
      }: GrantedUserParams,
    ) {
      addKey(world, { ...keyIn({ authorization: GRANTED_KEY }), ...key, account, userId, role: 'restricted' })
      addPolicy(world, { account, policyId, name: 'Granted', permissions, userIds: [userId] })
    },
  },
  'the documented policy': {
    says:
      'Policy 1115654 of account 123, with the token permission on audience 69129 and one more ' +
      'permission, carried by nobody.',
    run: (world) => addDocumentedPolicy(world, []),
  },
  'the documented folders': {
    says: 'Folders 498708 and 498948 of audience 143856 in account 123, and folder 498950 inside the latter.',
    run: addDocumentedFolders,
  },
  'the documented account': {
    says:
      'Account 123 with the key, policy and folders of the documents, an owner who may manage tokens, a ' +
      'restricted user who carries the policy, a segment and a token.',
    run(world) {
      addUser(world, { userId: 1201, role: 'owner', email: 'aya@example.com', name: 'Aya Sato' })
      addUser(world, { userId: 1202, email: 'ben@example.com', name: 'Ben Moreau' })
      addKey(world, { ...keyIn({ authorization: DOCUMENTED_KEY }), userId: 1201 })
      addKey(world, { ...keyIn({ authorization: RESTRICTED_KEY }), userId: 1202 })
      addDocumentedPolicy(world, [1202])
      addPolicy(world, {
        policyId: 1115600,
        name: 'Token managers',
        permissions: allFolders,
        userIds: [1201],
      })
      addDocumentedFolders(world)
      addSegment(world, {})
      addToken(world, {})
    },
  },
})
