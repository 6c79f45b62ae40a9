import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Schema } from '../../../src/mock/engine/spec/spec.ts'
import { readSpec } from '../../../src/mock/engine/spec/read-spec.ts'
import { toXml } from '../../../src/mock/engine/spec/xml.ts'

const text = { type: 'string' }
const BOOK = {
  xml: { name: 'book' },
  properties: {
    title: text,
    authors: { type: 'array', items: { ...text, xml: { name: 'author' } } },
    shelf: { $ref: '#/components/schemas/Shelf' },
    loans: { type: 'array', items: { properties: { reader: text } } },
    'a/b~c': text,
  },
}

function xml(schema: Schema, value: unknown): string {
  const spec = readSpec({
    components: {
      schemas: { Root: schema, Shelf: { properties: { room: { type: 'integer' }, letter: text } } },
    },
  })
  return toXml(spec, spec.at('#/components/schemas/Root'), value)
}

/** A reader of what `toXml` writes: elements and text, as a parser sees them. */
function parse(source: string): unknown {
  const lines = source.replace(/\r\n?/g, '\n')
  let at = 0
  const element = (): [string, unknown] => {
    const open = /^<([^<>\s/]+)>/.exec(lines.slice(at))
    if (!open) throw new Error(`no element at ${lines.slice(at)}`)
    at += open[0].length
    const end = `</${open[1]}>`
    const children: [string, unknown][] = []
    while (lines[at] === '<' && !lines.startsWith(end, at)) children.push(element())
    const content = lines.slice(at, lines.indexOf('<', at))
    at += content.length
    if (!lines.startsWith(end, at)) throw new Error(`${open[1]} is not closed at ${lines.slice(at)}`)
    at += end.length
    return [open[1]!, children.length > 0 ? children : unescape(content)]
  }
  const root = element()
  if (at !== lines.length) throw new Error(`something follows the root: ${lines.slice(at)}`)
  return root
}

const unescape = (content: string) =>
  content.replace(
    /&(#13|lt|gt|amp);/g,
    (_, name: string) => ({ '#13': '\r', lt: '<', gt: '>', amp: '&' })[name]!,
  )

test('elements come in the order of the schema, whatever the order of the value', () => {
  expect(xml(BOOK, { shelf: { letter: 'E', room: 2 }, title: 'Emma' })).toBe(
    '<book><title>Emma</title><shelf><room>2</room><letter>E</letter></shelf></book>',
  )
})

test('an array repeats its element, by its own name or that of the property', () => {
  expect(xml(BOOK, { authors: ['A', 'B'], loans: [{ reader: 'ada' }, { reader: 'ben' }] })).toBe(
    '<book><author>A</author><author>B</author><loans><reader>ada</reader></loans>' +
      '<loans><reader>ben</reader></loans></book>',
  )
})

test('an empty array is nothing, an empty text is an empty element, and so is null', () => {
  expect(xml(BOOK, { authors: [] })).toBe('<book></book>')
  expect(xml(BOOK, { title: '', shelf: null })).toBe('<book><title></title><shelf></shelf></book>')
})

test('what the schema does not know is left out', () => {
  expect(xml(BOOK, { title: 'Emma', colour: 'red' })).toBe('<book><title>Emma</title></book>')
})

test('a property may have a slash or a tilde in its name as far as the schema is concerned', () => {
  expect(
    xml({ xml: { name: 'r' }, properties: { 'a/b~c': { ...text, xml: { name: 'abc' } } } }, { 'a/b~c': '1' }),
  ).toBe('<r><abc>1</abc></r>')
})

test('a root without a name is a mistake of the spec', () => {
  expect(() => xml({ properties: { title: text } }, { title: 'Emma' })).toThrow(
    'spec: #/components/schemas/Root needs xml.name',
  )
})

test('markup in a value is text', () => {
  expect(xml(BOOK, { title: '</title><x>&amp;' })).toBe(
    '<book><title>&lt;/title&gt;&lt;x&gt;&amp;amp;</title></book>',
  )
})

test('what XML cannot write becomes the character that says so', () => {
  expect(xml(BOOK, { title: 'a\u0000b\u001fc\uffffd' })).toBe(
    '<book><title>a\ufffdb\ufffdc\ufffdd</title></book>',
  )
})

test('any value comes back from its XML', () => {
  const writable = fc
    .string({ unit: 'binary' })
    .map((string) => string.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
  const book = fc.record(
    {
      title: writable,
      authors: fc.array(writable, { minLength: 1 }),
      shelf: fc.record({ room: fc.integer(), letter: writable }),
    },
    { requiredKeys: ['title'] },
  )
  fc.assert(
    fc.property(book, ({ title, authors = [], shelf }) => {
      const children = [
        ['title', title],
        ...authors.map((author) => ['author', author]),
        ...(shelf
          ? [
              [
                'shelf',
                [
                  ['room', String(shelf.room)],
                  ['letter', shelf.letter],
                ],
              ],
            ]
          : []),
      ]
      expect(parse(xml(BOOK, { title, authors, ...(shelf ? { shelf } : {}) }))).toEqual(['book', children])
    }),
    { numRuns: 500 },
  )
})
