import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Service } from '../../src/mock/engine/book/service.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import { bodyText } from '../../src/mock/engine/spec/request.ts'
import { findServices } from '../../src/mock/hand/find-services.ts'

const HOUR = 3_600_000
const [target] = await findServices(['adobe-target'])
const encoder = new TextEncoder()

/** The same service, whose rows never end. */
function endless({ tables, ...service }: Service): Service {
  const kept = Object.entries(tables).map(([name, { key, indexes }]) => [name, { key, indexes }])
  return { ...service, tables: Object.fromEntries(kept) as Service['tables'] }
}

function start(service: Service, readings: Readonly<Record<string, string>>) {
  const mock = new Mock([{ service, document: target!.document }], {
    clock: { frozenAt: Date.parse('2026-01-20T12:00:00Z') },
    readings,
  })
  const sandbox = mock.sandboxes.default
  sandbox.act(service, 'states', 'a profile', { thirdPartyId: 'a', pcId: '1' })
  const send = (method: string, path: string, query: string, body = '') => {
    const headers = body === '' ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    const request = { method, path, query, headers, body: encoder.encode(body), origin: 'http://mock.test' }
    return bodyText(mock.handleIn(sandbox, request))
  }
  return { sandbox, send }
}

const id = fc.constantFrom('a', 'b', 'c')
const step = fc.oneof(
  fc.record({
    kind: fc.constant('batch' as const),
    version: fc.constantFrom(1, 2),
    id,
    other: id,
    key: fc.constantFrom('thirdPartyId', 'pcId'),
    value: fc.nat(9),
  }),
  fc.record({ kind: fc.constant('update' as const), id, value: fc.nat(9) }),
  fc.record({
    kind: fc.constant('wait' as const),
    hours: fc.constantFrom(0.1, 12, 24, 150, 335, 336, 337, 400),
  }),
)

test(
  'whatever is sent and however the clock moves on, answers are the same where rows are let go and where none ever is',
  { timeout: 120_000 },
  () => {
    let ended = 0
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 5, maxLength: 25, size: 'max' }),
        fc.record({
          'consecutive-batches': fc.constantFrom('replaces', 'accumulates'),
          'profile-lifetime': fc.constantFrom('14-days', '90-days'),
          'statuses-kept': fc.constantFrom('a-day', 'ten-for-a-day', 'always'),
        }),
        (steps, readings) => {
          const worlds = [
            start(target!.service, readings),
            start(endless(target!.service), readings),
          ] as const
          const urls: string[] = []
          for (const one of steps) {
            const answers = worlds.map(({ sandbox, send }) => {
              if (one.kind === 'wait') return void sandbox.clock.advance(one.hours * HOUR)
              const path =
                one.kind === 'update'
                  ? '/m2/acmeshop/profile/update'
                  : `/m2/acmeshop/${one.version === 1 ? '' : 'v2/'}profile/batchUpdate`
              if (one.kind === 'update')
                return send('GET', path, `mbox3rdPartyId=${one.id}&profile.x=${one.value}`)
              return send(
                'POST',
                path,
                '',
                `batch=${one.key},y${one.value % 3}\n${one.id},${one.value}\n${one.other},7`,
              )
            })
            expect(answers[0]).toEqual(answers[1])
            const url = /batchId=([^<]*)/.exec(answers[0] ?? '')?.[1]
            if (url !== undefined) urls.push(url)
            const seen = worlds.map(({ send }) => [
              ...['a', 'b', 'c', '1'].flatMap((visitor) => [
                send('GET', `/rest/v1/profiles/thirdPartyId/${visitor}`, 'client=acmeshop'),
                send('GET', `/rest/v1/profiles/${visitor}`, 'client=acmeshop'),
              ]),
              ...urls.map((batchId) =>
                send('GET', '/m2/acmeshop/profile/batchStatus', `batchId=${batchId}&showDetails=true`),
              ),
            ])
            expect(seen[0]).toEqual(seen[1])
          }
          ended += worlds[1].sandbox.store('adobe-target').size - worlds[0].sandbox.store('adobe-target').size
        },
      ),
      { numRuns: 60 },
    )
    expect(ended).toBeGreaterThan(20)
  },
)
