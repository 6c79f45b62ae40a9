import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

/** A request with the flag in one spelling alone. */
const request = (spelling: 'expandIds' | 'expandIDs', flag: unknown) => ({
  body: twoUsersBut({ expandIds: undefined, [spelling]: flag }),
})
const examplesFor = (spelling: 'expandIds' | 'expandIDs') =>
  ({
    refused: [{ request: request(spelling, 'yes') }, { request: request(spelling, 1) }],
    allowed: [
      { request: request(spelling, true) },
      { request: request(spelling, 'false') },
      { request: request(spelling, undefined) },
    ],
  }) as const

/** One flag in two spellings: what is true of one is true of the other. */
export default [
  limit('createPrivacyJob', 'expand-ids-flag', {
    says: 'expandIds is true or false.',
    source: {
      page: 'openapi',
      evidence: 'vendor',
      quote: 'If omitted, this value defaults to `false`.',
      note: 'Its enum has the texts true and false, its sample and that of the page the boolean; both are taken.',
    },
    at: 'body.expandIds',
    keyword: 'enum',
    answer: { status: badRequest },
    examples: examplesFor('expandIds'),
  }),
  limit('createPrivacyJob', 'expand-ids-flag-in-table', {
    says: 'expandIDs, as the table of the page spells it, is the same flag as expandIds: true or false.',
    source: {
      page: 'privacy-jobs',
      evidence: 'assumed',
      quote: '생략하면 이 값의 기본값은 `false`입니다.',
      english: 'If it is left out, this value defaults to `false`.',
      note: 'The sample of the page and the OpenAPI write expandIds; that both spellings are taken is assumed.',
    },
    at: 'body.expandIDs',
    keyword: 'enum',
    examples: examplesFor('expandIDs'),
  }),
] as const
