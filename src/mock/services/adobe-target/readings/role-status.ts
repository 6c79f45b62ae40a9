import { reading } from '../../../engine/book/reading.ts'

export default reading('role-status', {
  question: 'Which status does a user get whose role is too low?',
  sources: [
    {
      page: 'admin-api-overview',
      evidence: 'vendor',
      quote:
        '|401|[Unauthorized](https://www.rfc-editor.org/rfc/rfc7235#section-3.1)|The user is not ' +
        'allowed to perform this operation.||',
    },
    {
      page: 'admin-api-overview',
      evidence: 'vendor',
      quote:
        '|403|[Forbidden](https://www.rfc-editor.org/rfc/rfc7231#section-6.5.3)|Access to this ' +
        'resource is forbidden.||',
      note:
        'The OpenAPI of the admin API lists 401 and no 403; clients have also seen 500 where a user had ' +
        'no role in Target.',
    },
  ],
  options: {
    '401': '401 Unauthorized',
    '403': '403 Forbidden',
    '500': '500 Internal Server Error',
  },
  default: '401',
  evidence: 'vendor',
  because:
    'Adobe’s table gives this very meaning to 401, and its OpenAPI lists that status for the operation.',
})
