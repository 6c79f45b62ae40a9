import { limit } from '../../kit.ts'

const config = (id?: unknown) => ({
  request: { body: { MasterSegmentConfig: [{ operation: 'view', ...(id === undefined ? {} : { id }) }] } },
})

export default [
  limit('updatePermissionByPolicyId', 'permission-fields-given', {
    says: 'An entry about one thing names it.',
    source: {
      page: 'td-api',
      evidence: 'vendor',
      quote: '- id',
      note: 'Among the required fields, as are name and audience_id.',
    },
    at: 'body.*[].*',
    keyword: 'required',
    examples: {
      refused: [
        { name: 'no parent segment', ...config() },
        { name: 'no project', request: { body: { WorkflowProjectLevel: [{ operation: 'run' }] } } },
      ],
      allowed: [config('143856')],
    },
  }),
  limit('updatePermissionByPolicyId', 'permission-fields-text', {
    says: 'What an entry names, and its operation, is written as text.',
    source: {
      page: 'td-api',
      evidence: 'vendor',
      quote: 'type: string',
      note: 'Of each field of each entry.',
    },
    at: 'body.*[].*',
    keyword: 'type',
    examples: {
      refused: [
        { name: 'a number', ...config(143856) },
        { name: 'a list', request: { body: { Databases: [{ operation: 'query', ids: [1, 2] }] } } },
      ],
      allowed: [config('143856')],
    },
  }),
]
