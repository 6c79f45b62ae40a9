import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'

export default limit('listPrivacyJobs', 'regulation-known', {
  says: 'A list takes one of the 25 regulation values, or one of the old values that they replaced.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '쿼리할 규정 유형. 허용되는 값은 다음과 같습니다. ' +
      '<ul><li>`apa_aus`</li><li>`ccpa`</li><li>`cpa_co_usa`</li><li>`cpra_ca_usa`</li>' +
      '<li>`ctdpa_ct_usa`</li><li>`dpdpa`</li><li>`fdbr_fl_usa`</li><li>`gdpr`</li><li>`hipaa_usa`</li>' +
      '<li>`icdpa_ia_usa`</li><li>`lgpd_bra`</li><li>`mcdpa_mn_usa`</li><li>`mcdpa_mt_usa`</li>' +
      '<li>`mhmda_wa_usa`</li><li>`ndpa_ne_usa`</li><li>`nhpa_nh_usa`</li><li>`njdpa_nj_usa`</li>' +
      '<li>`nzpa_nzl`</li><li>`ocpa_or_usa`</li><li>`pdpa_tha`</li><li>`ql25`</li><li>`tdpsa_tx_usa`</li>' +
      '<li>`tipa_tn_usa`</li><li>`ucpa_ut_usa`</li><li>`vcdpa_va_usa`</li></ul>',
    english:
      'The type of regulation to query. These are the accepted values: `apa_aus`, `ccpa`, `cpa_co_usa`, ' +
      '`cpra_ca_usa`, `ctdpa_ct_usa`, `dpdpa`, `fdbr_fl_usa`, `gdpr`, `hipaa_usa`, `icdpa_ia_usa`, ' +
      '`lgpd_bra`, `mcdpa_mn_usa`, `mcdpa_mt_usa`, `mhmda_wa_usa`, `ndpa_ne_usa`, `nhpa_nh_usa`, ' +
      '`njdpa_nj_usa`, `nzpa_nzl`, `ocpa_or_usa`, `pdpa_tha`, `ql25`, `tdpsa_tx_usa`, `tipa_tn_usa`, ' +
      '`ucpa_ut_usa`, `vcdpa_va_usa`.',
    note:
      'That the values of before are known too follows from the notice of the page, which lets them work ' +
      'until 28 July 2025.',
  },
  at: 'query.regulation',
  keyword: 'enum',
  answer: { status: badRequest },
  examples: {
    refused: [
      { request: { query: { regulation: 'GDPR' } } },
      { request: { query: { regulation: 'pdpa' } } },
      { request: { query: { regulation: '' } } },
    ],
    allowed: [
      { request: { query: { regulation: 'vcdpa_va_usa' } } },
      { request: { query: { regulation: 'ql25' } } },
    ],
  },
})
