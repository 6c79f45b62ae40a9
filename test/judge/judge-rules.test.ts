import { expect, test } from 'vitest'
import type { Entry } from '../../src/mock/engine/book/entry.ts'
import { judgeRules } from '../../src/mock/judge/judge-rules.ts'
import { EMMA } from '../library/states.ts'
import { libraryMock } from '../library-mock.ts'

const SAYS = 'A book is lent to one reader at a time.'

test.each<[string, Pick<Entry, 'detail'>, string, string]>([
  ['what the mock noted', { detail: 'two have it' }, '{"message":"somebody has it"}', 'two have it'],
  ['what the vendor said, where nothing was noted', { detail: undefined }, '"it is gone"', 'it is gone'],
  ['the sentence of the rule, where the vendor gave none', { detail: undefined }, '{}', SAYS],
])('what went wrong is told in the words of %s', (_, noted, body, told) => {
  const { ask, loaded } = libraryMock()
  const { entry } = ask('lendBook', { path: { bookId: EMMA } })
  const judged = { ...entry, ...noted, response: { ...entry.response, body } }
  const rules = loaded.service.rules.map((rule) => (rule.id === 'book-free' ? { ...rule, says: SAYS } : rule))
  const verdicts = judgeRules({ ...loaded, service: { ...loaded.service, rules } }, [judged])
  expect(verdicts.find(({ id }) => id === 'book-free')?.occurrences).toMatchObject([{ detail: told }])
})

test('of a noted sentence that the rule has itself the words of the vendor are told', () => {
  const { ask, loaded } = libraryMock()
  const { entry } = ask('lendBook', { path: { bookId: EMMA } })
  const rule = loaded.service.rules.find(({ id }) => id === 'book-free')!
  const [found] = judgeRules({ ...loaded, service: { ...loaded.service, rules: [rule] } }, [
    { ...entry, detail: rule.says },
  ])
  expect(found?.occurrences).toMatchObject([{ detail: 'somebody has it' }])
})

test('what to do instead is shown for the operation that was refused, whichever the rule names first', () => {
  const { ask, loaded } = libraryMock()
  const { entry } = ask('addBook', { headers: { authorization: undefined } })
  const shown = judgeRules(loaded, [entry]).find(({ id }) => id === 'card-shown')
  expect(shown?.operations[0]).toBe('listBooks')
  expect(shown?.remedy).toContain('POST /library/books')
})
