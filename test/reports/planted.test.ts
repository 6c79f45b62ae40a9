import { expect, test } from 'vitest'
import { consumerPact } from '../../contracts/pact/consumer-pact.ts'
import type { Doubts } from '../../src/check/doubts.ts'
import { changedAnswers } from '../../src/check/changed-answers.ts'
import { outcomeOf } from '../../src/check/outcome.ts'
import { answerLine, turnedAwayLine } from '../../src/commands/mock/log-line.ts'
import { resultText } from '../../src/commands/verify/verification-text.ts'
import type { Entry } from '../../src/mock/engine/book/entry.ts'
import type { Request } from '../../src/mock/engine/spec/request.ts'
import { entryOf } from '../../src/mock/judge/entry-of.ts'
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
import library from '../library/index.ts'
import { document } from '../library-mock.ts'

/** What is looked for: no word of any output, in no encoding. */
const SECRET = 'Zq7vXk2mWp9rT4sL'
const JSON_TYPE = { 'content-type': 'application/json' }
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' }
const ADA = { authorization: 'Bearer ada' }
const bytes = (text: string) => new TextEncoder().encode(text)
const posted = (headers: Readonly<Record<string, string>>, body: string | Uint8Array): Partial<Request> => ({
  method: 'POST',
  path: '/library/books',
  headers: { ...ADA, ...headers },
  body: typeof body === 'string' ? bytes(body) : body,
})
const asked = (query: string, headers: Readonly<Record<string, string>> = {}): Partial<Request> => ({
  query,
  headers: { ...ADA, ...headers },
})

/** Kinds of secrets, each where a client may put it. The query makes the call one that a report shows. */
const PLANTED: Readonly<Record<string, Partial<Request>>> = {
  'Authorization: Bearer': { query: 'size=51', headers: { authorization: `Bearer ${SECRET}` } },
  'Authorization: Basic': { query: 'size=51', headers: { authorization: `Basic ${SECRET}` } },
  'Authorization of Treasure Data': { query: 'size=51', headers: { authorization: `TD1 123/${SECRET}` } },
  'Authorization without a scheme': { query: 'size=51', headers: { authorization: SECRET } },
  'Proxy-Authorization': asked('size=51', { 'proxy-authorization': `Bearer ${SECRET}` }),
  Cookie: asked('size=51', { cookie: `theme=dark; sid=${SECRET}` }),
  'X-Api-Key': asked('size=51', { 'x-api-key': SECRET }),
  access_token: asked('size=51', { access_token: SECRET }),
  'X-Amz-Security-Token': asked('size=51', { 'x-amz-security-token': SECRET }),
  'X-CSRF-Token': asked('size=51', { 'x-csrf-token': SECRET }),
  'X-Hub-Signature-256': asked('size=51', { 'x-hub-signature-256': `sha256=${SECRET}` }),
  'X-Session-Id': asked('size=51', { 'x-session-id': SECRET }),
  'X-Client-Secret': asked('size=51', { 'x-client-secret': SECRET }),
  'a referrer': asked('size=51', { referer: `https://shop.example/a?b=1&access_token=${SECRET}#c` }),
  'userinfo in a header': asked('size=51', { 'x-callback': `https://me:${SECRET}@shop.example/` }),
  'a JWT in a header of no such name': asked('size=51', { 'x-mine': `eyJhbGciOi.eyJzdWIi.${SECRET}` }),
  'Bearer in a header of no such name': asked('size=51', { 'x-mine': `Bearer ${SECRET}` }),
  'token in a query': asked(`size=51&token=${SECRET}`),
  'accessToken in a query': asked(`size=51&accessToken=${SECRET}`),
  'api_key in a query': asked(`size=51&api_key=${SECRET}`),
  'key in a query': asked(`size=51&key=${SECRET}`),
  'profileToken of Adobe Target in a query': asked(`size=51&profileToken=${SECRET}`),
  'a name in a query that is encoded': asked(`size=51&access%5Ftoken=${SECRET}`),
  'Bearer in a query': asked(`size=51&auth=Bearer%20${SECRET}`),
  'a signed address in a query': asked(
    `size=51&url=${encodeURIComponent(`https://s3.example/a?X-Amz-Signature=${SECRET}`)}`,
  ),
  'userinfo in a query': asked(`size=51&url=${encodeURIComponent(`https://me:${SECRET}@shop.example/`)}`),
  'a query that cannot be decoded': asked(`size=51&x=%zz&token=${SECRET}`),
  'a secret that a limit tells': asked(`size=${SECRET}&token=${SECRET}`),
  'a parameter of a path': { path: `/library/rooms;token=${SECRET}`, headers: ADA },
  'a step of a path': { path: `/library/token/${SECRET}`, headers: ADA },
  'password in JSON': posted(JSON_TYPE, `{"title":1,"password":"${SECRET}"}`),
  'clientSecret deep in JSON': posted(JSON_TYPE, `{"a":[{"b":{"clientSecret":"${SECRET}"}}]}`),
  'a list of tokens in JSON': posted(JSON_TYPE, `{"tokens":["${SECRET}"]}`),
  'a number that is a password': posted(JSON_TYPE, `{"title":1,"password":12345678901234}`),
  'a name beside a value in JSON': posted(JSON_TYPE, `{"a":[{"name":"apiKey","value":"${SECRET}"}]}`),
  'JSON in JSON': posted(JSON_TYPE, JSON.stringify({ a: JSON.stringify({ refreshToken: SECRET }) })),
  'JSON that is broken': posted(JSON_TYPE, `{"title":1,,"refresh_token":"${SECRET}"`),
  'JSON without a media type': posted({}, `{"passwd":"${SECRET}"}`),
  'JSON after a mark of its order': posted(JSON_TYPE, `\ufeff{"passwd":"${SECRET}"}`),
  'a text that is no JSON': posted(JSON_TYPE, `password=${SECRET}`),
  'a form': posted(FORM_TYPE, `grant_type=password&client_secret=${SECRET}`),
  'bytes that are no UTF-8': posted(FORM_TYPE, Buffer.from(`a=\xff&password=${SECRET}`, 'latin1')),
  'a batch of Adobe Target': posted(FORM_TYPE, `batch=pcId,token\n1,${SECRET}\n`),
  'a part of a form': posted(
    { 'content-type': 'multipart/form-data; boundary=x' },
    `--x\r\nContent-Disposition: form-data; name="password"\r\n\r\n${SECRET}\r\n--x--\r\n`,
  ),
  'an element of XML': posted(
    { 'content-type': 'text/xml' },
    `<a><sessionToken>${SECRET}</sessionToken></a>`,
  ),
  'an attribute of XML': posted({ 'content-type': 'text/xml' }, `<a password='${SECRET}'/>`),
  'a column of CSV': posted({ 'content-type': 'text/csv' }, `id,api_key\n1,${SECRET}\n`),
  'plain text': posted({ 'content-type': 'text/plain' }, `to log in:\n  password: ${SECRET}\n`),
  'a private key': posted(JSON_TYPE, `{"a":"-----BEGIN PRIVATE KEY-----\\n${SECRET}"}`),
}

const command = ['npm', 'test', `--token=${SECRET}`, '--password', SECRET, `API_KEY=${SECRET}`]
const facts = { version: '1.2.3', command, at: '2026-01-20T12:00:00.000Z' }
const ending = { code: 1, signal: null, timedOut: false, took: 1, tail: `login failed: token=${SECRET}` }

/** The outcome of a check of a client that sent these, and what was written down of it. */
function checkOf(requests: readonly Partial<Request>[]) {
  const { send, verdict } = libraryVerdict()
  const entries = requests.map((request) => send(request).entry)
  return { entries, outcome: outcomeOf({ ...facts, ending, verdict: verdict() }) }
}

function doubtsOf(before: Entry, after: Entry): Doubts {
  const [reading] = library.readings
  const [option = '', other = ''] = Object.keys(reading!.options)
  const run = { ending, verdict: checkOf([]).outcome.verdict, clientJournals: [] }
  const changed = changedAnswers([before], [after])
  const trials = [{ option: other, run, broken: [], changed, harm: [] }]
  const doubt = { service: library, reading: reading!, option, answers: 1, trials, bets: true, untried: [] }
  return { first: run, useless: undefined, doubts: [doubt] }
}

/** Every output of what a client sent. */
function outputsOf(request: Partial<Request>): Readonly<Record<string, string>> {
  const { entries, outcome } = checkOf([request])
  const [entry] = entries as [Entry]
  const { method, path, query } = entry.request
  const target = `${path}?${query}`
  const other = { ...entry, response: { ...entry.response, body: `{"token":"${SECRET}","a":1}` } }
  const doubts = doubtsOf(entry, other)
  // A pact holds what a client expected.
  const agreed = { ...entry, service: 'library', operation: 'listBooks', expected: true }
  const journal = [
    { entries: [agreed, { ...agreed, request: { ...agreed.request, query: 'b=1' } }], dropped: 0, unmet: [] },
  ]
  const mismatch = {
    description: 'listBooks',
    ok: false,
    mismatches: [`$.token: Expected 'abc' but got '${SECRET}'`],
  }
  return {
    journal: JSON.stringify(entryOf(entry, 64 * 1024)),
    'journal, cut': JSON.stringify(entryOf(entry, 100)),
    text: textReport(outcome, { all: true }),
    json: jsonReport(outcome),
    junit: junitReport(outcome),
    sarif: sarifReport(outcome, 'client.mjs'),
    html: htmlReport(outcome),
    annotations: annotations(outcome),
    'doubts, text': doubtsText(doubts, facts),
    'doubts, Markdown': doubtsMarkdown(doubts, facts),
    'doubts, JSON': doubtsJson(doubts, facts),
    log: answerLine(entry, 'default'),
    'log, turned away': turnedAwayLine(
      { status: 400, detail: `the request target is "${target}"` },
      method,
      target,
    ),
    pact: consumerPact('a client', { service: library, document }, journal, '1.2.3').text,
    verification: resultText(library, mismatch),
  }
}

/** How a secret can be told: as it is, turned into base64, or as a number. */
function tellsSecret(text: string): boolean {
  const inBase64 = [...text.matchAll(/[A-Za-z\d+/]{24,}={0,2}/g)].map(([run]) =>
    Buffer.from(run, 'base64').toString('latin1'),
  )
  return [text, ...inBase64].some((part) => part.includes(SECRET) || part.includes('12345678901234'))
}

test.each(Object.keys(PLANTED))('no output tells a secret that a client sent as: %s', (kind) => {
  const outputs = Object.entries(outputsOf(PLANTED[kind]!))
  expect(outputs.filter(([, text]) => tellsSecret(text)).map(([output]) => output)).toEqual([])
})

test('the raw journal has them all, so that what is looked for was there', () => {
  for (const [kind, request] of Object.entries(PLANTED)) {
    const { path, query, headers, body } = checkOf([request]).entries[0]!.request
    const text = [path, query, JSON.stringify(headers), Buffer.from(body).toString('latin1')].join('\n')
    expect({ kind, isThere: tellsSecret(text) }).toEqual({ kind, isThere: true })
  }
})

test('what an answer or a message repeats of a secret is masked there, too', () => {
  const { entries } = checkOf([asked(`size=51&token=${SECRET}`)])
  const [entry] = entries as [Entry]
  const repeated = {
    ...entry,
    detail: `query.size is odd; got "${SECRET}"`,
    response: {
      ...entry.response,
      headers: { location: `/a/${SECRET}`, 'x-bythebook-detail': `got ${SECRET}` },
      body: `{"message":"no ${SECRET} here","accessToken":"abcdef"}`,
    },
  }
  const shown = entryOf(repeated, Infinity)
  expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${SECRET}|abcdef`))
  const mark = /token=%23([0-9a-f]{8})/.exec(shown.request.query)![1]!
  expect(shown.detail).toBe(`query.size is odd; got "#${mark}"`)
  expect(shown.response.headers['location']).toBe(`/a/#${mark}`)
  expect(shown.response.body.content).toContain(`no #${mark} here`)
})

test.each(['body.password must be string; got 12345', 'query.token must be <= 3; got "abc"'])(
  'a message that names the place of a secret does not tell it: %s',
  (detail) => {
    const { entries } = checkOf([asked('size=51')])
    expect(entryOf({ ...entries[0]!, detail }, 0).detail).toMatch(/; got "#[0-9a-f]{8}"$/)
  },
)

test('a message about what is no secret stays as it is', () => {
  const detail = 'query.size must be <= 50; got 51'
  expect(entryOf({ ...checkOf([asked('size=51')]).entries[0]!, detail }, 0).detail).toBe(detail)
})
