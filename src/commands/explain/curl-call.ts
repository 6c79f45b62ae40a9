import { bodyText, targetOf, type Request } from '../../mock/engine/spec/request.ts'
import { USUAL_ORIGIN } from '../../mock/engine/spec/usual-origin.ts'
import { shellQuoted } from '../shell-quoted.ts'

/** A call of the control API on a sandbox; `path` is what comes behind it, such as `/clock`. */
export function controlCall(method: string, sandbox: string, path = '', body?: object): string {
  const url = `${USUAL_ORIGIN}/~${sandbox}/_bythebook${path}`
  if (!body) return `curl -X ${method} ${url}`
  const data = shellQuoted(JSON.stringify(body))
  return `curl -X ${method} ${url} -H 'content-type: application/json' -d ${data}`
}

/** A request as a call of `curl`, its body out of a file where one is named. */
export function requestCall(request: Request, bodyFile?: string): string {
  const fields = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [`-H ${shellQuoted(`${name}: ${value}`)}`],
  )
  const url = shellQuoted(`${USUAL_ORIGIN}${targetOf(request)}`)
  return ['curl', `-X ${request.method}`, url, ...fields, ...dataOf(request.body, bodyFile)].join(' ')
}

function dataOf(body: Uint8Array, file: string | undefined): string[] {
  if (body.length === 0) return []
  return [`--data-binary ${file === undefined ? shellQuoted(bodyText({ body })) : `@${file}`}`]
}
