import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findServices } from '../../src/mock/hand/find-services.ts'
import { markOf } from '../../src/mock/judge/mask/mark-of.ts'
import { maskBody } from '../../src/mock/judge/mask/mask-body.ts'
import { maskCommand } from '../../src/mock/judge/mask/mask-command.ts'
import { maskTarget } from '../../src/mock/judge/mask/mask-path.ts'
import { maskProse } from '../../src/mock/judge/mask/mask-prose.ts'
import { maskText } from '../../src/mock/judge/mask/mask-text.ts'
import { redact } from '../../src/mock/judge/redact.ts'
import { isSecret } from '../../src/mock/judge/mask/secret-name.ts'
import { PLAIN_NAMES, SECRET_NAMES } from './secrets.ts'

const VALUE = 'hunter2-Secret'
const body = (text: string, mediaType = '') => maskBody(text, mediaType, markOf)
const MARK = /#[0-9a-f]{8}/

test.each(SECRET_NAMES)('what stands under the name %s is a secret', (name) => {
  expect(isSecret(name, VALUE)).toBe(true)
  expect(isSecret(name.toLowerCase(), VALUE)).toBe(true)
})

test.each(PLAIN_NAMES)('what stands under the name %s is none', (name) => {
  expect(isSecret(name, VALUE)).toBe(false)
})

test.each([
  ['key', 'John Doe', false],
  ['key', 'customer-1042', false],
  ['key', 'AIzaSyD-9tSrke72PouQMnMX', true],
  ['token', 'true', false],
  ['password', '', false],
  ['password', 'null', false],
])('under the name %s, that %j is a secret is %s', (name, value, expected) => {
  expect(isSecret(name, value)).toBe(expected)
})

/** Where a name can stand beside its value: the text with both in it, masked. */
const PLACES: Readonly<Record<string, (name: string, value: string) => string>> = {
  header: (name, value) => JSON.stringify(redact({ [name]: value, accept: 'text/plain' })),
  query: (name, value) => maskTarget(`/a?size=1&${encodeURIComponent(name)}=${value}&b=2`, markOf),
  'path parameter': (name, value) => maskTarget(`/a;${name}=${value}/b`, markOf),
  form: (name, value) => body(`size=1&${name}=${value}`, 'application/x-www-form-urlencoded'),
  JSON: (name, value) => body(`{"a":{"b":[{"${name}": "${value}", "size":1}]}}`, 'application/json'),
  'JSON, a list': (name, value) => body(`{"${name}":["${value}","x${value}"]}`),
  'JSON, cut off': (name, value) => body(`{"size":1,"${name}":"${value}`),
  'JSON, broken': (name, value) => body(`{"size":1,,"${name}":"${value}"]`),
  'JSON in JSON': (name, value) => body(JSON.stringify({ a: JSON.stringify({ [name]: value }) })),
  'JSON, side by side': (name, value) => body(`[{"name":"${name}","value":"${value}"}]`),
  'JSON, a list of two': (name, value) => body(`[["size","1"],["${name}","${value}"]]`),
  'JSON, line by line': (name, value) => body(`{"size":1}\n{"${name}":"${value}"}\n`),
  'form in JSON': (name, value) => body(JSON.stringify({ url: `https://a.example/?${name}=${value}` })),
  element: (name, value) => body(`<a><${name}>${value}</${name}><size>1</size></a>`),
  CDATA: (name, value) => body(`<a><${name}><![CDATA[${value}]]></${name}></a>`),
  'element with brackets': (name, value) => body(`<a><${name}>a]${value}]</${name}><size>1</size></a>`),
  'element with a comment': (name, value) => body(`<a><${name}>ab<!-- c -->${value}</${name}></a>`),
  'element with entities': (name, value) => body(`<a><${name}>&lt;${value}&amp;]</${name}></a>`),
  'element with an element': (name, value) => body(`<a><${name}><b/>${value}</${name}></a>`),
  'CDATA with marks': (name, value) => body(`<a><${name}>\n<![CDATA[a]<b>${value}]]x]]></${name}></a>`),
  attribute: (name, value) => body(`<a size="1" ${name}="${value}"/>`),
  'attributes, side by side': (name, value) => body(`<a><b name="${name}" value="${value}"/></a>`),
  'elements, side by side': (name, value) => body(`<a><name>${name}</name><value>${value}</value></a>`),
  column: (name, value) => body(`id,${name},size\n1,${value},2\n2,"${value}",3\n`, 'text/csv'),
  'column behind an empty cell': (name, value) => body(`id,size,${name}\n1,,${value}\n`, 'text/csv'),
  'column of a text': (name, value) => body(`id,${name}\n1,${value}\n`, 'text/plain'),
  'column of anything': (name, value) => body(`id;${name};b\r\n1;"a;${value}";2\r\n`),
  row: (name, value) => body(`name,value\nsize,1\n${name},${value}\n`, 'text/csv'),
  batch: (name, value) => body(`batch=pcId,${name}%0A1,${value}%0A`, 'application/x-www-form-urlencoded'),
  'batch in a text': (name, value) => body(`batch=pcId,${name},b\n1,${value},2\n`, 'text/plain'),
  part: (name, value) =>
    body(
      `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`,
      'multipart/form-data; boundary=x',
    ),
  'text, assigned': (name, value) => body(`size=1 and ${name}=${value} there`, 'text/plain'),
  'text, labelled': (name, value) => body(`size: 1\n${name}: ${value}\n`, 'text/plain'),
  'text, labelled and quoted': (name, value) => body(`size: 1\n${name}: "a ${value}"\n`, 'text/plain'),
  'query, encoded twice': (name, value) =>
    decodeURIComponent(
      maskTarget(`/a?to=${encodeURIComponent(encodeURIComponent(`/b?c=1&${name}=${value}`))}`, markOf),
    ),
  'text, quoted': (name, value) => maskProse(`got {'${name}': '${value}'}`, markOf),
  'address in a header': (name, value) =>
    redact({ referer: `https://a.example/b?size=1&${name}=${value}` })['referer']!,
  option: (name, value) => maskCommand(['npm', `--${name}=${value}`]).join(' '),
  'option before its value': (name, value) => maskCommand(['npm', `--${name}`, value]).join(' '),
  'option in a shell': (name, value) => maskCommand(['sh', '-c', `a --${name} ${value} b`]).join(' '),
  variable: (name, value) => maskCommand([`${name}=${value}`, 'npm']).join(' '),
  'header on a command line': (name, value) => maskCommand(['curl', '-H', `${name}: ${value}`]).join(' '),
  'what a command printed': (name, value) => maskText(`1\n  ${name}=${value}\n"${name}": "${value}"`, markOf),
}

test.each(Object.keys(PLACES))('no secret of any name is left in: %s', (place) => {
  const left = SECRET_NAMES.flatMap((name) => {
    const text = PLACES[place]!(name, VALUE)
    return text.includes(VALUE) || !MARK.test(decodeURIComponent(text)) ? [`${name}: ${text}`] : []
  })
  expect(left).toEqual([])
})

test.each(Object.keys(PLACES))('what is no secret stays as it is in: %s', (place) => {
  const lost = PLAIN_NAMES.flatMap((name) => {
    const text = PLACES[place]!(name, VALUE)
    return MARK.test(decodeURIComponent(text)) ? [`${name}: ${text}`] : []
  })
  expect(lost).toEqual([])
})

test.each([
  ['https://me:hunter2@a.example/b', 'https://#MARK@a.example/b'],
  ['to https://ghtoken123@a.example:80/b', 'to https://#MARK@a.example:80/b'],
  ['see Bearer abc123.def', 'see Bearer #MARK'],
  ['a Bearer token is missing', 'a Bearer token is missing'],
  ['q=Bearer%20abc123', 'q=Bearer%20#MARK'],
  ['x eyJhbGciOi.eyJzdWIi.c2ln y', 'x #MARK y'],
  ['1/0123456789abcdef0123456789abcdef01234567', '#MARK'],
  ['id AKIAIOSFODNN7EXAMPLE', 'id #MARK'],
  ['-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----', '#MARK'],
])('a secret is known by its looks: %j is shown as %j', (text, shown) => {
  expect(maskProse(text, markOf).replaceAll(new RegExp(MARK, 'g'), '#MARK')).toBe(shown)
})

test.each([
  ['{"ProfilesApiToken":[{"audience_id":"143856","operation":"full"}]}'],
  ['{"users":[{"key":"John Doe","action":["access"],"userIDs":[{"namespace":"email","value":"a@b.c"}]}]}'],
  ['{"tokenType":"bearer","expiresIn":7775999,"ok":true,"password":null,"secret":{"a":1}}'],
  ['{ "a" : 1.0,  "b":[ ] , "c":"\\u00e9\\n" }'],
])('structure, labels and all that is no secret stay byte for byte: %s', (text) => {
  expect(body(text, 'application/json')).toBe(text)
})

test('a password of several words is one to the end of its line, and a sentence is none', () => {
  expect(body('user: me\npassword: my pass phrase\nsize: 1', 'text/yaml')).toBe(
    `user: me\npassword: ${markOf('my pass phrase')}\nsize: 1`,
  )
  const sentence = 'The password is missing. Send one, see the manual'
  expect(maskText(sentence, markOf)).toBe(sentence)
})

test('one secret has one mark wherever it stands, and keeps its scheme', () => {
  const mark = markOf('abc123')
  expect(redact({ authorization: 'TD1 abc123', 'x-api-key': 'abc123' })).toEqual({
    authorization: `TD1 ${mark}`,
    'x-api-key': mark,
  })
  expect(maskTarget('/a?token=abc123&auth=Bearer%20abc123', markOf)).toBe(
    `/a?token=%23${mark.slice(1)}&auth=Bearer%20%23${mark.slice(1)}`,
  )
  expect(body('{"token":"abc123"}')).toBe(`{"token":"${mark}"}`)
})

test('no sentence of a service is taken for a secret', async () => {
  for (const { service } of await findServices())
    for (const { says } of [...service.rules, ...service.duties]) expect(maskProse(says, markOf)).toBe(says)
})

test('whatever the body, masking ends and throws nothing, and JSON stays JSON', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('', 'text/csv', 'multipart/x'),
      (text, type) => {
        expect(typeof body(text, type)).toBe('string')
      },
    ),
  )
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(() => JSON.parse(body(text, 'application/json')) as unknown).not.toThrow()
    }),
  )
})
