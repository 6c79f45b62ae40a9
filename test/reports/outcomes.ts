import { outcomeOf, type Outcome, type Terms } from '../../src/check/outcome.ts'
import { EMMA } from '../library/states.ts'
import { libraryVerdict } from '../judge/library-verdict.ts'

const run = {
  version: '1.2.3',
  command: ['npm', 'test'],
  at: '2026-01-20T12:00:00.000Z',
  ending: { code: 0, signal: null, timedOut: false, took: 1234.5, tail: '' },
} as const

/**
 * The outcome of a check of a client that broke a rule, a limit and a duty, met a problem, and sent what is
 * hostile to a report.
 */
export function brokenOutcome(terms: Terms = {}): Outcome {
  const { ask, send, verdict, sandbox, loaded } = libraryVerdict()
  sandbox.act(loaded.service, 'states', 'many books', { count: 3 })
  ask('listBooks', { query: { size: 3 } })
  ask('lendBook', { path: { bookId: EMMA }, headers: { 'x-note': '</pre><script>alert(1)</script>' } })
  ask('listBooks', { query: { size: 51 } })
  ask('addBook', { body: '{"title":"]]></failure><b a=\'1\'>&\u0000\u001b[31m' })
  ask('addBook', { body: Uint8Array.of(0xff, 0xfe, 0x00) })
  ask('addBook', { body: { title: 'Nature', authors: ['Many'], periodical: true } })
  send({ path: '/library/<rooms>' })
  return outcomeOf({ ...run, verdict: verdict() }, terms)
}

/** The outcome of a check of a client that broke nothing. */
export function keptOutcome(terms: Terms = {}): Outcome {
  const { ask, verdict } = libraryVerdict()
  ask('listBooks', { query: { size: 50 } })
  return outcomeOf({ ...run, verdict: verdict() }, terms)
}

/** A baseline that accepts the refusal of the broken outcome. */
export const baseline = new Map([['library/book-free', 'the shop <decides>']])
