import { expect, test } from 'vitest'
import { notModelledBlocks } from '../../src/generators/not-modelled-table.ts'
import library from '../library/index.ts'

test('each operation that is not modelled has a row, with its page and what to call in its place', () => {
  const { title, url } = library.pages['house-rules']!
  const [heading, says, rows] = notModelledBlocks(library)
  expect(heading).toBe('## What the vendor has and this mock does not')
  expect(says).toMatch(/501/)
  expect(rows!.split('\n').slice(2)).toEqual([
    expect.stringMatching(/^\| `GET \/library\/readers` \| \[.+\]\(http.+\) \| – \|$/),
    expect.stringMatching(/^\| `PUT \/library\/books\/\{isbn\}` \|/),
    `| \`DELETE /library/readers/{readerId}\` | [${title}](${url}) | return what the reader has lent |`,
  ])
})

test('a service that lists nothing says so', () => {
  expect(notModelledBlocks({ ...library, notModelled: [] })).toEqual([
    '## What the vendor has and this mock does not',
    expect.stringMatching(/^Nothing is listed/),
  ])
})
