import { expect, test } from 'vitest'
import { cite, citedPage } from '../../../src/mock/engine/book/citation.ts'
import { examplesOf } from '../../../src/mock/engine/book/rule.ts'
import sizeMax from '../../library/rules/books/size-max.ts'
import loanDaysDefault from '../../library/rules/loans/loan-days-default.ts'

const pages = { rules: { title: 'Rules of the house', url: 'https://library.example/rules' } }
const source = { evidence: 'stated', quote: 'We whisper here.' } as const

test('a source is cited with title and address of its page, or by the name of a page that nobody described', () => {
  expect(cite({ pages }, { ...source, page: 'rules' })).toEqual({
    ...source,
    page: 'Rules of the house',
    url: 'https://library.example/rules',
  })
  expect(cite({ pages }, { ...source, page: 'cellar' })).toEqual({ ...source, page: 'cellar' })
})

test('our English of a quote comes before it', () => {
  const cited = cite({ pages }, { ...source, page: 'rules', quote: 'Wir flüstern.', english: 'We whisper.' })
  expect(Object.keys(cited).slice(-2)).toEqual(['english', 'quote'])
})

test('a page is named with its address where it has one', () => {
  expect(citedPage(cite({ pages }, { ...source, page: 'rules' }))).toBe(
    'Rules of the house, https://library.example/rules',
  )
  expect(citedPage(cite({ pages }, { ...source, page: 'cellar' }))).toBe('cellar')
})

test('the examples of a rule are those that it refuses and then those that it allows, of a promise all', () => {
  const [first, second] = [{ request: { query: { size: 51 } } }, { request: {} }]
  const [shown] = loanDaysDefault.examples
  expect(examplesOf({ ...sizeMax, examples: { refused: [first], allowed: [second] } })).toEqual([
    first,
    second,
  ])
  expect(examplesOf({ ...loanDaysDefault, examples: [shown] })).toEqual([shown])
})
