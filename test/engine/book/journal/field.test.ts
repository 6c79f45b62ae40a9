import { expect, test } from 'vitest'
import { listAt, numberAt, textAt, textsAt, valueAt } from '../../../../src/mock/engine/book/journal/field.ts'

const body = { jobs: [{ id: 'a', size: 0 }, { id: 7 }], tags: ['x', 1, 'y'], nothing: null }

test('a value is found at its path, and nothing where the path leads nowhere', () => {
  expect(valueAt(body, 'jobs[0].id')).toBe('a')
  expect(valueAt(body, 'jobs[1]')).toEqual({ id: 7 })
  expect(valueAt(body, 'nothing')).toBeNull()
  for (const path of ['jobs[2].id', 'nothing.id', 'jobs[0].id.length', 'x'])
    expect(valueAt(body, path), path).toBeUndefined()
  expect(valueAt(body, '')).toEqual(body)
  expect(valueAt('text', 'length')).toBeUndefined()
  expect(valueAt(undefined, 'a')).toBeUndefined()
})

test('texts, numbers and lists are found where they are such', () => {
  expect(textAt(body, 'jobs[0].id')).toBe('a')
  expect(textAt(body, 'jobs[1].id')).toBeUndefined()
  expect(numberAt(body, 'jobs[0].size')).toBe(0)
  expect(numberAt(body, 'jobs[0].id')).toBeUndefined()
  expect(listAt(body, 'tags')).toEqual(['x', 1, 'y'])
  expect(listAt(body, 'jobs[0]')).toEqual([])
  expect(textsAt(body, 'tags')).toEqual(['x', 'y'])
  expect(textsAt(body, 'nothing')).toEqual([])
})
