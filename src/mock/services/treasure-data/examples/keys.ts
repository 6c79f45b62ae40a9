const SECRET = '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c'
const headers = { authorization: `TD1 123/${SECRET}` }
const owner = { account: 123, secret: SECRET, userId: 1201 } as const
const withKey = (key: { readonly kind?: 'write-only'; readonly revoked?: true }) =>
  ['the documented account', { state: 'a key', params: { ...owner, ...key } }] as const

/** Requests with and without an API key, for the rules of each family. */
export const keySent = {
  refused: [
    { name: 'no header', request: { headers: { authorization: undefined } } },
    { name: 'another scheme', request: { headers: { authorization: `Bearer 123/${SECRET}` } } },
    { name: 'the key alone', request: { headers: { authorization: `123/${SECRET}` } } },
    { name: 'no account', request: { headers: { authorization: `TD1 ${SECRET}` } } },
  ],
  allowed: [
    { name: 'the key of the documents', request: {} },
    { name: 'another key of the account', request: { headers } },
  ],
} as const

/** Requests with keys that cannot be any, and with the shortest that can. */
export const keyForm = {
  refused: [
    { name: 'an account that is no number', request: { headers: { authorization: `TD1 me/${SECRET}` } } },
    { name: 'five digits', request: { headers: { authorization: 'TD1 123/45678' } } },
    { name: 'a dash', request: { headers: { authorization: 'TD1 123/456-789' } } },
  ],
  allowed: [{ name: 'the key of the documents', request: {} }],
} as const

/** Requests with a revoked key, and with the same one before that. */
export const keyKnown = {
  refused: [{ name: 'a revoked key', given: withKey({ revoked: true }), request: { headers } }],
  allowed: [{ name: 'the same key in force', given: withKey({}), request: { headers } }],
} as const

/** Requests with a write-only key under both options of the reading, and with a master key. */
export const keyMaster = {
  refused: [
    { name: 'a write-only key', given: withKey({ kind: 'write-only' }), request: { headers } },
    {
      name: 'a write-only key, where it is forbidden',
      given: withKey({ kind: 'write-only' }),
      readings: { 'write-only-key': 'forbidden' },
      request: { headers },
    },
  ],
  allowed: [{ name: 'a master key', given: withKey({}), request: { headers } }],
} as const
