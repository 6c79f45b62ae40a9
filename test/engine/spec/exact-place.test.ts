import { expect, test } from 'vitest'
import { exactPlace } from '../../../src/mock/engine/spec/exact-place.ts'

test.each([
  ['/users/3/userIDs', 'body.users[3].userIDs'],
  ['/x~1y~0z', 'body["x/y~z"]'],
  ['/x-y_z', 'body.x-y_z'],
  ['', 'body'],
  [`/${'x'.repeat(300)}`, `body.${'x'.repeat(200)}… (300 characters)`],
])('the place %j of a body is written %s', (pointer, place) => {
  expect(exactPlace({ in: 'body', pointer })).toBe(place)
})
