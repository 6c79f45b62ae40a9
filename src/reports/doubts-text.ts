import pc from 'picocolors'
import { cite, quotedLines } from '../mock/engine/book/citation.ts'
import type { Doubt, Doubts } from '../check/doubts.ts'
import { count } from '../check/outcome.ts'
import type { DoubtsFacts } from './doubts-facts.ts'
import { shownDoubts, shownFacts } from './shown-doubts.ts'

const NOT_TRIED = 'no answer rested on it: the tests choose this reading themselves, or asked nothing of it'

/** Answers shown of each trial. */
const SHOWN = 2

/** The doubts of a client for a terminal: what it bets on in full, the rest in a line each. */
export function doubtsText(found: Doubts, facts: DoubtsFacts): string {
  const { useless, doubts } = shownDoubts(found)
  const { command } = shownFacts(facts)
  const head = ['', `${pc.bold('bythebook doubts')} ${command.join(' ')}`]
  if (useless !== undefined)
    return [...head, '', `${pc.red('Nothing can be said:')} ${useless}`, ''].join('\n')
  const bets = doubts.filter((doubt) => doubt.bets)
  const rest = doubts.filter((doubt) => !doubt.bets && doubt.untried.length === 0)
  const untried = doubts.filter((doubt) => doubt.untried.length > 0)
  return [
    ...head,
    ...bets.flatMap(betLines),
    ...(rest.length > 0 ? ['', pc.bold('Does not care')] : []),
    ...rest.map(restLine),
    ...(untried.length > 0 ? ['', `${pc.bold('Not tried')} ${pc.dim(NOT_TRIED)}`] : []),
    ...untried.map(
      ({ reading, untried: options }) =>
        `  ${reading.id}  ${pc.dim(`${reading.question} ${options.join(' | ')}`)}`,
    ),
    '',
    summaryOf(bets, rest, untried),
    '',
  ].join('\n')
}

function summaryOf(bets: readonly Doubt[], rest: readonly Doubt[], untried: readonly Doubt[]): string {
  const all = new Set([...bets, ...rest, ...untried]).size
  const ids = bets.map(({ reading }) => reading.id).join(', ')
  if (bets.length > 0) return pc.red(`Bets on ${bets.length} of ${count(all, 'answer')}: ${ids}`)
  if (rest.length === 0 && untried.length > 0)
    return pc.yellow(`Nothing can be said of ${count(untried.length, 'doubt')}.`)
  return pc.green(`No bets: ${count(rest.length, 'doubt')} tried.`)
}

function restLine({ reading, option, trials }: Doubt): string {
  const options = [option, ...trials.map((trial) => trial.option)]
  return `  ${reading.id}  ${pc.dim(`${reading.question} ${options.join(' | ')}`)}`
}

function betLines({ service, reading, option, trials }: Doubt): string[] {
  return [
    '',
    `${pc.red('✗')} ${pc.bold(reading.id)} ${pc.dim(service.name)}  ${reading.question}`,
    ...reading.sources.flatMap((source) => {
      const citation = cite(service, source)
      const said = quotedLines(citation).map((line) => `    ${line}`)
      return [...said, pc.dim(`    ${citation.evidence}: ${citation.page}`)]
    }),
    `    bets on ${pc.bold(option)}: ${reading.options[option]}`,
    ...trials.flatMap(({ option: other, harm, changed }) => [
      `    ${harm.length > 0 ? pc.red('✗') : pc.green('✓')} ${pc.bold(other)}: ${reading.options[other]}`,
      `      ${harm.length > 0 ? harm.join('; ') : 'no harm'}`,
      ...changed
        .slice(0, SHOWN)
        .map(({ target, before, after }) => pc.dim(`      ${target}  ${before} → ${after}`)),
      ...(changed.length > SHOWN
        ? [pc.dim(`      and ${changed.length - SHOWN} more answers that change`)]
        : []),
    ]),
  ]
}
