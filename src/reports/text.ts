import pc from 'picocolors'
import { requestLine } from '../mock/engine/spec/request.ts'
import { count, leftText, tally, type Outcome } from '../check/outcome.ts'
import { citedPage, quotedLines, type Citation } from '../mock/engine/book/citation.ts'
import { nameOf, type Occurrence, type RuleVerdict, type ServiceVerdict } from '../mock/judge/verdict.ts'
import { shownOutcome } from './shown-outcome.ts'

const HINT =
  'A refusal that a test means does not count: name its rule in the header x-bythebook-expect of the request.'

/** Requests shown of each finding. */
const SHOWN = 3

/** The outcome of a check for a terminal. `all` lists what was kept and what was not exercised, too. */
export function textReport(checked: Outcome, { all = false }: { readonly all?: boolean } = {}): string {
  const outcome = shownOutcome(checked)
  const { verdict, reasons } = outcome
  const called = verdict.services.filter(({ requests }) => requests > 0)
  const idle = verdict.services.filter(({ requests }) => requests === 0)
  const unassigned = findingsIn(outcome, verdict.unassigned)
  const left = leftText(outcome.ending)
  const facts = `(${count(verdict.requests, 'request')}, ${(outcome.ending.took / 1000).toFixed(1)} s)`
  return [
    '',
    `${pc.bold('bythebook check')} ${outcome.command.join(' ')} ${pc.dim(facts)}`,
    ...called.flatMap((service) => serviceLines(outcome, service, all)),
    ...(unassigned.length > 0
      ? ['', pc.bold('Requests that belong to no service'), ...unassigned.flatMap(findingLines)]
      : []),
    ...(idle.length > 0 ? ['', pc.dim(`Not called: ${idle.map(({ service }) => service).join(', ')}`)] : []),
    ...(left === undefined ? [] : ['', `${pc.yellow('Left over:')} ${left}`]),
    ...(outcome.findings.length > 0 ? ['', pc.dim(HINT)] : []),
    '',
    ...(reasons.length === 0
      ? [pc.green('Kept.')]
      : reasons.map((reason) => `${pc.red('Not kept:')} ${reason}`)),
    '',
  ].join('\n')
}

function serviceLines(
  outcome: Outcome,
  { service, title, verdicts, unseen, promises, unanswered }: ServiceVerdict,
  all: boolean,
): string[] {
  const { kept, broken, 'not-exercised': idle } = tally(verdicts)
  const accepted = outcome.accepted.filter(({ ruleVerdict }) => ruleVerdict.service === service)
  const counts = [
    (broken > 0 ? pc.red : pc.dim)(
      `${broken} broken${accepted.length > 0 ? ` (${accepted.length} accepted)` : ''}`,
    ),
    pc.green(`${kept} kept`),
    `${idle} not exercised`,
  ]
  const hidden =
    unseen.length === 1
      ? '1 duty that no journal can show'
      : `${unseen.length} duties that no journal can show`
  const rest = [`${count(promises, 'promise')} that the vendor makes`, ...(unseen.length > 0 ? [hidden] : [])]
  return [
    '',
    `${pc.bold(title)} ${pc.dim(service)}`,
    `  ${counts.join(', ')}${pc.dim(`; not judged: ${rest.join(', ')}`)}`,
    ...findingsIn(outcome, verdicts).flatMap(findingLines),
    ...accepted.map(
      ({ ruleVerdict, reason }) => `  ${pc.yellow('~')} ${pc.bold(ruleVerdict.id)}  accepted: ${reason}`,
    ),
    ...unanswered.slice(0, SHOWN).map(unansweredLine),
    ...(all ? allLines(verdicts, unseen) : []),
  ]
}

function allLines(verdicts: readonly RuleVerdict[], unseen: ServiceVerdict['unseen']): string[] {
  const line = (mark: string, id: string, says: string) => `  ${mark} ${id}  ${pc.dim(says)}`
  return [
    ...verdicts
      .filter(({ verdict }) => verdict === 'kept')
      .map(({ id, says, kept }) => line(pc.green('✓'), `${id} ×${kept}`, says)),
    ...verdicts
      .filter(({ verdict }) => verdict === 'not-exercised')
      .map(({ id, says }) => line(pc.dim('·'), id, says)),
    ...unseen.map(({ id, because }) => line(pc.dim('–'), id, `no journal can show it: ${because}`)),
  ]
}

function findingsIn({ findings }: Outcome, verdicts: readonly RuleVerdict[]): RuleVerdict[] {
  const names = new Set(findings.map(nameOf))
  return verdicts.filter((ruleVerdict) => names.has(nameOf(ruleVerdict)))
}

function findingLines({ id, kind, says, source, remedy, broken, occurrences }: RuleVerdict): string[] {
  return [
    '',
    `  ${pc.red('✗')} ${pc.bold(id)} ${pc.dim(kind)}  ${says}`,
    ...occurrences.slice(0, SHOWN).flatMap((occurrence) => occurrenceLines(occurrence, says)),
    ...(broken > SHOWN ? [pc.dim(`      and ${broken - SHOWN} more`)] : []),
    ...(source ? citationLines(source) : []),
    ...(remedy === undefined ? [] : [`      ${pc.cyan('→')} ${remedy}`]),
  ]
}

function unansweredLine(occurrence: Occurrence): string {
  const line = `${occurrenceLine(occurrence)}: ${occurrence.detail}`
  return `  ${pc.yellow('?')} not answered for the vendor: ${line}`
}

function occurrenceLines(occurrence: Occurrence, says: string): string[] {
  const line = `      ${occurrenceLine(occurrence)}`
  return occurrence.detail === says ? [line] : [line, `        ${occurrence.detail}`]
}

function occurrenceLine({ entry }: Occurrence): string {
  if (!entry) return 'no request'
  const status = `${pc.bold(String(entry.response.status))}${entry.lost ? ' lost' : ''}`
  return `${requestLine(entry.request)}  ${status}  ${pc.dim(entry.id)}`
}

function citationLines(citation: Citation): string[] {
  const { evidence, quote, note } = citation
  return [
    ...quotedLines(citation).map((line) => `      ${line}`),
    pc.dim(`      ${evidence}: ${citedPage(citation)}`),
    ...(quote === undefined && note !== undefined ? [pc.dim(`      ${note}`)] : []),
  ]
}
