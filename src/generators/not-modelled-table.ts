import { notModelledBy } from '../mock/engine/book/not-modelled.ts'
import type { Service } from '../mock/engine/book/service.ts'
import { code, inline, pageLink, table } from './markdown.ts'

/**
 * The section of a page that tells what the vendor has and the mock does not, as blocks: every listed operation
 * with its page, and what to call in its place.
 */
export function notModelledBlocks(service: Service): string[] {
  const operations = notModelledBy(service)
  const heading = '## What the vendor has and this mock does not'
  if (operations.length === 0) {
    return [
      heading,
      'Nothing is listed. A path that is not in the spec is answered as what the vendor has not.',
    ]
  }
  const rows = operations.map(({ method, path, page, instead }) => [
    code(`${method} ${path}`),
    pageLink(service, page),
    instead === undefined ? '–' : inline(instead),
  ])
  return [
    heading,
    'Each of these answers 501 in the mock’s own voice (`x-bythebook-failure: not-modelled`), with its page and ' +
      'the next step. A path that stands neither here nor in the spec is answered as what the vendor has not.',
    table(['operation', 'page', 'in its place'], rows),
  ]
}
