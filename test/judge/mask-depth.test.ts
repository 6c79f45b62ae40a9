import { expect, test } from 'vitest'
import { markOf } from '../../src/mock/judge/mask/mark-of.ts'
import { maskBody } from '../../src/mock/judge/mask/mask-body.ts'
import { maskTarget } from '../../src/mock/judge/mask/mask-path.ts'

const VALUE = 'hunter2-Secret'
const body = (text: string) => maskBody(text, 'application/json', markOf)

/** JSON with a secret in it, as a text in JSON, as many times over as told. */
function nested(depth: number): string {
  let text = JSON.stringify({ password: VALUE })
  for (let i = 0; i < depth; i += 1) text = JSON.stringify({ a: text })
  return text
}

test.each(['["', '[\\"', '{"a":"', '{"a":"{\\"a\\":\\"', '"[', '[', '{"a":', '[\\\\\\"', '"\\"[', '{\\"'])(
  'no nesting of %j throws, wherever it begins',
  (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length))
    for (const start of ['', '["'])
      for (const end of ['', '\\']) {
        expect(() => body(start + text + end)).not.toThrow()
        expect(() => maskTarget(`/a?b=${encodeURIComponent(start + text + end)}`, markOf)).not.toThrow()
      }
  },
)

test('escaped JSON of any depth, cut anywhere, throws nothing', () => {
  for (let depth = 0; depth <= 12; depth += 1) {
    const text = nested(depth)
    const step = Math.max(1, Math.floor(text.length / 50))
    for (let cut = 0; cut <= text.length; cut += step) {
      expect(() => body(text.slice(0, cut))).not.toThrow()
      expect(() => body(text.slice(cut))).not.toThrow()
    }
  }
})

test.each([0, 1, 2, 3, 8])(
  'a secret in JSON in JSON, %i times over, is masked, whole or cut off',
  (depth) => {
    const text = nested(depth)
    expect(body(text)).not.toContain('hunter2')
    for (let cut = text.indexOf(VALUE) + 7; cut < text.length; cut += 1)
      expect(body(text.slice(0, cut))).not.toContain('hunter2')
  },
)
