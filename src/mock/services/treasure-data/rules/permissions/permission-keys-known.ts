import { limit } from '../../kit.ts'
import { tokensOn } from '../../examples/grants.ts'

const severalKeys = {
  ...tokensOn('143856'),
  RawDataAccess: [{ operation: 'query' }],
  WorkflowProject: [{ operation: 'run' }],
}

export default limit('updatePermissionByPolicyId', 'permission-keys-known', {
  says: 'Permissions have the keys of the catalogue and no other.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'additionalProperties: false',
    note:
      'Of AccessControlPermissions. The catalogue moves: older clients know keys such as Integrations. ' +
      'With this limit off such keys are kept and echoed.',
  },
  at: 'body',
  keyword: 'additionalProperties',
  examples: {
    refused: [
      {
        name: 'the name of the article instead of the key',
        request: { body: { ProfileApiToken: [{ audience_id: '143856', operation: 'full' }] } },
      },
      {
        name: 'a key of an older catalogue',
        request: { body: { ProfilesApiToken: [], Integrations: [{ operation: 'full' }] } },
      },
    ],
    allowed: [{ name: 'several keys', request: { body: severalKeys } }],
  },
})
