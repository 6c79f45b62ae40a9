import { expect, test } from 'vitest'
import type { Service } from '../../src/mock/engine/book/service.ts'
import { createMock } from '../../src/mock/hand/create-mock.ts'
import { SandboxHandle } from '../../src/mock/hand/sandbox-handle.ts'
import { findServices } from '../../src/mock/hand/find-services.ts'
import library from '../library/index.ts'

type Schema = Readonly<Record<string, unknown>>

/** What a schema must say so that no value of a type can be larger than its author thought of. */
const MAXIMA: Readonly<Record<string, string>> = {
  integer: 'maximum',
  number: 'maximum',
  string: 'maxLength',
  array: 'maxItems',
}

/** The places of a schema where a value has no largest one. */
function endless(schema: Schema, at: string): string[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>)
  const inner = properties.flatMap(([name, property]) => endless(property, `${at}.${name}`))
  const items = schema['items'] ? endless(schema['items'] as Schema, `${at}[]`) : []
  const others = schema['additionalProperties']
  const named = typeof others === 'object' ? endless(others as Schema, `${at}.*`) : []
  const types = [schema['type'] ?? []].flat() as string[]
  const isOpen = types.includes('object') && others !== false
  const missing = [...types.flatMap((type) => MAXIMA[type] ?? []), ...(isOpen ? ['maxProperties'] : [])]
  const found = missing.filter((keyword) => schema[keyword] === undefined && schema['enum'] === undefined)
  const untyped = types.length === 0 && schema['enum'] === undefined ? [`${at}: no type`] : []
  return [...untyped, ...found.map((keyword) => `${at}: ${keyword}`), ...inner, ...items, ...named]
}

function endlessIn({
  name,
  states,
  progressCommands,
}: Pick<Service, 'name' | 'states' | 'progressCommands'>): string[] {
  return [...Object.entries(states), ...Object.entries(progressCommands)].flatMap(([action, { params }]) =>
    params ? endless(params, `${name}/${action}`) : [],
  )
}

test('every parameter of every named state and progress command has a largest value', async () => {
  const services = await findServices()
  expect(services.length).toBeGreaterThan(2)
  expect(services.flatMap(({ service }) => endlessIn(service))).toEqual([])
})

test('a parameter without a largest value is found, wherever it stands', () => {
  const params = {
    type: 'object',
    additionalProperties: false,
    properties: {
      count: { type: 'integer' },
      names: { type: 'array', maxItems: 3, items: { type: 'string' } },
      more: { type: 'object', additionalProperties: { type: 'string', maxLength: 1 } },
      mode: { enum: ['a'] },
    },
  }
  const states = { open: { says: '', params, run: () => undefined } }
  expect(endlessIn({ ...library, states, progressCommands: {} })).toEqual([
    'library/open.count: maximum',
    'library/open.names[]: maxLength',
    'library/open.more: maxProperties',
  ])
})

test('a state that is asked for a thousand million rows is refused with the most that it takes', async () => {
  const mock = await createMock({ services: ['adobe-privacy', 'adobe-target'] })
  const handle = new SandboxHandle(mock, mock.sandboxes.default)
  expect(() => handle.enterState('adobe-privacy', 'jobs', { count: 1e9 })).toThrow('1000000')
  expect(() => handle.enterState('adobe-target', 'profiles', { count: 1e9 })).toThrow('1000000')
})

test('a state with too many rows is refused with the number, and puts nothing there', async () => {
  const mock = await createMock({ services: ['adobe-privacy'], limits: { rows: 500 } })
  const handle = new SandboxHandle(mock, mock.sandboxes.default)
  const act = () => handle.enterState('adobe-privacy', 'jobs', { count: 501 })
  expect(act).toThrow('may hold 500 rows together')
  expect(handle.sandbox.store('adobe-privacy').size).toBe(0)
  handle.enterState('adobe-privacy', 'jobs', { count: 500 })
  const fork = handle.fork()
  expect(() => fork.enterState('adobe-privacy', 'a complete job')).toThrow('may hold 500 rows together')
  fork.delete()
  handle.enterState('adobe-privacy', 'no jobs')
  handle.enterState('adobe-privacy', 'a complete job')
})
