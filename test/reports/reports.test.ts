import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { annotations } from '../../src/reports/annotations.ts'
import { htmlReport } from '../../src/reports/html.ts'
import { jsonReport } from '../../src/reports/json.ts'
import { junitReport } from '../../src/reports/junit.ts'
import { markup } from '../../src/reports/markup.ts'
import { reportFiles } from '../../src/reports/report-files.ts'
import { sarifReport } from '../../src/reports/sarif.ts'
import { textReport } from '../../src/reports/text.ts'
import { visibleLines } from '../../src/mock/engine/value/printable.ts'
import type { Outcome } from '../../src/check/outcome.ts'
import { baseline, brokenOutcome, keptOutcome } from './outcomes.ts'
import { elementsIn, readMarkup, type Element } from './read-markup.ts'

vi.stubEnv('NO_COLOR', '1')
const plain = (outcome: Outcome, options = {}) => textReport(outcome, options).replace(/\x1b\[\d+m/g, '')

test('the text tells each finding with request, sentence, page and remedy, and why the check fails', () => {
  const text = plain(brokenOutcome())
  expect(text).toContain('✗ book-free refusal  A book is lent to one reader at a time.')
  expect(text).toMatch(/POST \/library\/books\/\S+\/loan  409  default-2/)
  expect(text).toContain('“A book has one reader.”')
  expect(text).toContain('stated: Rules of the house, http://library.example/rules')
  expect(text).toContain('→ Send what it allows, for example POST /library/books/')
  expect(text).toContain('query.size must be <= 50; got 51')
  expect(text).toContain('✗ read-every-page duty')
  expect(text).toContain('not answered for the vendor: POST /library/books')
  expect(text).toMatch(/Not kept: \d findings: library\/book-free/)
  expect(text).toContain('x-bythebook-expect')
})

test('the text of a client that broke nothing says so, and lists the rest when asked', () => {
  const counts =
    '0 broken, \\d+ kept, \\d+ not exercised; not judged: \\d+ promises that the vendor makes, 1 duty that ' +
    'no journal can show'
  expect(plain(keptOutcome())).toMatch(new RegExp(`${counts}\n\nKept\\.\n$`))
  const all = plain(keptOutcome(), { all: true })
  expect(all).toMatch(/✓ size-max ×1/)
  expect(all).toMatch(/· isbn-unique/)
  expect(all).toContain('– whisper  no journal can show it: A request makes no sound.')
})

test('the text tells what is accepted with the reason', () => {
  const text = plain(brokenOutcome({ baseline }))
  expect(text).toContain('~ book-free  accepted: the shop <decides>')
  expect(text).not.toContain('✗ book-free')
})

test('the JSON has the verdict whole and what the check makes of it', () => {
  const outcome = brokenOutcome({ baseline, required: ['library/isbn-unique', 'library/size-max'] })
  const report = JSON.parse(jsonReport(outcome)) as Record<string, unknown>
  expect(report).toMatchObject({
    bythebook: '1.2.3',
    command: ['npm', 'test'],
    at: '2026-01-20T12:00:00.000Z',
    kept: false,
    accepted: { 'library/book-free': 'the shop <decides>' },
    stale: [],
    missing: ['library/isbn-unique'],
  })
  expect(report['findings']).toContain('library/size-max')
  expect(report['verdict']).toEqual(JSON.parse(JSON.stringify(outcome.verdict)))
})

const cases = (suites: Element) => [...elementsIn(suites)].filter(({ name }) => name === 'testcase')
const childOf = (parent: Element | undefined, name: string) =>
  parent?.children.find((child) => child.name === name)

test('the JUnit report is well formed, whatever a client sent, and counts what it holds', () => {
  const suites = readMarkup(junitReport(brokenOutcome({ baseline })))
  for (const suite of [suites, ...suites.children]) {
    const own = cases(suite)
    expect(suite.attributes).toMatchObject({
      tests: String(own.length),
      failures: String(own.filter((testcase) => childOf(testcase, 'failure')).length),
      skipped: String(own.filter((testcase) => childOf(testcase, 'skipped')).length),
      errors: '0',
    })
  }
  expect(suites.children.map(({ attributes }) => attributes['name'])).toEqual(['check', 'library'])
})

test(
  'in the JUnit report a finding fails with all there is to say, what is accepted or was not exercised ' +
    'is skipped, what is kept passes',
  () => {
    const all = cases(readMarkup(junitReport(brokenOutcome({ baseline, required: ['library/isbn-unique'] }))))
    const named = (id: string) => all.find(({ attributes }) => attributes['name']?.startsWith(`${id}: `))
    expect(childOf(named('size-max'), 'failure')).toMatchObject({
      attributes: { message: 'query.size must be <= 50; got 51', type: 'broken' },
      text: expect.stringMatching(/GET \/library\/books\?size=51 answered 400[^]*What to do: /),
    })
    expect(childOf(named('book-free'), 'skipped')?.attributes['message']).toBe('accepted: the shop <decides>')
    expect(childOf(named('book-known'), 'skipped')).toBeUndefined()
    expect(childOf(named('book-known'), 'failure')).toBeUndefined()
    expect(childOf(named('id-format'), 'skipped')?.attributes['message']).toBe('not exercised')
    expect(childOf(named('isbn-unique'), 'failure')?.attributes['message']).toBe('required but not exercised')
    expect(childOf(named('whisper'), 'skipped')?.attributes['message']).toBe(
      'no journal can show it: A request makes no sound.',
    )
    expect(childOf(all[0], 'failure')?.attributes['message']).toMatch(/findings/)
  },
)

test('the JUnit report of a check that holds has no failure', () => {
  expect(readMarkup(junitReport(keptOutcome())).attributes['failures']).toBe('0')
})

/** The schema of SARIF 2.1.0 without its descriptions, from the package @microsoft/jest-sarif. */
const {
  $schema: _,
  id: __,
  ...sarifSchema
} = JSON.parse(readFileSync(new URL('sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>
const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true })
addFormats.default(ajv)
const isSarif = ajv.compile(sarifSchema)

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } }
    readonly results: readonly (Record<string, unknown> & {
      readonly ruleId: string
      readonly ruleIndex: number
    })[]
  }[]
}

test.each([
  ['broken', brokenOutcome({ baseline })],
  ['kept', keptOutcome()],
])('the SARIF report of a client that is %s is as its schema says', (_, outcome) => {
  const log: unknown = JSON.parse(sarifReport(outcome, 'client.mjs'))
  isSarif(log)
  expect(isSarif.errors ?? []).toEqual([])
})

test('the schema of SARIF is one that a wrong log fails', () => {
  expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
})

test(
  'a SARIF result leads to its rule, its sentence, the request and the file; what ' +
    'is accepted is suppressed',
  () => {
    const [run] = (JSON.parse(sarifReport(brokenOutcome({ baseline }), 'client.mjs')) as Sarif).runs
    const {
      tool: {
        driver: { rules },
      },
      results,
    } = run!
    expect(results.map(({ ruleId, ruleIndex }) => rules[ruleIndex]?.['id'] === ruleId)).toEqual(
      results.map(() => true),
    )
    expect(results.find(({ ruleId }) => ruleId === 'library/size-max')).toMatchObject({
      level: 'error',
      message: { text: expect.stringContaining('query.size must be <= 50; got 51') },
      partialFingerprints: { 'finding/v1': 'library/size-max' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'client.mjs' }, region: { startLine: 1 } },
          logicalLocations: [{ name: 'listBooks' }],
        },
      ],
      webRequest: { method: 'GET', target: '/library/books?size=51' },
      webResponse: { statusCode: 400 },
    })
    expect(results.find(({ ruleId }) => ruleId === 'library/book-free')).toMatchObject({
      suppressions: [{ kind: 'external', status: 'accepted', justification: 'the shop <decides>' }],
    })
    expect(rules.find(({ id }) => id === 'library/book-free')).toMatchObject({
      helpUri: 'http://library.example/rules',
      help: { text: expect.stringContaining('A book has one reader.') },
      properties: { evidence: 'stated', kind: 'refusal' },
    })
  },
)

test('the page is well formed, whatever a client sent, and asks nothing of a network', () => {
  const page = htmlReport(brokenOutcome({ baseline }))
  const elements = [...elementsIn(readMarkup(page))]
  expect(elements.filter(({ name }) => name === 'script')).toHaveLength(1)
  expect(
    elements
      .filter(({ name }) => ['link', 'img', 'iframe', 'b'].includes(name))
      .map(({ name }) => name)
      .filter((name) => name !== 'b'),
  ).toEqual([])
  expect(page).not.toMatch(/src=|@import|url\(/)
  expect(page).toContain('&#60;/pre&#62;&#60;script&#62;alert(1)')
})

const cardsOf = (outcome: Outcome) =>
  [...elementsIn(readMarkup(htmlReport(outcome)))].filter(({ attributes }) =>
    attributes['class']?.startsWith('card'),
  )

test(
  'the page has a card for all that was judged, what is broken first and open, with ' +
    'quotation, request and answer',
  () => {
    const outcome = brokenOutcome({ baseline })
    const cards = cardsOf(outcome)
    const [found] = outcome.verdict.services
    expect(cards).toHaveLength(found!.verdicts.length + found!.unseen.length)
    const card = cards.find(({ attributes }) => attributes['id'] === 'library/size-max')!
    expect(card.attributes).toMatchObject({
      'data-verdict': 'broken',
      'data-kind': 'limit',
      'data-evidence': 'stated',
      open: '',
    })
    expect(card.text).toContain('query.size must be <= 50; got 51')
    expect([...elementsIn(card)].map(({ name }) => name)).toEqual(
      expect.arrayContaining(['blockquote', 'pre', 'a']),
    )
    expect(
      cards.find(({ attributes }) => attributes['id'] === 'library/book-free')?.attributes,
    ).not.toHaveProperty('open')
    expect(cards[0]?.attributes['data-verdict']).toBe('broken')
  },
)

test('the page of a client that broke nothing says so', () => {
  expect([...elementsIn(readMarkup(htmlReport(keptOutcome())))].find(({ name }) => name === 'h1')?.text).toBe(
    'Kept npm test',
  )
})

test('annotations are workflow commands of one line each, whatever is in them', () => {
  const lines = annotations(brokenOutcome({ baseline })).trimEnd().split('\n')
  expect(lines.every((line) => /^::(error|warning) title=[^:,]+::\S/.test(line))).toBe(true)
  expect(lines[0]).toMatch(
    /^::error title=library\/size-max::library\/size-max%3A|^::error title=library\/\S+::library\/\S+: .*%0A/,
  )
  expect(lines.filter((line) => line.startsWith('::warning'))).toEqual([
    expect.stringMatching(/^::warning title=library\/book-free \(accepted\)::the shop <decides>%0A/),
  ])
  expect(annotations(keptOutcome())).toBe('')
})

test('reports are made where they are asked for and nowhere else', () => {
  const files = reportFiles(keptOutcome(), { json: 'a.json', html: 'a.html' })
  expect(files.map(({ path, text }) => ({ path, isLong: text.length > 100 }))).toEqual([
    { path: 'a.json', isLong: true },
    { path: 'a.html', isLong: true },
  ])
  expect(reportFiles(keptOutcome(), {})).toEqual([])
})

test('whatever text is put into markup, as content or as an attribute, it comes out again as text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: content, attributes } = readMarkup(markup`<p title="${text}">${text}</p>`.text)
      const written = visibleLines(text)
      expect({ content, title: attributes['title'] }).toEqual({ content: written, title: written })
    }),
  )
})

test('markup takes markup, lists of it, numbers, and nothing', () => {
  expect(
    markup`<ul>${['a', 'b'].map((item) => markup`<li>${item}</li>`)}${undefined}${false}${2}</ul>`.text,
  ).toBe('<ul><li>a</li><li>b</li>2</ul>')
})
