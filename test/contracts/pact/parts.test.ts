import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requestDifference } from '../../../contracts/pact/request-difference.ts'
import { closedJson } from '../../../contracts/pact/closed-json.ts'
import { statedJson } from '../../../contracts/pact/stated-json.ts'
import { whyNotInPact } from '../../../contracts/pact/why-not-in-pact.ts'
import { xmlPart } from '../../../contracts/pact/xml-part.ts'
import { xmlRules } from '../../../contracts/pact/xml-rules.ts'
import { importPeer } from '../../../src/package/import-peer.ts'
import type { Request } from '../../../src/mock/engine/spec/request.ts'
import { readSpec } from '../../../src/mock/engine/spec/read-spec.ts'

const origin = 'http://127.0.0.1:4010'

describe('what a contract asks of a JSON body', () => {
  test('is what is stated, whatever it is, where nothing is a date, an address or made up', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) => void expect(statedJson(value, { origin, again: value })).toEqual(value),
      ),
    )
  })

  test.each([
    ['a date in ISO 8601', '2026-01-20T12:00:00.000Z', undefined, '2031-12-01T00:00:00Z', '2031-12-01'],
    [
      'a date as Adobe writes it',
      '01/20/2026 12:15 PM GMT',
      undefined,
      '12/31/2030 01:00 AM GMT',
      '2026-01-20',
    ],
    [
      "an address of the provider's own",
      `${origin}/jobs/1.5/content`,
      undefined,
      'https://platform.adobe.io/jobs/1.5/content',
      `${origin}/jobs/1x5/content`,
    ],
    ['a number in digits that comes out otherwise a second time', '9002', '9003', '1', 'x9002'],
  ])('of %s is its form', (_, stated, again, fits, fitsNot) => {
    const { regex, value } = statedJson(stated, { origin, again }) as { regex: string; value: string }
    expect(value).toBe(stated)
    const takes = (text: string) => new RegExp(regex).test(text)
    expect({ stated: takes(stated), fits: takes(fits), fitsNot: takes(fitsNot) }).toEqual({
      stated: true,
      fits: true,
      fitsNot: false,
    })
  })

  test('is only the form of a text of which only a form is promised', () => {
    const stated = { urls: ['https://a.example/1'] }
    expect(statedJson(stated, { origin, again: stated, forms: { 'urls[0]': '^https?://.+$' } })).toEqual({
      urls: [{ 'pact:matcher:type': 'regex', regex: '^https?://.+$', value: 'https://a.example/1' }],
    })
  })

  test('of what the provider makes up is its type', () => {
    expect(statedJson({ id: 1, names: ['a', 'b'] }, { origin, again: { id: 2, names: ['a', 'c'] } })).toEqual(
      {
        id: { 'pact:matcher:type': 'type', value: 1 },
        names: ['a', { 'pact:matcher:type': 'type', value: 'b' }],
      },
    )
  })
})

describe('a part of an XML document', () => {
  const xml =
    '<?xml version="1.0"?><response><success>true</success><profile><id>1</id><status>failed</status>' +
    '</profile><message></message></response>'

  test('has the elements whose text is kept, in those around them', () => {
    expect(xmlPart(xml, (name) => name === 'status')).toBe(
      '<response><profile><status>failed</status></profile></response>',
    )
    expect(xmlPart(xml, () => true)).toBe(xml.replace('<?xml version="1.0"?>', ''))
  })

  test('is nothing where none is kept', () => {
    expect(xmlPart(xml, () => false)).toBeUndefined()
  })

  test('cannot be had of what is no whole document', () => {
    expect(() => xmlPart('<a><b>', () => true)).toThrow(/not one whole XML element/)
  })
})

describe('how the texts of XML are matched', () => {
  const asked: Request = {
    method: 'POST',
    path: '/m2/acme-3/jobs',
    query: '',
    headers: {},
    body: new TextEncoder().encode('id=v5'),
    origin: `${origin}/~mine`,
  }
  const ruleOf = (xml: string) => {
    const rules = Object.entries(xmlRules(xml, asked)) as [string, { matchers: [Matcher] }][]
    return Object.fromEntries(rules.map(([path, { matchers }]) => [path, matchers[0]]))
  }
  interface Matcher {
    readonly match: string
    readonly regex?: string
  }

  test.each([
    [
      '/m2/acme-3/jobs/17?as=a.b&amp;of=v5',
      '/m2/acme-3/jobs/4-x?as=a.b&of=v5',
      '/m2/acme-3/jobs/17?as=axb&of=v5',
    ],
    [
      '/m2/acme-3/jobs/17?as=a.b&amp;of=v5',
      '/m2/acme-3/jobs/17?as=a.b&of=v5',
      '/m2/acme-3/jobs/17?as=a.b&of=v6',
    ],
    ['/m2/acme-3/jobs', '/m2/acme-3/jobs', '/m2/acme-4/jobs'],
  ])('an address %s of the provider fits %s elsewhere, not %s', (path, fits, fitsNot) => {
    const { match, regex } = ruleOf(`<a><b>${origin}/~mine${path}</b></a>`)["$['a']['b']['#text']"]!
    expect(match).toBe('regex')
    const takes = (text: string) => new RegExp(regex!).test(text)
    expect([takes(`https://vendor.example${fits}`), takes(`https://vendor.example${fitsNot}`)]).toEqual([
      true,
      false,
    ])
  })

  test('other texts are matched by type, and flags as they are', () => {
    expect(ruleOf('<a><ok>true</ok><b>x</b><c><d></d></c></a>')).toEqual({
      "$['a']['b']['#text']": { match: 'type' },
      "$['a']['c']['d']['#text']": { match: 'type' },
    })
  })

  test('elements of one name share a rule, which takes all of them', () => {
    const [flags, flagOrText, textOrAddress] = [
      '<a><b>true</b><b>false</b></a>',
      '<a><b>true</b><b>x</b></a>',
      `<a><b>x</b><b>${origin}/~mine/1</b></a>`,
    ].map(ruleOf)
    expect(flags).toEqual({})
    expect(flagOrText).toEqual({ "$['a']['b']['#text']": { match: 'type' } })
    expect(textOrAddress).toEqual({ "$['a']['b']['#text']": { match: 'type' } })
  })
})

describe('the difference of two requests', () => {
  const operation = readSpec({
    paths: {
      '/jobs': {
        get: {
          operationId: 'list',
          parameters: [{ name: 'size', in: 'query', schema: { type: 'integer', default: 100 } }],
          responses: {},
        },
      },
    },
  }).operations.get('list')!
  const asked: Request = {
    method: 'GET',
    path: '/jobs/a%20b',
    query: 'size=5&tag=x&tag=y',
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode('{"a":1,"b":[2]}'),
    origin,
  }
  const difference = (sent: Partial<Request>, from: Partial<Request> = {}) =>
    requestDifference({ ...asked, ...from }, { ...asked, ...sent }, operation, (text) => text)

  test.each<[string, Partial<Request>]>([
    ['the same', {}],
    ['parameters in another order', { query: 'tag=x&tag=y&size=5' }],
    ['other escapes', { path: '/jobs/%61%20b/', query: 'size=%35&tag=x&tag=y' }],
    ['JSON with its keys in another order', { body: new TextEncoder().encode('{ "b": [2], "a": 1 }') }],
  ])('is none for %s', (_, sent) => expect(difference(sent)).toBeUndefined())

  test('is none where a default is sent or left out', () => {
    expect(difference({ query: 'size=100' }, { query: '' })).toBeUndefined()
    expect(difference({ query: '' }, { query: 'size=100' })).toBeUndefined()
  })

  test.each<[string, Partial<Request>, string]>([
    ['the method', { method: 'POST' }, 'the method is POST, not GET'],
    ['the path', { path: '/jobs' }, 'the path is /jobs, not /jobs/a%20b'],
    ['a missing parameter', { query: 'size=5' }, 'the query has no tag; it was to be x, y'],
    ['one too many', { query: 'size=5&tag=x&tag=y&q=' }, 'the query has q=(empty), which was to be left out'],
    ['another value', { query: 'size=5&tag=y&tag=x' }, 'the query has tag=y, x, not x, y'],
    ['a missing body', { body: new Uint8Array() }, 'there is no body; it was to be {"a":1,"b":[2]}'],
    [
      'another body',
      { body: new TextEncoder().encode('{"a":1,"b":2}') },
      'the body is {"a":1,"b":2}, not {"a":1,"b":[2]}',
    ],
  ])('says what is wrong with %s', (_, sent, words) => expect(difference(sent)).toBe(words))
})

describe('what a pact cannot hold', () => {
  const why = (request: Partial<Request>) =>
    whyNotInPact({
      states: [],
      request: {
        method: 'POST',
        path: '/',
        query: '',
        headers: {},
        body: new Uint8Array(),
        origin,
        ...request,
      },
    } as unknown as Parameters<typeof whyNotInPact>[0])
  const json = (text: string) => ({
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(text),
  })

  test.each<[string, Partial<Request>, RegExp]>([
    ['a large body', { body: new Uint8Array(300_000) }, /has 300000 bytes/],
    ['bytes that are no text', { body: new Uint8Array([0xff]) }, /no UTF-8/],
    ['JSON that is none', json('{"a":'), /as JSON/],
    ['null', json('null'), /null/],
    ['a Host of its own', { headers: { host: 'acme.example' } }, /Host/],
  ])('is %s, and it says why', (_, request, words) => expect(why(request)).toMatch(words))

  test.each<[string, Partial<Request>]>([
    ['JSON with a null in it', json('{"a":[null]}')],
    ['JSON that is text', json('"text"')],
    [
      'a form with a stray percent sign',
      {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new TextEncoder().encode('a=%'),
      },
    ],
    ['no body', {}],
  ])('is not %s', (_, request) => expect(why(request)).toBeUndefined())
})

test('a missing optional package is named, with what it is for and how to install it', async () => {
  const missing = Object.assign(new Error("Cannot find package '@pactflow/nonsense'"), {
    code: 'ERR_MODULE_NOT_FOUND',
  })
  await expect(
    importPeer('@pactflow/nonsense', 'Comparing pacts', () => Promise.reject(missing)),
  ).rejects.toMatchObject({
    problem: 'Comparing pacts needs the package @pactflow/nonsense, which is not installed',
    next: 'install it beside bythebook: npm install --save-dev @pactflow/nonsense',
  })
  await expect(
    importPeer('@pactflow/nonsense', 'Comparing pacts', () => Promise.reject(new Error('broken'))),
  ).rejects.toThrow('broken')
})

describe('what must be gone from a JSON body', () => {
  test('is told of lists that must be empty beside no entry by a field that no entry has', () => {
    expect(closedJson({ status: 200, body: {}, gone: ['tags'] }, {})).toEqual([
      {
        says: 'with nothing in tags',
        content: { tags: [{ 'no entry is left': true }] },
        rules: {
          $: { combine: 'AND', matchers: [{ match: 'values' }] },
          '$.*': { combine: 'AND', matchers: [{ match: 'type' }] },
          "$.*[*]['no entry is left']": { combine: 'AND', matchers: [{ match: 'equality' }] },
        },
      },
    ])
  })

  test('is what a list in any order has beside what is stated: its length is asked for', () => {
    const list = (jobs: unknown[]) => ({ status: 200, body: { of: { jobs } }, anyOrder: ['of.jobs'] })
    const rules = { '$.of.jobs': { combine: 'AND', matchers: [{ match: 'type', min: 2, max: 2 }] } }
    const says = 'with 2 in of.jobs'
    expect(closedJson(list([{ id: 1 }, { id: 2 }]), {})).toEqual([
      { says, content: { of: { jobs: [{}] } }, rules },
    ])
    expect(closedJson(list(['a', 'b']), {})).toEqual([{ says, content: { of: { jobs: ['a'] } }, rules }])
    expect(() => closedJson(list([]), {})).toThrow('of.jobs is in any order: state the entries of its list')
  })

  test('cannot be told of lists that must be empty beside two entries', () => {
    const body = { tags: [{ a: 1 }, { a: 2 }] }
    expect(() => closedJson({ status: 200, body, gone: ['kinds'] }, body)).toThrow(
      '$ has lists that must be empty: state one entry, an object, in one list beside them',
    )
  })
})
