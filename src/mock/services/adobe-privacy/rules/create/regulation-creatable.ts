import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'
import { twoUsersBut } from '../../samples.ts'

const table = [
  'apa_aus',
  'ccpa',
  'cpra_usa',
  'gdpr',
  'hipaa_usa',
  'lgpd_bra',
  'nzpa_nzl',
  'pdpa_tha',
  'vcdpa_usa',
]

const underUtah = { body: twoUsersBut({ regulation: 'ucpa_ut_usa' }) }
const asInTable = { 'create-regulations': 'table' } as const

export default refusal('createPrivacyJob', 'regulation-creatable', {
  says: 'Where the table for new jobs is taken at its word, only its nine regulations are accepted.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '다음 값이 허용됩니다. <ul><li>`apa_aus`</li><li>`ccpa`</li><li>`cpra_usa`</li><li>`gdpr`</li>' +
      '<li>`hipaa_usa`</li><li>`lgpd_bra`</li><li>`nzpa_nzl`</li><li>`pdpa_tha`</li>' +
      '<li>`vcdpa_usa`</li></ul>',
    english:
      'These values are accepted: `apa_aus`, `ccpa`, `cpra_usa`, `gdpr`, `hipaa_usa`, `lgpd_bra`, ' +
      '`nzpa_nzl`, `pdpa_tha`, `vcdpa_usa`.',
    note: 'The status 400 is assumed; see the reading create-regulations.',
  },
  after: ['new-regulation-begun', 'old-regulation-ended'],
  when: (context) =>
    !table.includes(context.body.regulation) && context.reading('create-regulations') === 'table',
  reply: (refuse, { body }) =>
    refuse(400, invalidRequest(`the regulation ${body.regulation} is not supported`)),
  examples: {
    refused: [{ readings: asInTable, request: underUtah }],
    allowed: [
      { readings: asInTable, request: { body: twoUsersBut({ regulation: 'gdpr' }) } },
      { request: underUtah },
    ],
  },
})
