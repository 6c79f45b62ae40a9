import type { Headers, Request, Response } from '../../engine/spec/request.ts'
import { speak } from '../../engine/journey/speak.ts'

const LOOPBACK_ADDRESS = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i

/**
 * The answer to who may not use the control API: another machine, a name that leads here from elsewhere (DNS
 * rebinding), a page in a browser.
 */
export function barred({ headers, origin }: Request, remote: string | undefined): Response | undefined {
  if (remote === undefined || !LOOPBACK_ADDRESS.test(remote)) {
    return forbid(
      `the control API answers this machine alone; the request came from ${remote ?? 'nowhere'}`,
      'call it from the machine or container that the mock runs on',
    )
  }
  const host = [headers['host'] ?? '', origin.replace(/^http:\/\//, '')].find(
    (name) => name !== '' && !LOOPBACK_HOST.test(name),
  )
  if (host !== undefined)
    return forbid(
      `the control API answers as localhost, 127.0.0.1 or [::1] alone; the request is for ${host}`,
      'call it by one of these names',
    )
  const sign = signOfPage(headers)
  if (sign === undefined) return undefined
  return forbid(
    `the control API does not answer pages in browsers; the request has ${sign}`,
    'call it from a program or a test',
  )
}

/**
 * What shows that a page of another origin asks. A browser sends no `Origin` for an image, a link or a script,
 * but says from where all the same; what a person types into its address line is `none`.
 */
function signOfPage({ origin, 'sec-fetch-site': site }: Headers): string | undefined {
  if (origin !== undefined) return `Origin: ${origin}`
  return site === 'cross-site' || site === 'same-site' ? `Sec-Fetch-Site: ${site}` : undefined
}

function forbid(detail: string, next: string): Response {
  return speak(403, 'forbidden', detail, next)
}
