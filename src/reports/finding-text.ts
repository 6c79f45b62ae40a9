import { nameOf, type Incident, type Judged } from '../mock/judge/verdict.ts'

/** A finding in plain text, for reports that have one field for all there is to say. */
export function findingText(judged: Judged): string {
  const { says, source, remedy, broken, incidents } = judged
  return [
    `${nameOf(judged)}: ${says}`,
    ...incidents.map(incidentText),
    ...(broken > incidents.length ? [`and ${broken - incidents.length} more`] : []),
    ...(source?.quote === undefined ? [] : [`“${source.quote}”`]),
    ...(source === undefined
      ? []
      : [`${source.evidence}: ${source.page}${source.url === undefined ? '' : `, ${source.url}`}`]),
    ...(remedy === undefined ? [] : [`What to do: ${remedy}`]),
  ].join('\n')
}

/** `GET /jobs?size=1001 answered 400 (default-3): query.size must be <= 1000; got 1001` */
export function incidentText({ detail, entry }: Incident): string {
  return entry ? `${targetOf(entry)} answered ${entry.response.status} (${entry.id}): ${detail}` : detail
}

/** Method, path and query of a request. */
export function targetOf({ request: { method, path, query } }: NonNullable<Incident['entry']>): string {
  return `${method} ${path}${query === '' ? '' : `?${query}`}`
}
