import { expect, test } from 'vitest'
import { documentedParts } from '../../scripts/sources/quotes-of.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import type { PromiseRule, Rule } from '../../src/mock/engine/book/rule.ts'
import type { Service } from '../../src/mock/engine/book/service.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import { play } from '../../src/mock/engine/journey/play.ts'
import { findServices } from '../../src/mock/hand/find-services.ts'
import { DESK, DESK_SPEC } from '../generators/desk.ts'

type Refusing = Exclude<Rule, PromiseRule>

const found = await findServices()
const mocks = found.map((service) => [service.service.name, new Mock([service])] as const)

const refusing = ({ rules }: Service): Refusing[] =>
  rules.flatMap((rule) => (rule.kind === 'promise' ? [] : [rule]))

/** The answers that are said to be in the quote of their rule, which is assumed or has not the status. */
function notSaid(mock: Mock, loaded: Loaded): string[] {
  return refusing(loaded.service).flatMap((rule) => {
    const { id, source, answer = {}, operations, examples } = rule
    if (answer.status !== 'said' && answer.body !== 'said') return []
    if (source.evidence === 'assumed') return [`${id} is assumed, so its quote says nothing of its answer`]
    if (answer.status !== 'said') return []
    const { response } = play(mock, loaded, operations[0], examples.refused[0])
    const numbers: readonly string[] = source.quote.match(/\d+/g) ?? []
    return numbers.includes(String(response.status)) ? [] : [`${id}: its quote has no ${response.status}`]
  })
}

/** The answers and successes that are stated, and not by a document of the project in words. */
function statedByNone(service: Service): string[] {
  return documentedParts(service).flatMap(({ whose, documented: { evidence, page, quote } }) => {
    if (evidence !== 'stated') return []
    return quote === undefined || service.pages[page]?.document === undefined ? [whose] : []
  })
}

test.each(mocks)(
  'where the quote of a rule of %s is said to give a status, it has the number',
  (name, mock) => {
    expect(notSaid(mock, mock.services.get(name)!)).toEqual([])
  },
)

test.each(found.map(({ service }) => [service.name, service] as const))(
  'what is stated of the answers of %s stands in a document of the project',
  (_, service) => {
    expect(statedByNone(service)).toEqual([])
  },
)

/** The help desk, with what is said of the answer of its first refusal. */
function answering(changes: Partial<Pick<Refusing, 'source' | 'answer'>>): Service {
  const [rule] = refusing(DESK)
  return { ...DESK, rules: [{ ...rule!, ...changes }] }
}

test('a quote without the status that it is said to give is told, and an assumed one', () => {
  const told = (changes: Parameters<typeof answering>[0]): string[] => {
    const mock = new Mock([{ service: answering(changes), document: DESK_SPEC }])
    return notSaid(mock, mock.services.get(DESK.name)!)
  }
  const [{ id }] = refusing(DESK) as [Refusing]
  const source = { page: 'guide', evidence: 'stated', quote: 'It answers 400 or 4010.' } as const
  const answer = { status: 'said' } as const
  expect(told({ source: { ...source, quote: 'It answers 401.' }, answer })).toEqual([])
  expect(told({ source, answer })).toEqual([`${id}: its quote has no 401`])
  expect(told({ source, answer: { body: 'said' } })).toEqual([])
  expect(told({ source: { ...source, evidence: 'assumed', note: 'x' }, answer: { body: 'said' } })).toEqual([
    `${id} is assumed, so its quote says nothing of its answer`,
  ])
})

test('an answer or a success that is stated by a page of others, or without words, is told', () => {
  const url = 'https://desk.test'
  const pages = { guide: { title: 'Guide', url, document: 'guide.md' }, api: { title: 'API', url } }
  const [{ id }] = refusing(DESK) as [Refusing]
  const service = answering({
    answer: {
      status: { page: 'api', evidence: 'stated', quote: 'It answers 401.' },
      body: { page: 'guide', evidence: 'stated' },
    },
  })
  const successes = { getTicket: { page: 'guide', evidence: 'stated', quote: 'It answers 200.' } } as const
  expect(statedByNone({ ...service, pages, successes })).toEqual([
    `rule ${id}, its status`,
    `rule ${id}, its body`,
  ])
})
