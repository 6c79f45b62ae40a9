import type { Regulation } from '../state.ts'

/** The page spells out the pair of Utah alone; the others are read from the two lists of values. */
export const renamed = new Map<Regulation, Regulation>([
  ['cpa_usa', 'cpa_co_usa'],
  ['cpra_usa', 'cpra_ca_usa'],
  ['ctdpa_usa', 'ctdpa_ct_usa'],
  ['fdbr_usa', 'fdbr_fl_usa'],
  ['icdpa_usa', 'icdpa_ia_usa'],
  ['mcdpa_usa', 'mcdpa_mt_usa'],
  ['mhmda_usa', 'mhmda_wa_usa'],
  ['ndpa_usa', 'ndpa_ne_usa'],
  ['nhpa_usa', 'nhpa_nh_usa'],
  ['njdpa_usa', 'njdpa_nj_usa'],
  ['ocpa_usa', 'ocpa_or_usa'],
  ['tdpsa_usa', 'tdpsa_tx_usa'],
  ['ucpa_usa', 'ucpa_ut_usa'],
  ['vcdpa_usa', 'vcdpa_va_usa'],
])

/** The values with a state abbreviation. */
export const introduced = new Set<Regulation>([...renamed.values(), 'mcdpa_mn_usa', 'tipa_tn_usa'])

const unchanged: readonly Regulation[] = [
  'apa_aus',
  'ccpa',
  'dpdpa',
  'gdpr',
  'hipaa_usa',
  'lgpd_bra',
  'nzpa_nzl',
  'pdpa_tha',
  'ql25',
]

/** All values, for JSON Schema: those of today, then the old ones. */
export const regulations: readonly Regulation[] = [...unchanged, ...introduced, ...renamed.keys()]

/** The value that a regulation has now. */
export function currentValue(regulation: Regulation): Regulation {
  return renamed.get(regulation) ?? regulation
}
