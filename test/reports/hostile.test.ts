import { expect, test } from 'vitest'
import type { Doubts } from '../../src/check/doubts.ts'
import { outcomeOf, type Outcome } from '../../src/check/outcome.ts'
import { comparisonText } from '../../src/commands/compare/comparison-text.ts'
import { answerLine, turnedAwayLine } from '../../src/commands/mock/log-line.ts'
import { resultText, sumText } from '../../src/commands/verify/verification-text.ts'
import { annotations } from '../../src/reports/annotations.ts'
import { doubtsJson } from '../../src/reports/doubts-json.ts'
import { doubtsMarkdown } from '../../src/reports/doubts-markdown.ts'
import { doubtsText } from '../../src/reports/doubts-text.ts'
import { htmlReport } from '../../src/reports/html.ts'
import { jsonReport } from '../../src/reports/json.ts'
import { junitReport } from '../../src/reports/junit.ts'
import { sarifReport } from '../../src/reports/sarif.ts'
import { textReport } from '../../src/reports/text.ts'
import { libraryVerdict } from '../judge/library-verdict.ts'
import { libraryMock } from '../library-mock.ts'
import library from '../library/index.ts'
import { readMarkup } from './read-markup.ts'
import { UNSEEN, unseenIn } from './unseen.ts'

/** A text that holds a mark on each of its places, with what is hostile before, between and behind. */
const around = (hostile: string) => `${hostile}mark${hostile}::error::mark${hostile}`

/** All that a client, or who runs it, can put a text into. */
const FIELDS: Readonly<Record<string, (text: string) => Outcome>> = {
  path: (text) => sent({ path: `/library/${text}` }),
  'path alone': (text) => sent({ path: text }),
  query: (text) => sent({ query: `size=${text}` }),
  'name in a query': (text) => sent({ query: `${text}=1` }),
  method: (text) => sent({ method: text }),
  'name of a header': (text) => sent({ query: 'size=51', headers: { ...ADA, [text]: '1' } }),
  header: (text) => sent({ query: 'size=51', headers: { ...ADA, 'x-mine': text } }),
  'media type': (text) => posted({ 'content-type': text }, '{}'),
  expectation: (text) => sent({ headers: { ...ADA, 'x-bythebook-expect': text } }),
  'text that is no JSON': (text) => posted(JSON_TYPE, text),
  'name in JSON': (text) => posted(JSON_TYPE, JSON.stringify({ title: 'a', authors: ['b'], [text]: 1 })),
  'value in JSON': (text) => posted(JSON_TYPE, JSON.stringify({ title: text, authors: text })),
  form: (text) => posted({ 'content-type': 'application/x-www-form-urlencoded' }, `${text}=${text}`),
  command: (text) => ({ ...sent({ query: 'size=51' }), command: [text, text] }),
  'reason in a baseline': (text) => {
    const { version, command, at, ending, verdict } = sent({ query: 'size=51' })
    return outcomeOf(
      { version, command, at, ending, verdict },
      { baseline: new Map([['library/size-max', text]]) },
    )
  },
}

const ADA = { authorization: 'Bearer ada' }
const JSON_TYPE = { 'content-type': 'application/json' }

function sent(request: Parameters<ReturnType<typeof libraryVerdict>['send']>[0]): Outcome {
  const { send, verdict } = libraryVerdict()
  send(request)
  const ending = { code: 1, signal: null, timedOut: false, took: 1, tail: '' }
  return outcomeOf({
    version: '1.2.3',
    command: ['npm', 'test'],
    at: '2026-01-20T12:00:00.000Z',
    ending,
    verdict: verdict(),
  })
}

function posted(headers: Readonly<Record<string, string>>, body: string): Outcome {
  return sent({
    method: 'POST',
    path: '/library/books',
    headers: { ...ADA, ...headers },
    body: new TextEncoder().encode(body),
  })
}

const REPORTS: Readonly<Record<string, (outcome: Outcome) => string>> = {
  text: (outcome) => textReport(outcome, { all: true }),
  annotations,
  junit: junitReport,
  html: htmlReport,
  json: jsonReport,
  sarif: (outcome) => sarifReport(outcome, 'client.mjs'),
}

/** All of them in one text, and those alone that end a text or a line. */
const TOGETHER = [UNSEEN.join('x'), '\0', '\n', '\r', '\x1b', '\ud800']

/** What a client can put into doubts, all at once. */
function doubtsWith(text: string): Doubts {
  const { verdict } = sent({ query: 'size=51' })
  const ending = { code: 1, signal: null, timedOut: false, took: 1, tail: `${text}\n${text}` }
  const run = { ending, verdict, clientJournals: [] }
  const reading = library.readings[0]!
  const [option = '', other = ''] = Object.keys(reading.options)
  const changed = [{ operation: 'listBooks', target: text, before: text, after: text }]
  const trial = { option: other, run, broken: [], changed, harm: [text] }
  const doubt = { service: library, reading, option, answers: 1, trials: [trial], bets: true, untried: [] }
  return { first: run, useless: undefined, doubts: [doubt] }
}

const factsWith = (text: string) => ({
  version: '1.2.3',
  command: [text, text],
  at: '2026-01-20T12:00:00.000Z',
})

const DOUBTS: Readonly<Record<string, (text: string) => string>> = {
  'doubts, text': (text) => doubtsText(doubtsWith(text), factsWith(text)),
  'useless doubts, text': (text) =>
    doubtsText({ ...doubtsWith(text), useless: text, doubts: [] }, factsWith(text)),
  'doubts, Markdown': (text) => doubtsMarkdown(doubtsWith(text), factsWith(text)),
  'doubts, JSON': (text) => doubtsJson(doubtsWith(text), factsWith(text)),
}

/** Lines for a terminal that are no report. */
const LINES: Readonly<Record<string, (text: string) => string>> = {
  'line of an answer': (text) => {
    const { send } = libraryMock()
    const { entry } = send({ method: text, path: `/library${text}`, query: text })
    return answerLine({ ...entry, decision: { by: 'problem', problem: text } }, text)
  },
  'line of a request turned away': (text) => turnedAwayLine({ status: 400, detail: text }, text, text),
  'interaction that holds': (text) => resultText(library, { description: text, ok: true, mismatches: [] }),
  'interaction that does not': (text) =>
    resultText(library, { description: text, ok: false, mismatches: [text] }),
  'sum of a verification': (text) => sumText({ results: [], failures: [text] }, 'library'),
  comparison: (text) => {
    const misfit = { code: text, message: text, interaction: text, location: text, against: text } as const
    return comparisonText({
      file: text,
      interactions: 1,
      spec: 'openapi/library.yaml',
      misfits: [
        { ...misfit, type: 'error' },
        { ...misfit, type: 'warning' },
      ],
      meant: [{ ...misfit, type: 'error' }],
      unread: 0,
      unplaced: 1,
      unseen: 1,
    })
  },
}

const fields = Object.keys(FIELDS)

test.each(fields)('nothing unseen of a client gets out of any report by its %s', (field) => {
  for (const hostile of TOGETHER) {
    const outcome = FIELDS[field]!(around(hostile))
    for (const [report, written] of Object.entries(REPORTS)) {
      const text = written(outcome)
      expect({ report, found: found(text, report === 'html') }).toEqual({ report, found: [] })
    }
    readMarkup(htmlReport(outcome))
    readMarkup(junitReport(outcome))
  }
})

test.each(Object.entries({ ...DOUBTS, ...LINES }))('nothing unseen gets out of: %s', (name, written) => {
  for (const hostile of TOGETHER)
    expect(found(written(around(hostile)), SEVERAL_LINES.test(name))).toEqual([])
})

/** What shows texts of several lines as they are. */
const SEVERAL_LINES = /Markdown|interaction that does not|sum|comparison/

/** Our own line feeds aside. */
function found(text: string, hasTabs: boolean): string[] {
  return unseenIn(text.replaceAll(hasTabs ? /[\n\t]/g : '\n', ''))
}

test('a line of the log is one line', () => {
  for (const name of ['line of an answer', 'line of a request turned away'])
    expect(LINES[name]!('a\nb\r\u2028c')).toMatch(/^[ -~]+$/)
})

const COMMANDS = ['::error::own', '  ::stop-commands::own', '\n::error::own', '##[error]own', 'a##vso[x]own']

/** What a runner of GitHub Actions or Azure Pipelines would obey. */
function commandsIn(text: string): string[] {
  return text.split(/[\n\r]/).filter((line) => /^\s*::|##\w*\[/.test(line))
}

test.each(fields)('no runner of CI obeys what a client sends by its %s', (field) => {
  for (const command of COMMANDS) {
    const outcome = FIELDS[field]!(command)
    expect(commandsIn(textReport(outcome, { all: true }))).toEqual([])
    expect(commandsIn(junitReport(outcome))).toEqual([])
    for (const line of annotations(outcome).trimEnd().split('\n'))
      expect(line).toMatch(/^::(error|warning) title=[^:,]+::(?!.*##\w*\[)/)
  }
})

test.each(Object.entries({ ...DOUBTS, ...LINES }).filter(([name]) => !/JSON|Markdown/.test(name)))(
  'no runner of CI obeys what is in: %s',
  (_, written) => {
    for (const command of COMMANDS) expect(commandsIn(written(command))).toEqual([])
  },
)

test('what a report does not show as it is, a program still reads as it was sent', () => {
  const title = UNSEEN.join('') + 'owned'
  const outcome = FIELDS['reason in a baseline']!(title)
  expect(JSON.parse(jsonReport(outcome))).toMatchObject({ accepted: { 'library/size-max': title } })
})

test('no text of a client breaks out of a cell or a code span of Markdown', () => {
  for (const text of ['a|b', 'a\\|b', '`a|', '```', 'a`b', '\\']) {
    const rows = doubtsMarkdown(doubtsWith(text), factsWith(text)).split('\n')
    for (const row of rows.filter((line) => line.startsWith('| ')))
      expect(row.replace(/\\[\\|]/g, '').match(/\|/g)).toHaveLength(4)
  }
})

test('headers of an answer hold what HTTP takes, whatever a client sends', () => {
  const { send } = libraryMock()
  for (const hostile of [...UNSEEN, 'é', '가', '🎉'])
    for (const request of [
      { path: `/library/${hostile}` },
      { path: hostile },
      { query: `size=${hostile}` },
      { query: `__code=${hostile}&__example=${hostile}` },
      { method: hostile },
      { headers: { ...ADA, prefer: `code=${hostile}, example=${hostile}` } },
      { headers: { ...ADA, 'content-type': hostile, 'x-bythebook-expect': hostile } },
      { headers: { authorization: hostile } },
    ])
      for (const [name, value] of Object.entries(send(request).headers))
        expect({ name, value }).toEqual({ name, value: expect.stringMatching(/^[\x20-\x7e]*$/) as string })
})
