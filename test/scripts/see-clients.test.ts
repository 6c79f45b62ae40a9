import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { FOREIGN_CLIENTS, installed, NotInstalled, runForeign } from '../../scripts/clients/foreign-client.ts'
import { seenOf, seenText, type Sighting } from '../../scripts/clients/seen.ts'
import { brokenOf, nameOf, type RuleVerdict } from '../../src/mock/judge/verdict.ts'
import { services } from '../../src/mock/services/index.ts'

const ROOT = new URL('../../', import.meta.url)
const SOME_MINUTES = 300_000

test(
  'other people’s clients, as they are, break no duty and meet what seen.json says',
  { timeout: SOME_MINUTES },
  async ({ skip }) => {
    const sightings: Sighting[] = []
    for (const client of FOREIGN_CLIENTS) {
      try {
        const { verdict } = await runForeign(client)
        // Refusals are provoked, so that it is seen what the client makes of them.
        const duties = brokenOf(verdict).filter(({ kind }) => kind === 'duty')
        expect(duties.map(nameOf), client.name).toEqual([])
        sightings.push({ name: client.name, verdict })
      } catch (error) {
        // Who has no network can still test; a build that says nothing of clients would be worth nothing.
        if (!(error instanceof NotInstalled) || process.env['CI']) throw error
        skip(error.message)
      }
    }
    for (const service of Object.keys(services)) {
      const committed = readFileSync(new URL(`contracts/${service}/seen.json`, ROOT), 'utf8')
      expect(committed, 'run npm run see-clients').toBe(seenText(seenOf(service, sightings)))
    }
  },
)

test.each(FOREIGN_CLIENTS)('the version of $folder in COVERAGE is the one that is installed', (client) => {
  const file = new URL(`scripts/clients/${client.folder}/package.json`, ROOT)
  const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> }
  expect(Object.entries(dependencies).map(([name, version]) => `${name} ${version}`)).toEqual([client.name])
})

test(
  'without a registry a client is not installed, and nothing is left of it',
  { timeout: SOME_MINUTES },
  async () => {
    const into = mkdtempSync(join(tmpdir(), 'bythebook-clients-'))
    try {
      const env = {
        ...process.env,
        npm_config_registry: 'http://127.0.0.1:9',
        npm_config_cache: join(into, 'cache'),
        npm_config_fetch_retries: '0',
      }
      const packages = join(into, 'packages')
      await expect(installed(FOREIGN_CLIENTS[0]!, { into: packages, env })).rejects.toThrow(NotInstalled)
      await expect(installed(FOREIGN_CLIENTS[0]!, { into: packages, env })).rejects.toThrow(
        /could not install.*segment/,
      )
    } finally {
      rmSync(into, { recursive: true, force: true })
    }
  },
)

test.each([
  ['https://acmeshop.tt.omtrdc.net/', /ECONNREFUSED/],
  ['https://mc.adobe.io/', /ECONNREFUSED/],
  ['https://example.org/', /example\.org is no vendor's/],
  ['https://nottt.omtrdc.net/', /is no vendor's/],
])('a connection to %s is led to the mock or to nowhere', async (url, error) => {
  const leading = pathToFileURL(fileURLToPath(new URL('scripts/clients/lead-to-mock.js', ROOT))).href
  const script = `import https from 'node:https'; https.get('${url}').on('error', (e) => { throw e })`
  const out = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      ['--import', leading, '--input-type=module', '--eval', script],
      { env: { ...process.env, BYTHEBOOK_URL: 'http://127.0.0.1:9' } },
      (_, __, stderr) => resolve(stderr),
    )
  })
  expect(out).toMatch(error)
})

test('what a client kept or broke of a service is seen, in the order of ids, and no more', () => {
  const verdict = (
    id: string,
    word: RuleVerdict['verdict'],
    more: Partial<RuleVerdict> = {},
  ): RuleVerdict => ({
    service: 'adobe-target',
    id,
    kind: 'refusal',
    verdict: word,
    says: '',
    operations: [],
    kept: 0,
    broken: 0,
    occurrences: [],
    ...more,
  })
  const of = (name: string, verdicts: RuleVerdict[]): Sighting => ({
    name,
    verdict: {
      requests: 1,
      dropped: 0,
      services: [
        {
          service: 'adobe-target',
          title: '',
          requests: 1,
          verdicts,
          unseen: [],
          promises: 0,
          unanswered: [],
        },
      ],
      unassigned: [],
    },
  })
  const sightings = [
    of('one', [verdict('b', 'kept'), verdict('c', 'not-exercised'), verdict('a', 'broken')]),
    of('two', [verdict('b', 'kept'), verdict('d', 'broken', { kind: 'problem' })]),
  ]
  expect(Object.entries(seenOf('adobe-target', sightings))).toEqual([
    ['a', ['one']],
    ['b', ['one', 'two']],
  ])
  expect(seenOf('adobe-privacy', sightings)).toEqual({})
})
