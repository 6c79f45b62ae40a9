import { refusal } from '../../kit.ts'
import { tdError } from '../../errors/td-error.ts'

export default refusal('updatePermissionByPolicyId', 'llm-project-id', {
  says: 'An entry of LlmProject names its project, except with `full`.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote:
      'IDs of LLM Project, required when operation is `edit`, `chat`, `publish_internal_integration` ' +
      'and `publish_external_integration`',
  },
  after: ['policy-known'],
  when: ({ body }) =>
    body.LlmProject?.some(({ operation, project_id }) => operation !== 'full' && !project_id) ?? false,
  reply: (refuse) =>
    refuse(422, tdError(422, '/LlmProject project_id is required when operation is not full')),
  examples: {
    refused: [{ request: { body: { LlmProject: [{ operation: 'chat' }] } } }],
    allowed: [
      { request: { body: { LlmProject: [{ operation: 'chat', project_id: '1' }] } } },
      { name: 'full', request: { body: { LlmProject: [{ operation: 'full' }] } } },
    ],
  },
})
