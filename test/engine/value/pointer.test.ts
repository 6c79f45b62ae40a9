import { expect, test } from 'vitest'
import { atPointer, escapeStep, stepsOf } from '../../../src/mock/engine/value/pointer.ts'

test.each(['jobs', '/jobs/{jobId}', '~1', 'a~b/c', ''])('the step %j is escaped and read back', (step) => {
  expect(stepsOf(`#/paths/${escapeStep(step)}`)).toEqual(['paths', step])
})

test.each([
  ['', { 'a/b': [1, 2], none: null }],
  ['/a~1b', [1, 2]],
  ['/a~1b/1', 2],
  ['/a~1b/1/c', undefined],
  ['/nowhere/else', undefined],
  ['/none', null],
  ['/none/else', undefined],
])('at %j of a value is what its steps lead to', (pointer, found) => {
  expect(atPointer({ 'a/b': [1, 2], none: null }, pointer)).toEqual(found)
})
