import { expect, test } from 'vitest'
import { withArranged, type Arranged } from '../../../src/mock/engine/book/arranged.ts'

test('what was done by hand is measured once, and what is too much is forgotten', () => {
  let measured = 0
  const params = { toJSON: () => `${measured++}${'x'.repeat(100_000)}` }
  const one = (): Arranged => ({ kind: 'state', at: 0, service: 'library', name: 'many books', params })
  const two = withArranged(withArranged([], one()), one())
  expect(two.map(({ kind }) => kind)).toEqual(['state', 'state'])
  const three = withArranged(two, one())
  expect(three.map(({ kind }) => kind)).toEqual(['state', 'state', 'forgotten'])
  expect(measured).toBe(3)
})
