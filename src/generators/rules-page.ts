import type { Duty } from '../mock/engine/book/duty.ts'
import { answerEvidence, type RefusingRule } from '../mock/engine/book/answer-evidence.ts'
import { OURS } from '../mock/engine/book/citation.ts'
import { bodyText } from '../mock/engine/spec/request.ts'
import { requestFor } from '../mock/engine/book/example-request.ts'
import type { Loaded } from '../mock/engine/book/loaded.ts'
import type { Mock } from '../mock/engine/journey/mock.ts'
import type { Reading } from '../mock/engine/book/reading.ts'
import { placesOf } from '../mock/engine/book/place.ts'
import type { PromiseRule, Rule } from '../mock/engine/book/rule.ts'
import type { Service } from '../mock/engine/book/service.ts'
import type { Evidence, Source } from '../mock/engine/book/source.ts'
import type { SpecOperation } from '../mock/engine/spec/spec.ts'
import { exampleBlock, sampleBlock } from './example-text.ts'
import { blockQuote, code, inline, pageLink, pageOf, table } from './markdown.ts'
import { generatedFrom, type Output } from './output.ts'
import { playNamed, refusedExample, type Refusing } from './refused-example.ts'
import { rulesOf } from './rules-of.ts'

/** How sure each kind of evidence makes a rule, in words for a reader. */
const MEANING: Readonly<Record<Evidence, string>> = {
  stated: 'one of the documents that the mock is built from says it',
  vendor: 'another document, or the OpenAPI description, of the vendor says it',
  observed: 'it was seen in a published capture or in a real client',
  assumed: 'nobody says it: it is our choice, and the note says why',
}

const HEADINGS = {
  operations: 'What each operation refuses and promises',
  duties: 'What a client has to do over several calls',
  readings: 'Where the documents leave a doubt',
  pages: 'The pages',
}

/**
 * `contracts/<service>/RULES.md`: every rule, duty and reading of a service for people, each with its
 * sentence and an example.
 */
export function rulesPage(mock: Mock, loaded: Loaded, folder: string): Output {
  const { service, spec } = loaded
  const operations = [...spec.operations.values()]
  const blocks = [
    `<!-- ${generatedFrom(`the rules, duties and readings of ${folder}`)} -->`,
    `# ${inline(service.title)}: rules`,
    introduction(service, folder),
    evidenceMeaning(),
    `## Contents\n\n${contents(loaded, operations)}`,
    `## ${HEADINGS.operations}`,
    ...operations.flatMap((operation) => operationBlocks(mock, loaded, operation)),
    ...section(HEADINGS.duties, service.duties, (duty) => dutyBlocks(service, duty)),
    ...section(HEADINGS.readings, service.readings, (reading) => readingBlocks(service, reading)),
    `## ${HEADINGS.pages}`,
    table(
      ['page', 'where it is published'],
      Object.entries(service.pages).map(([id, { url }]) => [pageLink(service, id), url]),
    ),
  ]
  return { path: `contracts/${service.name}/RULES.md`, text: pageOf(blocks) }
}

function introduction({ name }: Service, folder: string): string {
  return [
    `What the mock of ${code(name)} refuses and promises, what it expects of a client, ` +
      'and the sentence that each of these rests on.',
    `The page is made from the same rules that answer requests: ` +
      `change a rule in ${code(folder)} and run ${code('npm run make')}, never this page.`,
    'How far each rule is tested stands in [COVERAGE.md](COVERAGE.md).',
  ].join(' ')
}

function evidenceMeaning(): string {
  const meant = Object.entries(MEANING).map(([evidence, says]) => `- **${evidence}**: ${says}`)
  return [
    'Each rule says why its sentence is believed and, apart from that, the status and the body of the refusal. ' +
      'Where the status is assumed, the pages fix only that the request fails.',
    meant.join('\n'),
  ].join('\n\n')
}

function contents(loaded: Loaded, operations: readonly SpecOperation[]): string {
  const { duties, readings } = loaded.service
  const line = (indent: string, text: string, ids: readonly string[]) =>
    `${indent}- ${text}${ids.length === 0 ? '' : `: ${ids.map(linkTo).join(', ')}`}`
  const home = (operation: string) =>
    rulesOf(loaded, operation).filter((rule) => homeOf(loaded, rule) === operation)
  return [
    line('', heading(HEADINGS.operations), []),
    ...operations.map(({ id, method, path }) =>
      line(
        '  ',
        `${linkTo(id)} ${method} ${code(path)}`,
        home(id).map((rule) => rule.id),
      ),
    ),
    ...(duties.length === 0
      ? []
      : [
          line(
            '',
            heading(HEADINGS.duties),
            duties.map(({ id }) => id),
          ),
        ]),
    ...(readings.length === 0
      ? []
      : [
          line(
            '',
            heading(HEADINGS.readings),
            readings.map(({ id }) => id),
          ),
        ]),
    line('', heading(HEADINGS.pages), []),
  ].join('\n')
}

function operationBlocks(mock: Mock, loaded: Loaded, { id, method, path }: SpecOperation): string[] {
  const rules = rulesOf(loaded, id)
  const elsewhere = rules
    .filter((rule) => homeOf(loaded, rule) !== id)
    .map((rule) => `- ${linkTo(rule.id)}: ${inline(rule.says)}`)
  return [
    `### ${id}`,
    `${method} ${code(path)}${rules.length === 0 ? '. No rule is on this operation.' : ''}`,
    'A valid request; the examples say only where they differ from it.',
    sampleBlock(requestFor(loaded, id, {})),
    ...rules
      .filter((rule) => homeOf(loaded, rule) === id)
      .flatMap((rule) => ruleBlocks(mock, loaded, rule, id)),
    elsewhere.length === 0 ? '' : `Also on this operation, told above:\n\n${elsewhere.join('\n')}`,
  ]
}

/** The operation under which a rule is told: the first of the spec that it is on. */
function homeOf({ spec }: Loaded, rule: Rule): string | undefined {
  return [...spec.operations.keys()].find((id) => rule.operations.includes(id))
}

function ruleBlocks(mock: Mock, loaded: Loaded, rule: Rule, operation: string): string[] {
  const kind =
    rule.kind === 'limit'
      ? `limit, ${code(rule.keyword)} of ${placesOf(rule).map(code).join(' and ')}`
      : rule.kind
  return [
    `#### ${rule.id}`,
    inline(rule.says),
    ...sourceBlocks(loaded.service, kind, rule.source),
    ...(rule.kind === 'promise' ? [] : answerBlocks(loaded.service, rule)),
    ...(rule.kind === 'promise'
      ? promiseExample(mock, loaded, rule, operation)
      : refusalExample(mock, loaded, rule, operation)),
  ]
}

function sourceBlocks(service: Service, kind: string, source: Source): string[] {
  const { evidence, page, quote, note } = source
  const silent = evidence === 'assumed' && quote === undefined ? 'silent: ' : ''
  return [
    `**${evidence}** · ${kind} · ${silent}${pageLink(service, page)}`,
    ...quoteBlocks(source),
    note === undefined ? '' : `Note: ${inline(note)}`,
  ]
}

/** In English first, where the page has other words. */
function quoteBlocks({ quote, english }: Pick<Source, 'quote' | 'english'>): string[] {
  if (quote === undefined) return []
  return english === undefined ? [blockQuote(quote)] : [`${blockQuote(english)} ${OURS}`, blockQuote(quote)]
}

/** What of the answer is documented, apart from the sentence. */
function answerBlocks(service: Service, rule: RefusingRule): string[] {
  const evidence = answerEvidence(rule)
  const failure =
    evidence.failure === evidence.sentence
      ? []
      : [
          `That it refuses is **${evidence.failure}**: ` +
            'the sentence says what is right, and not what comes of the rest.',
        ]
  if (rule.answer?.status === undefined && rule.answer?.body === undefined)
    return [...failure, 'Its status and its body are **assumed**: no page gives them.']
  const parts = (['status', 'body'] as const).flatMap((part) => {
    const documented = rule.answer?.[part]
    const head = `Its ${part} is **${evidence[part]}**`
    if (documented === undefined) return [`${head}: no page gives it.`]
    if (documented === 'said') return [`${head}: the same sentence gives it.`]
    const note = documented.note === undefined ? '' : ` ${inline(documented.note)}`
    return [`${head}: ${pageLink(service, documented.page)}.${note}`, ...quoteBlocks(documented)]
  })
  return [...failure, ...parts]
}

function refusalExample(mock: Mock, loaded: Loaded, rule: Refusing, operation: string): string[] {
  const { example, request, response, isRefused, mediaType, value } = refusedExample(
    mock,
    loaded,
    rule,
    operation,
  )
  if (!isRefused) return ['Its first example is not refused by it: [COVERAGE.md](COVERAGE.md) says why.']
  const sample = requestFor(loaded, operation, {})
  if (value === undefined)
    return exampleBlock('Refused', example, request, sample, `${response.status}`, undefined)
  const body = /[/+]json(;|$)/.test(mediaType!) ? value : bodyText(response)
  return exampleBlock('Refused', example, request, sample, `${response.status} ${mediaType}`, body)
}

function promiseExample(mock: Mock, loaded: Loaded, rule: PromiseRule, operation: string): string[] {
  const [example] = rule.examples
  const { status, body, absent = [], gone = [], anyOrder = [], forms = {}, headers = {} } = example.reply
  const shown = body === '' ? undefined : body
  const told = [
    `${status}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...absent.map((path) => `no ${path}`),
    ...gone.map((path) => `nothing in ${path}`),
    ...anyOrder.map((path) => `${path} in any order`),
    ...Object.entries(forms).map(([path, form]) => `${path} of the form ${form}`),
    ...(body === '' ? ['no body'] : []),
    ...(shown === undefined ? [] : ['with at least']),
  ]
  const { request } = playNamed(mock, loaded, rule, operation, example)
  return exampleBlock('Promised', example, request, requestFor(loaded, operation, {}), told.join(', '), shown)
}

function dutyBlocks(service: Service, { id, says, operations, source, remedy, unseen }: Duty): string[] {
  const kind = `duty, ${operations.map((operation) => code(operation)).join(', ')}`
  const blind = unseen === undefined ? '' : `No journal can show it: ${inline(unseen)}`
  return [
    `### ${id}`,
    inline(says),
    ...sourceBlocks(service, kind, source),
    `Where a client does not: ${inline(remedy)}`,
    blind,
  ]
}

function readingBlocks(
  service: Service,
  { id, question, sources, options, default: ours, evidence, because }: Reading,
): string[] {
  const rows = Object.entries(options).map(([option, says]) => [
    `${code(option)}${option === ours ? ' (default)' : ''}`,
    inline(says),
  ])
  return [
    `### ${id}`,
    inline(question),
    table(['option', 'what the mock does then'], rows),
    `The default is ${code(ours)} (**${evidence}**) because: ${inline(because)}`,
    ...sources.flatMap((source) => sourceBlocks(service, 'reading', source)),
  ]
}

function section<T>(title: string, parts: readonly T[], blocksOf: (part: T) => string[]): string[] {
  return parts.length === 0 ? [] : [`## ${title}`, ...parts.flatMap(blocksOf)]
}

function heading(title: string): string {
  return `[${title}](#${anchor(title)})`
}

function linkTo(id: string): string {
  return `[${code(id)}](#${anchor(id)})`
}

/** The anchor that GitHub gives a heading. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}
