import fc from 'fast-check'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { serviceFiles } from '../../scripts/scaffold/service-files.ts'
import { writeNew } from '../../scripts/scaffold/template.ts'
import { account } from '../../scripts/sources/account.ts'
import { checkDocuments, summaryOf } from '../../scripts/sources/check-documents.ts'
import { checkPointers } from '../../scripts/sources/check-pointers.ts'
import { plain, verbatim } from '../../scripts/sources/plain-text.ts'
import { splitDocument } from '../../scripts/sources/split-document.ts'
import { generate } from '../../src/generators/generate.ts'
import type { Documented, DocumentedAnswer } from '../../src/mock/engine/book/answer.ts'
import type { Rule } from '../../src/mock/engine/book/rule.ts'
import type { Sentence } from '../../src/mock/engine/book/sentence.ts'
import type { Service } from '../../src/mock/engine/book/service.ts'
import type { Source } from '../../src/mock/engine/book/source.ts'
import { DESK, DESK_SPEC } from '../generators/desk.ts'
import { TemporaryProject } from '../generators/temporary-project.ts'

const RULE = DESK.rules[0]!
const REFUSAL = DESK.rules.find((rule) => rule.kind === 'refusal')!
const OUT = 'out-of-scope'
const guide = { title: 'Guide', url: 'https://desk.test/guide', document: 'guide.md' }

/** A service that says only what its rules (one a quote) and sentences quote from a guide. */
function quoting(
  quotes: readonly string[],
  sentences: readonly string[] = [],
  changes: Partial<Service> = {},
): Service {
  const source = (quote: string): Source => ({ page: 'guide', evidence: 'stated', quote })
  return {
    ...DESK,
    pages: { guide },
    duties: [],
    readings: [],
    rules: quotes.map((quote, i) => ({ ...RULE, id: `rule-${i + 1}`, source: source(quote) })),
    sentences: sentences.map((quote): Sentence => ({ kind: OUT, page: 'guide', quote, because: 'a test' })),
    ...changes,
  }
}

/** A refusal that quotes the page, with what documents its answer. */
function answering(answer: DocumentedAnswer): Rule {
  const source: Source = { page: 'guide', evidence: 'stated', quote: 'A page.' }
  return { ...REFUSAL, id: 'rule-1', source, answer }
}

function check(document: string | Record<string, string>, ...services: readonly Service[]) {
  const folder = mkdtempSync(join(tmpdir(), 'bythebook-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [file, text] of Object.entries(
    typeof document === 'string' ? { 'guide.md': document } : document,
  ))
    writeFileSync(join(folder, file), text)
  return checkDocuments(services, folder)
}

describe('quotes', () => {
  const found: { name: string; document: string; quote: string }[] = [
    { name: 'word for word', document: 'A page holds 100 jobs.', quote: 'A page holds 100 jobs.' },
    {
      name: 'over a line break and other white space',
      document: 'A page\n  holds\u00a0100 jobs.',
      quote: 'A page holds 100 jobs.',
    },
    {
      name: 'where the document has zero-width spaces, written out or not',
      document: '최대값은 **100**&#x200B;입니다.\u200b',
      quote: '최대값은 **100**입니다.',
    },
    {
      name: 'where the quote has them',
      document: '최대값은 **100**입니다.',
      quote: '최대값은 **100**&#x200B;입니다.',
    },
    {
      name: 'where the document has entities',
      document: 'Send &quot;Bearer&quot; &amp; a token.',
      quote: 'Send "Bearer" & a token.',
    },
    {
      name: 'with decomposed Hangul',
      document: '작업을 만듭니다.'.normalize('NFD'),
      quote: '작업을 만듭니다.',
    },
    { name: 'over the lines of a quotation', document: '> Ask again\n> later.', quote: 'Ask again later.' },
  ]
  for (const { name, document, quote } of found)
    test(`are found ${name}`, () => {
      expect(check(document, quoting([quote])).findings).toEqual([])
    })

  test('that differ in one word are told with the words that are still the same', () => {
    expect(
      check(
        'A page holds at most 100 jobs.',
        quoting(['A page holds at least 100 jobs.'], ['A page holds at most 100 jobs.']),
      ).findings,
    ).toEqual([
      'desk: rule rule-1: its quote is not in guide.md; it says "A page holds at " but does not go on ' +
        '"least 100 jobs."',
    ])
  })

  const source = { page: 'guide', evidence: 'stated', quote: 'Nobody said this.' } as const
  test.each<[string, Partial<Service>]>([
    ['duty', { duties: [{ ...DESK.duties[0]!, source }] }],
    ['reading', { readings: [{ ...DESK.readings[0]!, sources: [source] }] }],
    [
      'sentence',
      { sentences: [{ kind: OUT, page: 'guide', quote: 'Nobody said this.', because: 'a test' }] },
    ],
    ['status of a refusal', { rules: [answering({ status: source })] }],
    ['body of a refusal', { rules: [answering({ body: source })] }],
    ['success', { successes: { getTicket: source } }],
  ])('of a %s are compared too', (_, changes) => {
    expect(check('A page.', quoting(['A page.'], [], changes)).findings).toEqual([
      expect.stringContaining('its quote is not in guide.md'),
    ])
  })

  test('of pages that are no documents are not compared', () => {
    const rules = [
      { ...RULE, source: { page: 'reference', evidence: 'vendor', quote: 'Somewhere else.' } as const },
    ]
    expect(
      check(
        'A page.',
        quoting(['A page.'], ['A page.'], {
          rules,
          pages: { guide, reference: { title: 'Reference', url: 'https://desk.test' } },
        }),
      ).findings,
    ).toEqual([])
  })

  test('that are in several sentences are refused: more of the one that is meant must be quoted', () => {
    const { findings } = check(
      'From today on 30 days count. From tomorrow on 30 days count.',
      quoting(['30 days count']),
    )
    expect(findings).toEqual([
      'desk: rule rule-1: its quote "30 days count" is in several sentences of guide.md: quote more of ' +
        'the one that is meant',
    ])
  })

  test('of a sentence that stands twice are fine, and account for both', () => {
    expect(
      check(
        '| `from` | In GMT. At most 30 days. |\n| `to` | In GMT too. At most 30 days. |',
        quoting(['At most 30 days.'], ['`from` | In GMT.', '`to` | In GMT too.']),
      ).findings,
    ).toEqual([])
  })

  test('of markup alone are refused', () => {
    expect(
      check('A page.\n\n{style="table-layout:auto"}', quoting(['A page.', '{style="table-layout:auto"}']))
        .findings,
    ).toEqual([
      'desk: rule rule-2: its quote "{style="table-layout:auto"}" is only markup in ' +
        'guide.md: quote a sentence',
    ])
  })

  test('with the evidence "stated" need a page that is a document', () => {
    const { findings } = check(
      'A page.',
      quoting(['A page.'], [], {
        readings: [
          { ...DESK.readings[0]!, sources: [{ page: 'reference', evidence: 'stated', quote: 'x' }] },
        ],
        pages: { guide, reference: { title: 'Reference', url: 'https://desk.test' } },
      }),
    )
    expect(findings).toEqual([
      'desk: letter-case is "stated", but its page "reference" is no document of the project: it is ' +
        '"vendor", or the page lacks its document',
    ])
  })

  test('for an answer or a success with the evidence "stated" need one too', () => {
    const elsewhere: Documented = { page: 'reference', evidence: 'stated', quote: 'x' }
    const { findings } = check(
      'A page.',
      quoting(['A page.'], ['A page.'], {
        rules: [answering({ status: elsewhere, body: { ...elsewhere, evidence: 'vendor' } })],
        successes: { getTicket: elsewhere },
        pages: { guide, reference: { title: 'Reference', url: 'https://desk.test' } },
      }),
    )
    expect(findings).toEqual(
      ['rule rule-1, its status', 'success of getTicket'].map(
        (whose) =>
          `desk: ${whose} is "stated", but its page "reference" is no document of the project: it is ` +
          '"vendor", or the page lacks its document',
      ),
    )
  })

  test('that an answer shares with its rule are compared once', () => {
    const { findings, documents } = check(
      'A page.',
      quoting([], [], { rules: [answering({ status: 'said', body: 'said' })] }),
    )
    expect(findings).toEqual([])
    expect(documents.map(summaryOf)).toEqual([expect.stringContaining('under a rule 1,')])
  })

  test('of an answer account for their sentence under its rule, those of a success as a shape', () => {
    const { documents } = check(
      'A page. It answers 400. It answers 201.',
      quoting([], [], {
        rules: [answering({ status: { page: 'guide', evidence: 'stated', quote: 'It answers 400.' } })],
        successes: { getTicket: { page: 'guide', evidence: 'stated', quote: 'It answers 201.' } },
      }),
    )
    expect(documents.map(summaryOf)).toEqual([
      'guide.md: 3 sentences; under a rule 2, duty 0, reading 0, shape 1, out-of-scope 0; unaccounted 0',
    ])
  })
})

describe('sentences', () => {
  test('that nobody quotes are told with their place', () => {
    expect(
      check(
        '# Jobs\n\nA page holds 100 jobs. It has no end.\n',
        quoting(['A page holds 100 jobs.'], ['Jobs']),
      ).findings,
    ).toEqual(['guide.md:3:1: nobody accounts for the sentence "It has no end."'])
  })

  test('are covered whole by their first words', () => {
    expect(
      check(
        'The desk is in Basel, near the river. It opens at nine.',
        quoting([], ['The desk is', 'It opens']),
      ).findings,
    ).toEqual([])
  })

  test('that read as a short quote do not cover longer ones', () => {
    expect(check('Copy\nCopied that file.\nCopy', quoting([], ['Copy'])).findings).toEqual([
      'guide.md:2:1: nobody accounts for the sentence "Copied that file."',
    ])
  })

  test('of a copy of the page without markup are covered by the quotes of the other', () => {
    const pages = { guide, rendered: { ...guide, document: 'rendered.md' } }
    const marked = 'The ID `69129` is a **parent** segment, see [IDs](ids.md).'
    expect(
      check(
        { 'guide.md': marked, 'rendered.md': 'The ID 69129 is a parent segment, see IDs.' },
        quoting([marked], [], { pages }),
      ).findings,
    ).toEqual([])
    expect(
      check(
        { 'guide.md': marked, 'rendered.md': 'The ID 69129 is a batch segment.' },
        quoting([marked], [], { pages }),
      ).findings,
    ).toEqual(['rendered.md:1:1: nobody accounts for the sentence "The ID 69129 is a batch segment."'])
  })

  test('of code are one: a quote of any line of it covers the whole block', () => {
    expect(check('```json\n{\n  "a": 1\n}\n```\n', quoting(['"a": 1'])).findings).toEqual([])
    expect(check('```json\n{\n  "a": 1\n}\n```\n', quoting([])).findings).toEqual([
      'guide.md:1:1: nobody accounts for the code "{ "a": 1 }"',
    ])
  })

  test('are counted by the first kind that accounts for them, and never hidden', () => {
    const { documents } = check('One. Two. Three.', quoting(['One.'], ['Two.']))
    expect(documents.map(summaryOf)).toEqual([
      'guide.md: 3 sentences; under a rule 1, duty 0, reading 0, shape 0, out-of-scope 1; unaccounted 1',
    ])
  })
})

describe('documents', () => {
  test('that a page names but that are not there are told', () => {
    expect(check({ '.gitkeep': '' }, quoting([])).findings).toEqual([
      expect.stringMatching(/^guide\.md: a page names it, but it is not in /),
    ])
  })

  test('that no page names are told', () => {
    expect(check({ 'guide.md': 'A page.', 'other.txt': 'Another.' }, quoting(['A page.'])).findings).toEqual([
      'other.txt: no page of a service names it: name it in a sources.ts',
    ])
  })

  test('of several services are each held against the service that names them', () => {
    const shop = quoting(['Buy.'], [], { name: 'shop', pages: { guide: { ...guide, document: 'shop.md' } } })
    expect(check({ 'guide.md': 'Buy.', 'shop.md': 'Buy.' }, shop, quoting([])).findings).toEqual([
      'guide.md:1:1: nobody accounts for the sentence "Buy."',
    ])
  })
})

describe('a document is split', () => {
  const splits: { name: string; given: string; want: string[] }[] = [
    {
      name: 'into sentences, in any language',
      given: 'One. Two! 셋입니다. (Four.) Five?',
      want: ['One.', 'Two!', '셋입니다.', '(Four.)', 'Five?'],
    },
    {
      name: 'not after an abbreviation, inside a number or a name',
      given: 'Use e.g. version 1.2 of a.b.c. Done.',
      want: ['Use e.g. version 1.2 of a.b.c.', 'Done.'],
    },
    { name: 'at line breaks', given: 'Example 1\nIn the example', want: ['Example 1', 'In the example'] },
    {
      name: 'into headings without their anchors, and list items',
      given: '## All jobs {#list}\n\n* One\n1. Two\n   - Three',
      want: ['All jobs', 'One', 'Two', 'Three'],
    },
    {
      name: 'into table cells; the rule below the head says nothing',
      given: '| Name | Meaning |\n| --- | --- |\n| key **(required)** | A name. Unique. |',
      want: ['Name', 'Meaning', 'key (required)', 'A name.', 'Unique.'],
    },
    {
      name: 'so that a name in a row or an enumeration belongs to its sentence',
      given: '| `size` | At most:<br><ul><li>`a`</li><li>`b`</li></ul>See [more](x.md). |',
      want: ['size At most: a b', 'See more.'],
    },
    {
      name: 'into list items of a cell',
      given: '| `ids` | Each has:<ul><li>`key`: A name.</li><li>`value`: A value.</li></ul> |',
      want: ['ids Each has:', 'key: A name.', 'value: A value.'],
    },
    { name: 'into a name that stands alone', given: '| `size` |', want: ['size'] },
    {
      name: 'without admonition marks, images and attribute lists',
      given: '>[!NOTE]\n>\n>Ask [!DNL Target] [!UICONTROL Admin].\n\n![an image](a.png)\n\n{style="x"}',
      want: ['Ask Target Admin.'],
    },
    {
      name: 'into the front matter, which is one',
      given: '---\ntitle: x\nrole: y\n---\n\n# X',
      want: ['title: x role: y', 'X'],
    },
    {
      name: 'into fenced code, which is one',
      given: '```json\n{ "a": "One. Two." }\n\n```\nAfter.',
      want: ['{ "a": "One. Two." }', 'After.'],
    },
    {
      name: 'into code without a fence, up to the next empty line',
      given: 'Copy\n{\n   "a": 1,\n   \n   "b": 2\n}\n\nAfter.\n\ncurl -X GET x \\\n-H y\n\nEnd.',
      want: ['Copy', '{ "a": 1, "b": 2 }', 'After.', 'curl -X GET x \\ -H y', 'End.'],
    },
    {
      name: 'though it was copied onto one line',
      given:
        '# Title Text here. - [One](#one) - Two ## Next ```Json Sample { "a": 1 } ``` After. **Label** ' +
        '```Json { } ```',
      want: [
        'Title Text here.',
        'One',
        'Two',
        'Next',
        'Json Sample { "a": 1 }',
        'After.',
        'Label',
        'Json { }',
      ],
    },
  ]
  for (const { name, given, want } of splits)
    test(name, () => {
      expect(splitDocument(given).map(({ text }) => text)).toEqual(want)
    })

  test('and each piece knows the line and column of its block, also in a document of one line', () => {
    expect(splitDocument('A.\n\nB. C.').map(({ at }) => at)).toEqual(['1:1', '3:1', '3:1'])
    expect(splitDocument('# A ## B').map(({ at }) => at)).toEqual(['1:1', '1:5'])
  })
})

describe('whatever a document holds', () => {
  const word = fc.stringMatching(/^[a-z가-힣]{1,6}$/)
  const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `${words.join(' ')}.`)
  const block = fc
    .tuple(
      fc.constantFrom('', '# ', '* ', '3. ', '> ', '| x | '),
      fc.array(sentence, { minLength: 1, maxLength: 3 }),
    )
    .map(([mark, sentences]) => `${mark}${sentences.join(' ')}${mark.startsWith('|') ? ' |' : ''}`)
  const document = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'))

  test('its words are all in its pieces, in order', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(
          splitDocument(text)
            .map((unit) => unit.text)
            .join(' '),
        ).toBe(plain(text))
      }),
    )
  })

  test('quoting all pieces but one accounts for all pieces but that one and those that read the same', () => {
    fc.assert(
      fc.property(document, fc.nat(), (text, n) => {
        const units = splitDocument(text)
        const left = units[n % units.length]!.text
        const quotes = units
          .filter((unit) => unit.text !== left)
          .map((unit) => ({ account: 'rule', whose: 'x', page: 'guide', text: unit.text }) as const)
        expect(account(units, quotes)).toEqual(units.map((unit) => (unit.text === left ? undefined : 'rule')))
      }),
    )
  })
})

describe('texts', () => {
  test('keep their markup when they are compared word for word, and lose it when copies are compared', () => {
    const text = '> The **size** is `1` | [at most](x.md) 100&#x200B;.'
    expect(verbatim(text)).toBe('The **size** is `1` | [at most](x.md) 100.')
    expect(plain(text)).toBe('The size is 1 at most 100.')
  })

  test('are not changed by being normalised twice', () => {
    for (const text of ['* **`a`**: b {#c}', '| a | b |', '1. One\n2. Two', '&lt;ul> x'])
      expect(plain(plain(text))).toBe(plain(text))
  })
})

describe('shapes', () => {
  const shape = (at: string): Service => ({
    ...DESK,
    sentences: [{ kind: 'shape', page: 'guide', quote: 'A ticket has an id.', at }],
  })

  test.each([
    '#/components/schemas/Ticket/properties/id',
    '/paths/~1desk~1tickets~1{ticketId}/get/parameters/0/schema/maxLength',
    '#/paths/~1desk~1tickets/post/responses/400/content/application~1json/schema/properties/message',
  ])('%s is in the spec', (at) => {
    expect(checkPointers({ service: shape(at), document: DESK_SPEC })).toEqual([])
  })

  test.each([
    '#/components/schemas/Ticket/properties/name',
    '#/components/schemas/Tickets/properties/id',
    '#/components/schemas/Ticket/required/7',
    '',
    '#',
  ])('"%s" is not in the spec and is told', (at) => {
    expect(checkPointers({ service: shape(at), document: DESK_SPEC })).toEqual([
      `desk: the spec has nothing at ${at}, where the sentence "A ticket has an id." is said to be`,
    ])
  })
})

describe('the command', () => {
  const run = (root: string, ...args: string[]) =>
    spawnSync('node_modules/.bin/tsx', ['scripts/check-sources.ts', ...args], { cwd: root, encoding: 'utf8' })

  test(
    'skips the documents and says so where they are not here, finds what they do not say, and refuses a ' +
      'folder that is not there: exit codes 0, 1, 2',
    async () => {
      const project = new TemporaryProject()
      project.copy('scripts/check-sources.ts', 'scripts/read-arguments.ts', 'scripts/sources')
      await writeNew(project.root, serviceFiles(project.root, 'desk'))
      await generate(project.root)
      const skipped = run(project.root)
      expect(skipped).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(
          /^Skipped, as expected where .*\nNothing to object to in what was compared\.\n$/,
        ),
      })

      project.write('documents/other.txt', 'Said.')
      expect(run(project.root, '--documents', 'documents')).toMatchObject({
        status: 1,
        stdout: '1 finding.\n',
        stderr: 'other.txt: no page of a service names it: name it in a sources.ts\n',
      })

      project.change(
        'src/mock/services/desk/sources.ts',
        "title: 'Desk reference',",
        "title: 'Desk reference',\n    document: 'other.txt',",
      )
      project.change(
        'src/mock/services/desk/rules/items/item-known.ts',
        "evidence: 'assumed',",
        "evidence: 'assumed', quote: 'Said.',",
      )
      const listed = run(project.root, '--documents', 'documents', '--list')
      expect(listed).toMatchObject({
        status: 0,
        stdout:
          'other.txt: 1 sentences; under a rule 1, duty 0, reading 0, shape 0, out-of-scope 0; ' +
          'unaccounted 0\n  1:1 rule | Said.\nNothing to object to.\n',
      })

      expect(run(project.root, '--documents', 'nowhere')).toMatchObject({
        status: 2,
        stderr:
          'there is no folder nowhere; usage: npm run check-sources -- [--documents <folder>] [--list]\n',
      })
    },
    60_000,
  )
})
