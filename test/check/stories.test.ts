import { describe, expect, test } from 'vitest'
import { runClient } from '../../src/check/run-client.ts'
import { allVerdicts, type RuleVerdict } from '../../src/mock/judge/verdict.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import { findServices } from '../../src/mock/hand/find-services.ts'
import { clientThatSends, sentIn } from './sent.ts'

const services = await findServices()
const mock = new Mock(services)

/**
 * What a client is found to have done that lives stories over a socket, each in a sandbox of its own named
 * `story-<number>`.
 */
async function duties(
  service: string,
  stories: readonly Parameters<typeof sentIn>[2][],
): Promise<RuleVerdict[]> {
  const loaded = mock.services.get(service)!
  const { ending, verdict } = await runClient(
    clientThatSends(stories.flatMap((story, i) => sentIn(`story-${i}`, loaded, story))),
    { services: [service] },
    { captured: true },
  )
  expect(ending, ending.tail).toMatchObject({ code: 0 })
  return allVerdicts(verdict).filter(({ kind }) => kind === 'duty')
}

describe.each(services.map(({ service }) => [service.name, service] as const))('%s', (name, service) => {
  const judged = service.duties.flatMap(({ id, examples }) => (examples ? [{ id, ...examples }] : []))

  test('clients that keep its duties get no finding on any of them', async () => {
    const found = await duties(
      name,
      judged.flatMap(({ kept }) => kept),
    )
    expect(
      found
        .filter(({ verdict }) => verdict === 'broken')
        .map(({ id, occurrences }) => ({
          id,
          occurrences: occurrences.map(({ detail, entry }) => `${entry?.id}: ${detail}`),
        })),
    ).toEqual([])
    expect(found.filter(({ verdict }) => verdict === 'kept').map(({ id }) => id)).toEqual(
      judged.map(({ id }) => id),
    )
  })

  test.each(judged)('each client that breaks $id is found', async ({ id, broken }) => {
    const found = (await duties(name, broken)).find((duty) => duty.id === id)!
    const sandboxes = new Set(found.occurrences.map(({ entry }) => entry!.id.replace(/-\d+$/, '')))
    expect([...sandboxes].sort()).toEqual(broken.map((_, i) => `story-${i}`).sort())
  })
})
