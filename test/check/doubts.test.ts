import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findDoubts, type Doubts } from '../../src/check/doubts.ts'
import { doubtsJson } from '../../src/reports/doubts-json.ts'
import { doubtsMarkdown } from '../../src/reports/doubts-markdown.ts'
import { doubtsText } from '../../src/reports/doubts-text.ts'
import { document } from '../library-mock.ts'
import library from '../library/index.ts'
import { run, start as startCommand } from './command-line.ts'
import { clientThatSends } from './sent.ts'
import { temporaryFolder } from './temporary-folder.ts'

const facts = { version: '1.2.3', command: ['npm', 'test'], at: '2026-01-20T12:00:00.000Z' }
const start = { clock: '2026-01-20T12:00:00Z', states: [{ service: 'library', state: 'two books' }] }

/**
 * The doubts of a client of the library that asks for books of a genre and does what the script says with the
 * answer.
 */
function doubtsOf(script: string, query = 'genre=ESSAY'): Promise<Doubts> {
  const ask =
    `fetch(process.env.LIBRARY_URL + '/books?${query}', { headers: { authorization: 'Bearer ada' } ` +
    `}).then(async (response) => { const books = await response.json(); ${script} })`
  return findDoubts([process.execPath, '-e', ask], { services: [{ service: library, document }], start })
}

test('a client that fails under another answer bets on the one that it was run with', async () => {
  const { doubts, useless } = await doubtsOf(
    'if (books.total !== 0) { console.log("so many: " + books.total); process.exitCode = 3 }',
  )
  expect(useless).toBeUndefined()
  expect(doubts).toMatchObject([
    {
      reading: { id: 'genre-case' },
      option: 'exact',
      answers: 1,
      bets: true,
      trials: [
        {
          option: 'ignored',
          harm: ['the command ended with exit code 3'],
          changed: [
            {
              operation: 'listBooks',
              target: 'GET /library/books?genre=ESSAY',
              before: 'total: 0',
              after: 'total: 1',
            },
          ],
          run: { ending: { tail: 'so many: 1\n' } },
        },
      ],
    },
  ])
})

test('a client that takes either answer bets on none, though the answers differ', async () => {
  const { doubts } = await doubtsOf('')
  expect(doubts).toMatchObject([{ bets: false, trials: [{ harm: [], changed: [{ after: 'total: 1' }] }] }])
})

test('a client breaking a rule or duty under another answer bets, though its command ends well', async () => {
  const { doubts } = await doubtsOf('if (books.total > 0) await fetch(process.env.LIBRARY_URL + "/rooms")')
  expect(doubts).toMatchObject([
    {
      bets: true,
      trials: [
        {
          harm: [expect.stringMatching(/^it breaks library\/no-operation: /)],
          broken: [{ id: 'no-operation' }],
        },
      ],
    },
  ])
})

test('what is broken under the first answer as well is no bet', async () => {
  const { doubts } = await doubtsOf('await fetch(process.env.LIBRARY_URL + "/rooms")')
  expect(doubts).toMatchObject([{ bets: false }])
})

test('a reading on which no answer rested is not tried', async () => {
  expect((await doubtsOf('', 'size=10')).doubts).toEqual([])
})

test(
  'an option that no answer rested on in turn is not tried, whatever became of that ' +
    'run, and is told apart',
  async () => {
    const choose =
      'await fetch(process.env.BYTHEBOOK_URL + "/_bythebook/sandboxes/default/readings/genre-case", { ' +
      'method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify({ option: ' +
      '"exact" }) })'
    const ask =
      `const main = async () => { ${choose}; await fetch(process.env.LIBRARY_URL + '/books?genre=ESSAY', { ` +
      `headers: { authorization: 'Bearer ada' } }) }; main()`
    const found = await findDoubts([process.execPath, '-e', ask], {
      services: [{ service: library, document }],
      start,
    })
    expect(found.doubts).toMatchObject([
      { reading: { id: 'genre-case' }, bets: false, trials: [], untried: ['ignored'] },
    ])
    const text = doubtsText(found, facts)
    expect(text).toMatch(/Not tried[^]*genre-case[^]*ignored[^]*Nothing can be said of 1 doubt\./)
    expect(text).not.toMatch(/Does not care|No bets/)
    const markdown = doubtsMarkdown(found, facts)
    expect(markdown).toMatch(/## Not tried[^]*`genre-case`[^]*`ignored`/)
    expect(markdown).not.toContain('do not matter')
  },
)

test('a client that fails as it is, or asks nothing, says nothing and no other answer is tried', async () => {
  expect(await doubtsOf('process.exitCode = 4')).toMatchObject({
    useless: 'the command ended with exit code 4',
    doubts: [],
  })
  const silent = await findDoubts(['true'], { services: [{ service: library, document }], start })
  expect(silent.useless).toMatch(/sent no request/)
})

const betting = () =>
  doubtsOf('if (books.total !== 0) { console.log("so | many <b>"); process.exitCode = 3 }')

test('the Markdown has question, sentences, answers and what they do, for people who decide', async () => {
  const text = doubtsMarkdown(await betting(), facts)
  expect(text).toContain(
    '`npm test` was run with bythebook 1.2.3 on 2026-01-20. The answers that it got rested on 1 doubt ' +
      'that the vendor’s documents leave. It was run again 1 time, once for each other answer that the ' +
      'documents allow. **It bets on 1 of 1.**',
  )
  expect(text).toContain(
    '| [genre-case](#genre-case) | `exact` | `ignored`: the command ended with exit code 3 |',
  )
  expect(text).toContain(
    '## genre-case\n\nDoes `genre=Essay` find books of the genre `essay`? (Library)\n\n> Give a genre ' +
      'to see its books.\n>\n> — [How the catalogue works](http://library.example/catalogue), stated',
  )
  expect(text).toContain(
    '**It bets on `exact`**: no: capital and small letters differ. 1 answer rested on it. This is ' +
      'taken unless said otherwise: The catalogue writes all genres in small letters.',
  )
  expect(text).toContain(
    '| `ignored`: yes | the command ended with exit code 3 | `GET /library/books?genre=ESSAY`: `total: ' +
      '0` → `total: 1` |',
  )
  expect(text).toContain('```text\nso | many <b>\n```')
})

test('the Markdown of a client that bets on nothing has its doubts in one table', async () => {
  const text = doubtsMarkdown(await doubtsOf(''), facts)
  expect(text).toContain('**It bets on 0 of 1.**')
  expect(text).toContain(
    '| `genre-case` | Does `genre=Essay` find books of the genre `essay`? | `exact`, `ignored` | 1 |',
  )
})

test('every table of the Markdown has as many cells in each row, whatever is in them', async () => {
  const doubts = await betting()
  const [doubt] = doubts.doubts
  const odd = {
    ...doubt!,
    reading: { ...doubt!.reading, question: 'a | b\n| c', options: { exact: '|', ignored: '`|`' } },
  }
  const rows = doubtsMarkdown({ ...doubts, doubts: [odd, { ...odd, bets: false }] }, facts)
    .split('\n')
    .filter((line) => /^\|.*\|$/.test(line))
  expect(rows.map((row) => row.replaceAll('\\|', '').split('|').length)).toEqual([5, 5, 5, 5, 5, 5, 6, 6, 6])
})

test('the text says what is bet on, and the rest in a line each', async () => {
  const told = [
    '✗ .*genre-case',
    '“Give a genre to see its books\\.”',
    'bets on .*exact',
    'the command ended with exit code 3',
    'Bets on 1 of 1 answer: genre-case',
  ]
  expect(doubtsText(await betting(), facts)).toMatch(new RegExp(told.join('[^]*')))
  expect(doubtsText(await doubtsOf(''), facts)).toMatch(
    /Does not care[^]*genre-case[^]*No bets: 1 doubt tried\./,
  )
  expect(doubtsText(await doubtsOf('process.exitCode = 4'), facts)).toContain(
    'the command ended with exit code 4',
  )
})

test('the JSON has all of it', async () => {
  expect(JSON.parse(doubtsJson(await betting(), facts))).toMatchObject({
    bythebook: '1.2.3',
    bets: ['genre-case'],
    doubts: [
      {
        reading: 'genre-case',
        option: 'exact',
        bets: true,
        sources: [{ quote: 'Give a genre to see its books.' }],
        trials: [{ option: 'ignored', ending: { code: 3 }, harm: ['the command ended with exit code 3'] }],
      },
    ],
  })
})

const headers = { authorization: 'Bearer x', 'x-api-key': 'x', 'x-gw-ims-org-id': '$ADOBE_PRIVACY_ORG_ID' }
const list = (query: string) => clientThatSends([{ url: `$ADOBE_PRIVACY_BASE_URL/jobs?${query}`, headers }])

test('the command line ends with 1 where a client bets and writes what it found', async () => {
  const folder = temporaryFolder()
  const { code, out, err } = await run([
    'doubts',
    'adobe-privacy',
    '--markdown',
    join(folder, 'doubts.md'),
    '--json',
    join(folder, 'doubts.json'),
    '--',
    ...list('regulation=gdpr&size=1000'),
  ])
  expect(code).toBe(1)
  expect(out).toMatch(/✗ largest-page[^]*100[^]*it breaks adobe-privacy\/size-max-100/)
  expect(err).toMatch(/run 1 of \d+: /)
  expect(readFileSync(join(folder, 'doubts.md'), 'utf8')).toContain('## largest-page')
  expect(JSON.parse(readFileSync(join(folder, 'doubts.json'), 'utf8'))).toMatchObject({
    bets: ['largest-page'],
  })
})

test('the command line ends with 0 where a client bets on nothing', async () => {
  expect(await run(['doubts', 'adobe-privacy', '--', ...list('regulation=gdpr&size=10')])).toMatchObject({
    code: 0,
    out: expect.stringContaining('No bets'),
  })
})

test.each([
  ['SIGINT', 130, 1],
  ['SIGTERM', 143, 2],
] as const)(
  '%s ends the search with exit code %i in run %i, and no file is written',
  async (signal, exitCode, number) => {
    const folder = temporaryFolder()
    const file = join(folder, 'doubts.json')
    const command = [
      'sh',
      '-c',
      `${list('regulation=gdpr&size=1000').join(' ')}; echo x >> '${folder}/runs'; [ $(wc -l < ` +
        `'${folder}/runs') -lt ${number} ] && exit; trap 'exit 0' INT TERM; kill -${signal.slice(3)} ` +
        `$(cat '${folder}/pid'); while :; do sleep 0.1; done`,
    ]
    const { child, ended } = startCommand(['doubts', 'adobe-privacy', '--json', file, '--', ...command])
    writeFileSync(join(folder, 'pid'), String(child.pid))
    expect(await ended).toMatchObject({
      code: exitCode,
      out: '',
      err: expect.stringContaining(`interrupted by ${signal}`),
    })
    expect(existsSync(file)).toBe(false)
    expect(readFileSync(join(folder, 'runs'), 'utf8')).toBe('x\n'.repeat(number))
  },
)
