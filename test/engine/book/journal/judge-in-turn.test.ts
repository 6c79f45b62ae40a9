import { expect, test } from 'vitest'
import { judgeInTurn } from '../../../../src/mock/engine/book/journal/judge-in-turn.ts'
import { playStory } from '../../../../src/mock/engine/journey/play.ts'
import { libraryMock } from '../../../library-mock.ts'

/** A judge that wants no operation twice. */
const onlyOnce = () =>
  judgeInTurn(() => {
    const called = new Set<string>()
    return ({ operation }) => {
      if (called.has(operation)) return { broken: `called ${operation} again` }
      called.add(operation)
      return operation === 'listBooks' ? undefined : 'kept'
    }
  })

test('calls are looked at in turn, with what was remembered of those before', () => {
  const { mock, loaded } = libraryMock()
  const steps = [{ operation: 'listBooks' }, { operation: 'getBook' }, { operation: 'listBooks' }] as const
  const seen = playStory(mock, loaded, { steps })
  expect(onlyOnce()(seen)).toEqual({
    kept: [seen[1]],
    broken: [{ at: seen[2], detail: 'called listBooks again' }],
  })
})

test('nothing is remembered from one journal to the next', () => {
  const { mock, loaded } = libraryMock()
  const seen = playStory(mock, loaded, { steps: [{ operation: 'getBook' }] })
  const judge = onlyOnce()
  expect(judge(seen)).toEqual({ kept: seen, broken: [] })
  expect(judge(seen)).toEqual({ kept: seen, broken: [] })
})
