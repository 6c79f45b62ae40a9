import { describe, expect, test } from 'vitest'
import { requestFor } from '../../src/mock/engine/book/example-request.ts'
import { bodyText } from '../../src/mock/engine/spec/request.ts'
import { createMock } from '../../src/mock/hand/create-mock.ts'
import { SandboxHandle } from '../../src/mock/hand/sandbox-handle.ts'

const mock = await createMock()

/** A year of more or fewer digits than four, a date before 1970, or what a broken date becomes. */
const WRONG_DATE = /[+-]\d{6}-\d\d|\b(?:0\d{3}|1[0-8]\d\d|19[0-6]\d)-\d\d-\d\dT|Invalid Date|NaN/

/** The answers to the samples of a service, in its sample state. */
function answers(name: string, sandbox: SandboxHandle) {
  const loaded = mock.services.get(name)!
  return [...loaded.spec.operations.keys()].map((operation) => {
    const { status, headers, body } = mock.handleIn(sandbox.sandbox, requestFor(loaded, operation, {}))
    const text = `${JSON.stringify(headers)} ${bodyText({ body })}`
    return { operation, failed: headers['x-bythebook-failure'], wrong: WRONG_DATE.exec(text)?.[0], status }
  })
}

const withoutFault = (told: ReturnType<typeof answers>) =>
  told.map((answer) => ({ ...answer, failed: undefined, wrong: undefined }))

describe.each([...mock.services.keys()])('%s', (name) => {
  const { sampleState } = mock.services.get(name)!.service

  test.each([
    '1970-01-01T00:00:00.000Z',
    '1970-01-01T00:00:00.001Z',
    '2038-01-19T03:14:08.000Z',
    '9999-12-31T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
  ])('answers at %s with dates that a vendor can write', (instant) => {
    const sandbox = SandboxHandle.create(mock)
    sandbox.clock.set(instant, { frozen: true, backwards: true })
    sandbox.enterState(name, sampleState)
    sandbox.progress = 'immediate'
    const told = answers(name, sandbox)
    expect(told).toEqual(withoutFault(told))
    sandbox.delete()
  })

  test.each(['1970-01-01T00:00:00Z', '1999-12-31T23:59:59Z'])(
    'answers when the clock goes back to %s, behind all that is stored',
    (instant) => {
      const sandbox = SandboxHandle.create(mock)
      sandbox.clock.set('9999-12-31T23:59:59.999Z', { frozen: true })
      sandbox.enterState(name, sampleState)
      answers(name, sandbox)
      sandbox.clock.set(instant, { backwards: true })
      const told = answers(name, sandbox)
      expect(told).toEqual(withoutFault(told))
      sandbox.delete()
    },
  )

  const instants = Object.entries(mock.services.get(name)!.service.states).flatMap(([state, { params }]) =>
    Object.entries((params?.['properties'] ?? {}) as Record<string, { format?: string }>)
      .filter(([, { format }]) => format === 'date-time')
      .map(([param]) => ({ state, param })),
  )

  test.each(
    instants.flatMap((place) =>
      [
        '0000-01-01T00:00:00Z',
        '1969-12-31T23:59:59Z',
        '2016-12-31T23:59:60Z',
        '9999-12-31T23:59:59-12:00',
      ].map((instant) => ({ ...place, instant })),
    ),
  )('the state $state with $param $instant is refused, naming the place', ({ state, param, instant }) => {
    const sandbox = SandboxHandle.create(mock)
    expect(() => sandbox.enterState(name, state, { ...needed(state), [param]: instant })).toThrow(
      `/params/${param} is wrong: "${instant}" is no instant of the years 1970 to 9999`,
    )
    sandbox.delete()
  })

  /** What else the state asks for. */
  function needed(state: string): object {
    const required: unknown = mock.services.get(name)!.service.states[state]!.params?.['required']
    return Array.isArray(required)
      ? Object.fromEntries(required.map((param) => [String(param), `x${String(param)}`]))
      : {}
  }
})
