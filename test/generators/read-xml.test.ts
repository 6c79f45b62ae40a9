import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXml } from '../../src/generators/read-xml.ts'
import { readSpec } from '../../src/mock/engine/spec/read-spec.ts'
import { toXml } from '../../src/mock/engine/spec/xml.ts'

const spec = readSpec({
  paths: {},
  components: {
    schemas: {
      Report: {
        type: 'object',
        xml: { name: 'response' },
        properties: {
          success: { type: 'boolean' },
          count: { type: 'integer' },
          message: { type: 'string' },
          lines: { type: 'array', items: { $ref: '#/components/schemas/Line' } },
          tag: { type: 'array', items: { type: 'string' } },
        },
      },
      Line: { type: 'object', xml: { name: 'line' }, properties: { id: { type: 'string' } } },
    },
  },
})
const report = spec.at('#/components/schemas/Report')

test('a value that was written as XML is read back as it was', () => {
  const text = fc.string().map((value) => value.replaceAll('\r', ''))
  const value = fc.record(
    {
      success: fc.boolean(),
      count: fc.integer(),
      message: text,
      lines: fc.array(fc.record({ id: text }), { minLength: 1 }),
      tag: fc.array(text, { minLength: 1 }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(value, (given) => {
      expect(readXml(spec, report, toXml(spec, report, given))).toEqual({ ...given })
    }),
  )
})

test.each(['', 'no element', '<response><success>true</response>', '<response>'])(
  '%j is no whole element and is refused',
  (xml) => {
    expect(() => readXml(spec, report, xml)).toThrow('not one whole XML element')
  },
)
