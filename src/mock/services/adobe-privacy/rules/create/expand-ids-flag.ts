import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

/** A request with the flag in one spelling alone. */
const request = (spelling: 'expandIds' | 'expandIDs', flag: unknown) => ({
  body: twoUsersBut({ expandIds: undefined, [spelling]: flag }),
})

export default limit('createPrivacyJob', 'expand-ids-flag', {
  says: 'expandIds, which the table of the page spells expandIDs, is true or false.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote: 'If omitted, this value defaults to `false`.',
    note:
      'Its enum has the texts true and false, its sample and that of the page the boolean; both are taken. The ' +
      'sample of the page and the OpenAPI write expandIds; that another value of expandIDs is refused too is assumed.',
  },
  at: 'body.expandIds',
  also: ['body.expandIDs'],
  keyword: 'enum',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: request('expandIds', 'yes') }, { request: request('expandIds', 1) }],
    allowed: [
      { request: request('expandIds', true) },
      { request: request('expandIds', 'false') },
      { request: request('expandIds', undefined) },
      { name: 'as the table spells it', request: request('expandIDs', true) },
    ],
  },
})
