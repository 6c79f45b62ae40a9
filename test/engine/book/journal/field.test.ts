import { expect, test } from 'vitest'
import { listAt, numberAt, textAt, textsAt, valueAt } from '../../../../src/mock/engine/book/journal/field.ts'

const body = { jobs: [{ id: 'a', size: 0 }, { id: 7 }], tags: ['x', 1, 'y'], nothing: null }

test('a value is found at its path, and nothing where the path leads nowhere', () => {
  expect(
    ['jobs[0].id', 'jobs[1]', 'nothing', 'jobs[2].id', 'nothing.id', 'jobs[0].id.length', 'x'].map((path) =>
      valueAt(body, path),
    ),
  ).toEqual(['a', { id: 7 }, null, undefined, undefined, undefined, undefined])
  expect([valueAt(body, ''), valueAt('text', 'length'), valueAt(undefined, 'a')]).toEqual([
    body,
    undefined,
    undefined,
  ])
})

test('texts, numbers and lists are found where they are such', () => {
  expect([
    textAt(body, 'jobs[0].id'),
    textAt(body, 'jobs[1].id'),
    numberAt(body, 'jobs[0].size'),
    numberAt(body, 'jobs[0].id'),
  ]).toEqual(['a', undefined, 0, undefined])
  expect([
    listAt(body, 'tags'),
    listAt(body, 'jobs[0]'),
    textsAt(body, 'tags'),
    textsAt(body, 'nothing'),
  ]).toEqual([['x', 1, 'y'], [], ['x', 'y'], []])
})
