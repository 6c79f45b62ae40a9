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
 * share a sandbox and run at once, the header
 * `x-bythebook-expect` says so of one request alone.
 */
export async function expectRefusal(
  rule: string,
  { times = 1, url = process.env['BYTHEBOOK_URL'] }: TellOptions = {},
): Promise<void> {
  if (url !== undefined) await tell(url, 'expectations', { rule, times })
}

/**
 * Has the mock break off the connection instead of sending the next answer of an operation; what was asked is
 * done all the same. Throws where there is no mock.
 */
export async function loseAnswer(
  operation: string,
  { times = 1, url = process.env['BYTHEBOOK_URL'] }: TellOptions = {},
): Promise<void> {
  if (url === undefined) throw new Error(`there is no mock that could lose an answer; ${NEXT}`)
  await tell(url, 'losses', { operation, times })
}

const NEXT = 'run this test with bythebook check -- <command>, or give the url of a running mock'

async function tell(url: string, what: string, body: object): Promise<void> {
  const response = await fetch(`${url}/_bythebook/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.ok) return
  const { detail, next } = (await response.json()) as { readonly detail: string; readonly next: string }
  throw new Error(`${detail}; ${next}`)
}
