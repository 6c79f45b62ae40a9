import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runClient } from '../../src/check/run-client.ts'
import { allVerdicts, brokenOf, nameOf } from '../../src/mock/judge/verdict.ts'
import { mistakes } from './mistakes.ts'
import { clientThatSends } from './sent.ts'

const client = (file: string) => fileURLToPath(new URL(`clients/${file}`, import.meta.url))
const TODAY = new Date().toISOString().slice(0, 10)

test.each([
  [
    'in TypeScript',
    [process.execPath, '--import', 'tsx', client('good.ts')],
    ['adobe-privacy', 'adobe-target', 'treasure-data'],
  ],
  ['in Python', ['python3', client('good.py')], ['adobe-privacy']],
  ['in curl', ['sh', client('good.sh')], ['adobe-privacy']],
])('a good client %s gets no finding, and what it did counts for it', async (_, command, called) => {
  const { ending, verdict } = await runClient(command, {}, { captured: true })
  expect(ending, ending.tail).toMatchObject({ code: 0 })
  expect(brokenOf(verdict).map(nameOf)).toEqual([])
  expect(verdict.services.filter(({ requests }) => requests > 0).map(({ service }) => service)).toEqual(
    called,
  )
  const kept = allVerdicts(verdict)
    .filter(({ verdict }) => verdict === 'kept')
    .map(nameOf)
  expect(kept).toEqual(
    expect.arrayContaining(['adobe-privacy/job-known', 'adobe-privacy/polls-until-terminal']),
  )
})

test.each(mistakes)(
  'a client with this mistake is found, and nothing else on it: $name',
  async ({ requests, finds }) => {
    const { ending, verdict } = await runClient(
      clientThatSends(requests),
      {},
      { captured: true, env: { TODAY } },
    )
    expect(ending, ending.tail).toMatchObject({ code: 0 })
    expect(brokenOf(verdict).map(nameOf)).toEqual(finds)
  },
)

test('what is broken is told with the request, the sentence, its page and what to do', async () => {
  const [unpaired] = mistakes
  const { verdict } = await runClient(
    clientThatSends(unpaired!.requests),
    { services: ['adobe-privacy'] },
    { captured: true, env: { TODAY } },
  )
  expect(brokenOf(verdict)).toMatchObject([
    {
      service: 'adobe-privacy',
      id: 'dates-together',
      kind: 'refusal',
      broken: 1,
      says: 'fromDate and toDate are used together or not at all.',
      source: {
        evidence: 'stated',
        quote: expect.stringContaining('두 가지를 모두 사용하지 않으면'),
        url: expect.stringMatching(/^https:/),
        page: expect.stringContaining('Privacy jobs'),
      },
      remedy: expect.stringMatching(/GET \/data\/core\/privacy\/jobs\?.*fromDate=.*&toDate=/),
      occurrences: [
        {
          entry: {
            id: 'default-1',
            request: { method: 'GET', path: '/data/core/privacy/jobs' },
            response: { status: 400 },
          },
        },
      ],
    },
  ])
})
