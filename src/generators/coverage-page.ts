import { answerEvidence } from '../mock/engine/book/answer-evidence.ts'
import { OURS } from '../mock/engine/book/citation.ts'
import { conform, type Conformance, type Tally } from '../mock/engine/proof/conformance.ts'
import type { Duty } from '../mock/engine/book/duty.ts'
import type { Loaded } from '../mock/engine/book/loaded.ts'
import type { Mock } from '../mock/engine/journey/mock.ts'
import type { Reading } from '../mock/engine/book/reading.ts'
import type { Rule } from '../mock/engine/book/rule.ts'
import type { Sentence } from '../mock/engine/book/sentence.ts'
import type { Service } from '../mock/engine/book/service.ts'
import { EVIDENCE, type Evidence } from '../mock/engine/book/source.ts'
import { cut } from './abridged.ts'
import { notModelledBlocks } from './not-modelled-table.ts'
import { code, inline, pageLink, pageOf, table } from './markdown.ts'
import { generatedFrom, type Output } from './output.ts'
import { optionsPlayed } from './options-played.ts'
import { messageOf } from '../mock/engine/value/message-of.ts'
import type { Sightings } from './sightings.ts'

const NONE = '–'
const COLUMNS = [
  'id',
  'kind',
  'sentence',
  'failure',
  'status',
  'body',
  'refuses',
  'allows',
  'bears weight',
  'alone',
  'in pact',
  'seen with a real client',
]

/**
 * `contracts/<service>/COVERAGE.md`: how far each rule, duty, reading and sentence of a service is tested.
 * Its columns are never summed.
 */
export function coveragePage(mock: Mock, loaded: Loaded, folder: string, sightings: Sightings): Output {
  const { service } = loaded
  const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
    [...all].sort((a, b) => (a.id < b.id ? -1 : 1))
  const rules = byId(service.rules).map((rule) => ({ rule, result: conformanceOf(mock, loaded, rule) }))
  const played = optionsPlayed(mock, loaded)
  const findings = rules.flatMap(({ rule, result }) =>
    result.findings.map((finding) => `- ${link(rule.id)}: ${inline(finding)}`),
  )
  const blocks = [
    `<!-- ${generatedFrom(`the rules of ${folder} and what their examples do`)} -->`,
    `# ${inline(service.title)}: coverage`,
    introduction(service),
    legend(sightings),
    '## Rules, duties and readings',
    table(COLUMNS, [
      ...rules.map(({ rule, result }) => ruleRow(rule, result, sightings)),
      ...byId(service.duties).map((duty) => dutyRow(duty, sightings)),
      ...byId(service.readings).map((reading) => readingRow(reading, played.get(reading.id)?.size ?? 0)),
    ]),
    ...(findings.length === 0 ? [] : ['## What does not hold', findings.join('\n')]),
    ...notModelledBlocks(service),
    '## Sentences that no rule quotes',
    sentenceTable(service),
    '## Pages',
    'How many rules, duties and readings cite each page, by evidence, ' +
      'and how many of its other sentences are accounted for.',
    table(
      ['page', ...EVIDENCE, 'sentences on shapes', 'sentences out of scope'],
      Object.keys(service.pages).map((page) => pageRow(service, page)),
    ),
  ]
  return { path: `contracts/${service.name}/COVERAGE.md`, text: pageOf(blocks) }
}

const LEGEND = [
  '- **sentence**, **failure**, **status**, **body**: why we believe the sentence (of a reading, our default) and, ' +
    'of a refusal, that it refuses, with this status and this body; where both of the last are assumed the pages ' +
    'fix only that the request fails',
  '- **refuses**: refused examples that this rule refuses, of all it has; ' +
    'for a promise, examples that reply as promised; for a reading, options that some example is decided by',
  '- **allows**: neighbouring examples that nothing refuses',
  '- **bears weight**: with the rule switched off, its refused examples pass',
  '- **alone**: none of its examples is refused by a second rule',
  '- **in pact**: interactions of the pacts beside this page that name the rule',
]

function legend({ clients }: Sightings): string {
  const seen =
    clients?.size === 0
      ? 'no client on npm that we know of makes these calls, so that none has been seen: this column says nothing'
      : 'other people’s clients that met it unmodified, as `npm run see-clients` records in `seen.json`'
  return [...LEGEND, `- **seen with a real client**: ${seen}`].join('\n')
}

function introduction({ name }: Service): string {
  const proof = [
    `This page proves two things about the mock of ${code(name)}.`,
    'The plumbing: each rule refuses the requests it should, lets their neighbours pass, ' +
      'and would be missed if it were gone.',
    'And the clients: which rules a contract or a real client has met.',
    'It does not prove that the vendor behaves so; only the columns *sentence*, *failure*, *status* and *body* ' +
      'speak of that, ' +
      'and [RULES.md](RULES.md) gives the words.',
  ]
  const reading = [
    'There is one row for each rule, duty, reading and sentence of the pages.',
    'The columns are never summed: a rule that refuses well is no better founded for it.',
    `${NONE} means that there is nothing to say, or nothing yet.`,
  ]
  return `${proof.join(' ')}\n\n${reading.join(' ')}`
}

function conformanceOf(mock: Mock, loaded: Loaded, rule: Rule): Conformance {
  try {
    return conform(mock, loaded, rule)
  } catch (error) {
    throw new Error(`rule "${rule.id}" cannot be played: ${messageOf(error)}`, { cause: error })
  }
}

function ruleRow(
  rule: Rule,
  { refuses, allows, bearsWeight, alone }: Conformance,
  sightings: Sightings,
): string[] {
  const { id, kind, source } = rule
  const head = [link(id), kind, source.evidence]
  if (rule.kind === 'promise')
    return [...head, NONE, NONE, NONE, `${tally(refuses)} kept`, NONE, NONE, NONE, ...seen(id, sightings)]
  const { failure, status, body } = answerEvidence(rule)
  return [
    ...head,
    failure,
    status,
    body,
    tally(refuses),
    tally(allows),
    yesNo(bearsWeight === true),
    yesNo(alone),
    ...seen(id, sightings),
  ]
}

function dutyRow({ id, source }: Duty, sightings: Sightings): string[] {
  return [link(id), 'duty', source.evidence, NONE, NONE, NONE, NONE, NONE, NONE, NONE, ...seen(id, sightings)]
}

function readingRow({ id, evidence, options }: Reading, played: number): string[] {
  return [
    link(id),
    'reading',
    evidence,
    NONE,
    NONE,
    NONE,
    `${played}/${Object.keys(options).length} options`,
    NONE,
    NONE,
    NONE,
    NONE,
    NONE,
  ]
}

function seen(id: string, { pact, clients }: Sightings): string[] {
  return [
    pact === undefined ? NONE : String(pact.get(id) ?? 0),
    clients === undefined ? NONE : (clients.get(id)?.map(inline).join(', ') ?? 'none'),
  ]
}

function sentenceTable(service: Service): string {
  if (service.sentences.length === 0) return 'None is recorded.'
  const rows = service.sentences.map((sentence) => {
    const where = sentence.kind === 'shape' ? code(sentence.at) : inline(sentence.because)
    return [
      sentenceCell(sentence),
      sentence.kind,
      evidenceOf(service, sentence),
      pageLink(service, sentence.page),
      where,
    ]
  })
  return table(['sentence', 'kind', 'evidence', 'page', 'in the spec at, or why not'], rows)
}

/** In English first, where the page has other words. */
function sentenceCell({ quote, english }: Sentence): string {
  const said = inline(cut(quote, 120))
  return english === undefined ? said : `${inline(cut(english, 120))} ${OURS}<br>${said}`
}

/** A sentence is always somebody's: of a document of the project, or of another page of the vendor. */
function evidenceOf({ pages }: Service, { page }: Sentence): Evidence {
  return pages[page]?.document === undefined ? 'vendor' : 'stated'
}

function pageRow(service: Service, page: string): string[] {
  const sources = [
    ...[...service.rules, ...service.duties].map(({ source }) => [source]),
    ...service.readings.map(({ sources }) => sources),
  ]
  const citing = (evidence: Evidence) =>
    sources.filter((all) => all.some((source) => source.page === page && source.evidence === evidence)).length
  const kinds = (kind: Sentence['kind']) =>
    service.sentences.filter((sentence) => sentence.page === page && sentence.kind === kind).length
  const counts = [...EVIDENCE.map(citing), kinds('shape'), kinds('out-of-scope')]
  return [pageLink(service, page), ...counts.map((count) => (count === 0 ? NONE : String(count)))]
}

function link(id: string): string {
  return `[${code(id)}](RULES.md#${id})`
}

function tally({ held, of }: Tally): string {
  return `${held}/${of}`
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no'
}
