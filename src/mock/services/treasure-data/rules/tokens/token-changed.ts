import { tokenIn } from '../../tokens/token-in.ts'
import { promise } from '../../kit.ts'
import { newToken } from '../../samples.ts'

const { relationships: _, ...withoutRelationships } = newToken

export default promise('updateEntityToken', 'token-changed', {
  says:
    'A change of a token sets what is sent, leaves the rest, and moves the token where another folder is ' +
    'sent. Its UUID stays.',
  source: {
    page: 'cdp-api',
    evidence: 'assumed',
    quote: 'Update a Profiles API token.',
    note: 'That what is left out stays is our reading of PATCH.',
  },
  examples: [
    {
      name: 'moved',
      request: { body: { id: '9001', ...tokenIn('498950') } },
      reply: {
        status: 200,
        body: { data: { id: '9001', relationships: { parentFolder: { data: { id: '498950' } } } } },
      },
    },
    {
      name: 'no folder sent',
      request: { body: { id: '9001', ...withoutRelationships } },
      reply: {
        status: 200,
        body: {
          data: { relationships: { parentFolder: { data: { id: '498948' } }, segments: { data: [] } } },
        },
      },
    },
    {
      name: 'segments taken away',
      first: [{ operation: 'updateEntityToken' }],
      request: {
        body: { id: '9001', ...newToken, relationships: { ...newToken.relationships, segments: null } },
      },
      reply: { status: 200, body: { data: { relationships: { segments: { data: [] } } } } },
    },
  ],
})
