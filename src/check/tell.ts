import { notNow, UsageError } from '../mock/engine/book/usage-error.ts'
import { cutText } from '../mock/engine/value/cut-text.ts'
import { markOf } from '../mock/judge/mask/mark-of.ts'
import { maskText } from '../mock/judge/mask/mask-text.ts'
import { readTimes } from '../mock/hand/read-times.ts'
import { nothingAnswers } from './nothing-answers.ts'

/** How a test tells the mock something beforehand. */
export interface TellOptions {
  /** How often it happens; once unless given. */
  readonly times?: number
  /**
   * The address of the mock, with a sandbox (`http://127.0.0.1:4010/~my-test`) if not the default one; as
   * `bythebook check` gave it unless given.
   */
  readonly url?: string | undefined
}

/**
 * Says that the next refusal by a rule (`dates-together`), or by a problem (`no-operation`), is meant by this
 * test and counts for the client. Does nothing outside of `bythebook check`, where nobody judges. Where tests
 * share a sandbox and run at once, the header `x-bythebook-expect` says so of one request alone.
 */
export async function expectRefusal(
  rule: string,
  { times = 1, url = process.env['BYTHEBOOK_URL'] }: TellOptions = {},
): Promise<void> {
  const told = { rule, times: readTimes(times) }
  if (url !== undefined) await tell(url, 'expectations', told)
}

/**
 * Has the mock break off the connection instead of sending the next answer of an operation; what was asked is
 * done all the same. Throws a UsageError where there is no mock.
 */
export async function loseAnswer(
  operation: string,
  { times = 1, url = process.env['BYTHEBOOK_URL'] }: TellOptions = {},
): Promise<void> {
  const told = { operation, times: readTimes(times) }
  if (url === undefined) throw notNow('there is no mock that could lose an answer', NEXT)
  await tell(url, 'losses', told)
}

const NEXT = 'run this test with bythebook check -- <command>, or give the url of a running mock'

async function tell(url: string, what: 'expectations' | 'losses', told: object): Promise<void> {
  const address = `${url.replace(/\/$/, '')}/_bythebook/${what}`
  const { status, text } = await post(address, JSON.stringify(told))
  const answer = fieldsOf(text)
  // Any server may answer with a success; only a mock says what it has been told.
  if (status === 200 && Array.isArray(answer[what])) return
  const { detail, next } = answer
  if (status === 200 || typeof detail !== 'string' || typeof next !== 'string')
    throw new UsageError(
      maskText(
        `what answers at ${address} is no bythebook mock: ${status} ${cutText(text, 200)}`.trimEnd(),
        markOf,
      ),
      NEXT,
    )
  // The detail of a mock ends with what to do next.
  throw new UsageError(detail.replace(`; ${next}`, ''), next)
}

async function post(address: string, body: string): Promise<{ status: number; text: string }> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(address, { method: 'POST', headers, body })
    return { status: response.status, text: await response.text() }
  } catch (error) {
    throw nothingAnswers(address, error, NEXT)
  }
}

/** The fields of a JSON object; none where it is no such thing. */
function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
