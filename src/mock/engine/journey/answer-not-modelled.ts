import type { Loaded } from '../book/loaded.ts'
import type { NotModelledOperation } from '../book/not-modelled.ts'
import type { Request } from '../spec/request.ts'
import { withHeaders } from '../spec/respond.ts'
import type { Match } from '../spec/router.ts'
import { speak } from './speak.ts'
import type { Answer } from './answer.ts'

/** The answer to what the vendor has and the mock does not model: ours, with the page that describes it. */
export function answerNotModelled(
  { target, operation }: Match<Loaded, NotModelledOperation>,
  id: string,
  { method, path }: Request,
): Answer {
  const { service } = target
  const page = service.pages[operation.page]!
  const detail = `${service.title} has ${method} ${path}; this mock does not model it`
  const instead = operation.instead ?? 'leave the call out, or answer it beside the mock'
  const next = `${instead}; "${page.title}" describes it: ${page.url}`
  const told = { operation: `${operation.method} ${operation.path}`, page: page.url }
  const response = withHeaders(speak(501, 'not-modelled', detail, next, told), {
    'x-bythebook-request-id': id,
  })
  return { response, decision: { by: 'failure', failure: 'not-modelled' }, detail, service: service.name }
}
