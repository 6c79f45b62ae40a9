/** The API key of the documents, as a header. */
export const DOCUMENTED_KEY = 'TD1 123/456789xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'

/** The key of the restricted user of the sample account, as a header. */
export const RESTRICTED_KEY = 'TD1 123/0b5c7e9d1f2a4c6e8d0b2a4c6e8f0d1b3a5c7e9d'

/** The key that the named state "a granted user" puts there, as a header. */
export const GRANTED_KEY = 'TD1 123/7c1e5a9d3b8f2e6c0a4d8b2f6e0c4a8d2b6f0e4c'

const accept = 'application/json'
const headers = { accept, authorization: DOCUMENTED_KEY }
const path = { policy_id: 1115654 }
const user = { user_id: 1202 }

/** The body that creates a token in folder 498948. */
export const newToken = {
  type: 'token',
  attributes: {
    name: 'Site personalization',
    description: 'Greets returning visitors',
    keyColumn: 'td_client_id',
    attributeColumns: ['gender', 'country'],
  },
  relationships: {
    parentFolder: { data: { id: '498948', type: 'folder-segment' } },
    segments: { data: [{ id: '73001', type: 'segment-batch' }] },
  },
} as const

/** One valid request per operation, with the values of the documents where they have some. */
export const samples = {
  getAccessControlPolicies: { headers },
  createAccessControlPolicy: {
    headers,
    body: { policy: { name: 'Profiles API tokens', description: 'May manage tokens in some folders' } },
  },
  getAccessControlPolicyById: { headers, path },
  updateAccessControlPolicyById: {
    headers,
    path,
    body: { policy: { description: 'May manage tokens in some folders' } },
  },
  deleteAccessControlPolicyById: { headers, path },
  getPermissionByPolicyId: { headers, path },
  updatePermissionByPolicyId: {
    headers,
    path,
    body: {
      ProfilesApiToken: [{ audience_id: '143856', operation: 'full' }],
      SegmentAllFolders: [
        { audience_id: '143856', operation: 'view' },
        { audience_id: '143856', operation: 'edit' },
      ],
    },
  },
  getColumnPermissionByPolicyId: { headers, path },
  updateColumnPermissionByPolicyId: {
    headers,
    path,
    body: { column_permissions: [{ tags: ['PII'], except: true }] },
  },
  getAccessControlPolicyUsers: { headers, path },
  updateAccessControlPolicyUsers: { headers, path, body: { user_ids: [1201, 1202] } },
  attachPolicyAndUser: { headers, path: { ...path, ...user } },
  detachPolicyAndUser: { headers, path: { ...path, ...user } },
  getAccessControlUsers: { headers },
  getUsers: { headers },
  getAccessControlUserById: { headers, path: user },
  getAccessControlPoliciesByUserId: { headers, path: user },
  updateAccessControlPoliciesByUserId: { headers, path: user, body: { policy_ids: ['1115654'] } },
  attachUserAndPolicy: { headers, path: { ...path, ...user } },
  detachUserAndPolicy: { headers, path: { ...path, ...user } },
  createEntityToken: {
    headers: { ...headers, accept: 'application/vnd.treasuredata.v1+json' },
    body: newToken,
  },
  getEntityToken: { headers, path: { id: 9001 } },
  updateEntityToken: {
    headers,
    path: { id: 9001 },
    body: { id: '9001', ...newToken, attributes: { ...newToken.attributes, name: 'Web personalization' } },
  },
  deleteEntityToken: { headers, path: { id: 9001 } },
  listAudienceTokens: { headers, path: { audienceId: 143856 } },
  getEntityFolder: { headers, path: { id: 498948 } },
} as const
