import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UsageError } from '../../src/mock/engine/book/usage-error.ts'
import { readBaseline, checkNames } from '../../src/check/baseline.ts'
import { readRequirement } from '../../src/check/requirement.ts'
import { checkPlaces } from '../../src/check/write-files.ts'
import { parseChoice } from '../../src/commands/parse-choice.ts'
import { parseFolder } from '../../src/commands/parse-folder.ts'
import { parseHeader } from '../../src/commands/parse-header.ts'
import { parseHttpAddress } from '../../src/commands/parse-http-address.ts'
import { parseReading } from '../../src/commands/parse-reading.ts'
import { parseState } from '../../src/commands/parse-state.ts'
import { parseTimeout } from '../../src/commands/parse-timeout.ts'
import { parseWholeNumber } from '../../src/commands/parse-whole-number.ts'
import { runExplain } from '../../src/commands/explain/run-explain.ts'
import { createMock } from '../../src/mock/hand/create-mock.ts'
import { run } from '../check/command-line.ts'
import { temporaryFolder } from '../check/temporary-folder.ts'

const LONG = 'a'.repeat(100_000)

/** Far more than what an error has to say beside a value. */
const MOST = 6000

const error = async (act: () => unknown): Promise<UsageError> => {
  try {
    await act()
  } catch (thrown) {
    if (thrown instanceof UsageError) return thrown
    throw thrown
  }
  throw new Error('nothing was thrown')
}

const seeded = (text: string) => {
  const folder = temporaryFolder({ 'seed.yaml': text })
  return createMock({ seedFile: join(folder, 'seed.yaml') })
}

test.each([
  ['the whole', LONG],
  ['a clock', `clock: ${LONG}`],
  ['a clock that is none', `clock: [${LONG}]`],
  ['a progress', `progress: ${LONG}`],
  ['an option', `readings: { company-namespace: ${LONG} }`],
  ['a reading of no option', `readings: { ${LONG}: [] }`],
  ['a reading', JSON.stringify({ readings: { [LONG]: 'x' } })],
  ['a service', JSON.stringify({ [LONG]: ['x'] })],
  ['a service without a list', JSON.stringify({ [LONG]: 'x' })],
  ['a state', `adobe-privacy: [${LONG}]`],
  ['a state of no kind', `adobe-privacy: [[${LONG}]]`],
  ['a field', JSON.stringify({ 'adobe-privacy': [{ state: 'jobs', [LONG]: 1 }] })],
  ['a parameter', JSON.stringify({ 'adobe-privacy': [{ state: 'jobs', params: { [LONG]: 1 } }] })],
  ['its value', JSON.stringify({ 'adobe-privacy': [{ state: 'jobs', params: { count: LONG } }] })],
])('%s of a seed file that is long and wrong is not printed whole', async (_, text) => {
  const { message } = await error(() => seeded(text))
  expect(message.length).toBeLessThan(MOST)
  expect(message).toContain('seed.yaml')
})

test.each([
  ['the whole', JSON.stringify(LONG)],
  ['a field', JSON.stringify({ [LONG]: 1 })],
  ['what is accepted', JSON.stringify({ accepted: LONG })],
  ['a reason', JSON.stringify({ accepted: { [LONG]: [LONG] } })],
  ['a problem', JSON.stringify({ accepted: { [LONG]: 'x' } })],
  ['a service', JSON.stringify({ accepted: { [`${LONG}/x`]: 'x' } })],
])('%s of a baseline that is long and wrong is not printed whole', async (_, text) => {
  const file = join(temporaryFolder({ 'baseline.json': text }), 'baseline.json')
  const { message } = await error(() => checkNames(file, readBaseline(file), [], ['library']))
  expect(message.length).toBeLessThan(MOST)
  expect(message).toContain('baseline.json')
})

test.each<[what: string, act: () => unknown]>([
  ['choice', () => parseChoice(['one'])(LONG)],
  ['header', () => parseHeader(LONG)],
  ['address', () => parseHttpAddress(LONG)],
  ['reading', () => parseReading(LONG)],
  ['state', () => parseState(LONG)],
  ['parameter', () => parseState(`a/b=${LONG}`)],
  ['timeout', () => parseTimeout(LONG)],
  ['timeout in digits', () => parseTimeout('9'.repeat(100_000))],
  ['timeout that is too long', () => parseTimeout(`${'9'.repeat(100_000)}d`)],
  ['number', () => parseWholeNumber(LONG)],
  ['folder', () => parseFolder('-')],
  ['id to explain', () => runExplain(LONG, { json: false, body: false })],
  ['requirement', () => readRequirement([], [LONG])],
  ['path', () => checkPlaces([{ option: '--json', path: `${LONG}/` }])],
  ['path with a space', () => checkPlaces([{ option: '--json', path: `a ${LONG}/` }])],
])('a %s of the command line that is long and wrong is not repeated whole', async (_, act) => {
  expect((await error(act)).message.length).toBeLessThan(MOST)
})

test.each([
  [['mock', '--clock', LONG]],
  [['mock', `--${LONG}`]],
  [['check', '--timeout', LONG, '--', 'true']],
  [[LONG]],
])('nor is what the command line itself refuses', async (args) => {
  const { code, err } = await run(args)
  expect({ code, isShort: err.length < MOST }).toEqual({ code: 2, isShort: true })
})
