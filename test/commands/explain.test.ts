import { execFile } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { exampleLines } from '../../src/commands/explain/example-lines.ts'
import { shownExample } from '../../src/commands/explain/shown-example.ts'
import { startMock } from '../../src/mock/doors/start-mock.ts'
import type { Rule } from '../../src/mock/engine/book/rule.ts'
import { Mock, type ServiceWithSpec } from '../../src/mock/engine/journey/mock.ts'
import { findServices, serviceNames } from '../../src/mock/hand/find-services.ts'
import { temporaryFolder } from '../check/temporary-folder.ts'

/** Where the calls go that are printed. */
const PRINTED_URL = 'http://127.0.0.1:4010'

interface Outcome {
  readonly statuses: readonly string[]
  /** Status and beginning of the body of the last call. */
  readonly answer: string
}

/** A running mock of one service, and what comes of the calls that are printed for one of its rules. */
async function newcomer(name: string) {
  const [service] = (await findServices([name])) as [ServiceWithSpec]
  const mock = await startMock({ services: [name] })
  onTestFinished(() => mock.close())
  const loaded = new Mock([service]).services.get(name)!
  const folder = temporaryFolder({})
  const follow = async (lines: readonly string[], rule: Rule): Promise<Outcome> => {
    if (lines.some((line) => line.includes(`npx bythebook explain ${name}/${rule.id} --body > body`)))
      writeFileSync(join(folder, 'body'), shownExample(loaded, rule).request.body)
    const calls = lines.flatMap((line) => /^ {2}curl (.*)$/s.exec(line)?.[1] ?? [])
    const told = calls.map((call, i) => `-sS -w '%{http_code}\n' -o ${i} ${call}`)
    const script = `curl ${told.join(' --next ')}`.replaceAll(PRINTED_URL, mock.url)
    const answered = join(folder, String(calls.length - 1))
    // curl makes no file of an empty body.
    rmSync(answered, { force: true })
    const { stdout } = await promisify(execFile)('sh', ['-c', script], { cwd: folder })
    const statuses = stdout.trim().split('\n')
    const body = existsSync(answered) ? readFileSync(answered, 'utf8') : ''
    return {
      statuses,
      answer: `${statuses.at(-1)} ${body.replaceAll(mock.url, PRINTED_URL).slice(0, 400)}`,
    }
  }
  return { mock, service, follow }
}

test.each(serviceNames)(
  'the calls printed for each rule of %s, one rule after the other, get the answer that is printed',
  { timeout: 300_000 },
  async (name) => {
    const { service, follow } = await newcomer(name)
    const printed: string[] = []
    const got: string[] = []
    for (const rule of service.service.rules) {
      const lines = exampleLines(service, rule)
      const { statuses, answer } = await follow(lines, rule)
      const refused = statuses.slice(0, -1).filter((status) => !/^[23]/.test(status))
      printed.push(`${rule.id}: ${lines.at(-1)!.trimStart()}`)
      got.push(`${rule.id}: ${answer}`, ...refused)
    }
    expect(got).toEqual(printed)
    expect(printed.length).toBeGreaterThan(0)
  },
)

test('what a sandbox of that name was told before, and kept, changes nothing', async () => {
  const { mock, service, follow } = await newcomer('adobe-privacy')
  const rule = service.service.rules.find(({ id }) => id === 'dates-together')!
  const sandbox = mock.sandbox('explain')
  sandbox.switchRule('adobe-privacy', rule.id, false)
  sandbox.keep()
  const lines = exampleLines(service, rule)
  expect((await follow(lines, rule)).answer).toBe(lines.at(-1)!.trimStart())
})
