import { expect, test } from 'vitest'
import { conformDuty, type DutyConformance } from '../../../src/mock/engine/proof/duty-conformance.ts'
import type { Duty, Judge } from '../../../src/mock/engine/book/duty.ts'
import library from '../../library/index.ts'
import readEveryPage from '../../library/duties/read-every-page.ts'
import { libraryMock } from '../../library-mock.ts'

/** Holds a duty against its stories in a library that has it in place of the one of its id. */
function held(duty: Duty): DutyConformance {
  const { mock, loaded } = libraryMock({
    duties: [...library.duties.filter(({ id }) => id !== duty.id), duty],
  })
  return conformDuty(mock, loaded, duty)
}

const { examples: stories, judge: judgePages, ...said } = readEveryPage
const examples = stories!
const judge = judgePages!
const [broken] = examples.broken
const [kept] = examples.kept

test('a duty that is judged as its stories say has no findings and counts them', () => {
  expect(held(readEveryPage)).toEqual({
    duty: 'read-every-page',
    keeps: { held: 1, of: 1 },
    breaks: { held: 1, of: 1 },
    findings: [],
  })
})

test('a duty that no journal can show has no findings, and nothing to count', () => {
  expect(held({ ...said, unseen: 'it is thought, not asked' })).toEqual({
    duty: 'read-every-page',
    keeps: { held: 0, of: 0 },
    breaks: { held: 0, of: 0 },
    findings: [],
  })
})

test('a duty without a judge must say why', () => {
  expect(held(said).findings).toEqual([
    'has neither a judge with stories nor a reason why no journal can show it',
  ])
})

test.each<[string, Judge, readonly string[]]>([
  [
    'finds nothing',
    () => ({ kept: [], broken: [] }),
    ['kept story 1 is not found to keep it', 'broken story 1 is not found to break it'],
  ],
  ['finds all kept', (seen) => ({ kept: seen, broken: [] }), ['broken story 1 is not found to break it']],
  [
    'finds all broken',
    (seen) => ({ kept: seen, broken: seen.map((at) => ({ at, detail: 'asked' })) }),
    [
      'kept story 1 is found to break it at request 1: asked',
      'kept story 1 is found to break it at request 2: asked',
    ],
  ],
])('a judge that %s is found out', (_, blind, findings) => {
  expect(held({ ...said, judge: blind, examples }).findings).toEqual(findings)
})

test('a story that is judged wrongly is not counted among those that hold', () => {
  const blind: Judge = () => ({ kept: [], broken: [] })
  const all: Judge = (seen) => ({ kept: seen, broken: seen.map((at) => ({ at, detail: 'asked' })) })
  expect(held({ ...said, judge: blind, examples })).toMatchObject({ keeps: { held: 0 }, breaks: { held: 0 } })
  expect(held({ ...said, judge: all, examples })).toMatchObject({ keeps: { held: 0 }, breaks: { held: 1 } })
})

test('a duty with a judge and no stories has nothing that shows it', () => {
  expect(held({ ...said, judge }).findings).toHaveLength(1)
})

test('a story of a client that keeps one duty and breaks another is found', () => {
  const asks: Duty = {
    ...said,
    id: 'ask-once',
    judge: (seen) => ({ kept: seen, broken: [] }),
    examples: { kept: [{ ...broken, name: 'one page' }], broken: examples.broken },
  }
  expect(held(asks).findings).toContain('kept story 1 (one page) also breaks read-every-page')
  const whole = { kept: examples.kept, broken: examples.broken }
  expect(held({ ...asks, examples: whole }).findings).not.toContainEqual(
    expect.stringContaining('also breaks'),
  )
})

test('a story that the mock cannot answer for the vendor is found', () => {
  const periodical = {
    operation: 'addBook',
    request: { body: { title: 'Nature', authors: ['Many'], periodical: true } },
  }
  expect(
    held({
      ...said,
      judge,
      examples: { ...examples, kept: [{ ...kept, steps: [periodical, ...kept.steps] }] },
    }).findings,
  ).toEqual(['kept story 1: addBook is not answered for the vendor: periodicals are not modelled'])
})

test('a story starts at the time of its first step; the client never has the answer to a lost one', () => {
  const at = '2026-03-01T00:00:00Z'
  const found: Pick<Parameters<Judge>[0][number], 'at' | 'lost'>[] = []
  const note: Judge = (seen) => {
    found.push(...seen.map(({ at, lost }) => ({ at, lost })))
    return { kept: seen, broken: [] }
  }
  held({
    ...said,
    judge: note,
    examples: {
      kept: [{ steps: [{ operation: 'listBooks', at, lost: true }, { operation: 'listBooks' }] }],
      broken: examples.broken,
    },
  })
  expect(found.slice(0, 2)).toEqual([
    { at: Date.parse(at), lost: true },
    { at: Date.parse(at), lost: false },
  ])
})
