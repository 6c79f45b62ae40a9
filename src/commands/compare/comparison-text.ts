import { relative } from 'node:path'
import pc from 'picocolors'
import { printable, printableLines } from '../../mock/engine/value/printable.ts'
import type { ComparisonWithRules } from '../../../contracts/pact/compare-with-rules.ts'
import type { Misfit } from '../../../contracts/pact/compare.ts'

/** A pact held against a spec. */
export interface ComparedPact extends ComparisonWithRules {
  readonly file: string
  /** How many it has. */
  readonly interactions: number
  /** The file of the spec. */
  readonly spec: string
}

/** What does not fit and whether the pact fits. */
export function comparisonText(pact: ComparedPact): string {
  const { file, interactions, spec, misfits, meant, unread, unseen, unplaced } = pact
  const counted = counting(interactions, 'interaction', 'interactions')
  return [
    `${pc.bold(printable(relative('', file)))} ${pc.dim(`${counted} against ${spec}`)}`,
    ...misfits.map(misfitText),
    ...meantLines(meant),
    ...unreadLines(unread),
    ...unseenLines(unseen),
    ...unplacedLines(unplaced),
    `  ${verdictText(pact)}`,
    '',
  ].join('\n')
}

/** Whether it keeps a pact from fitting; a warning does not. */
export function isError({ type }: Misfit): boolean {
  return type === 'error'
}

function misfitText(misfit: Misfit): string {
  const { code, message, interaction, location, against } = misfit
  const mark = isError(misfit) ? pc.red(`✗ ${printable(code)}`) : pc.yellow(`! ${printable(code)}`)
  return [
    `  ${mark}  ${printable(interaction)}`,
    ...printableLines(message)
      .split('\n')
      .map((line) => `      ${line}`),
    pc.dim(`      ${printable(`${withoutRoot(location)}, ${withoutRoot(against)}`)}`),
  ].join('\n')
}

function meantLines(meant: readonly Misfit[]): string[] {
  if (meant.length === 0) return []
  const places = counting(
    meant.length,
    'place of a request does not fit and is',
    'places of requests do not fit and are',
  )
  return [
    pc.dim(`  ${places} meant not to: the pact expects the provider to refuse them`),
    ...meant.map(({ code, location }) => pc.dim(`    ${printable(`${code} at ${withoutRoot(location)}`)}`)),
  ]
}

function unreadLines(unread: number): string[] {
  if (unread === 0) return []
  const bodies = counting(unread, 'body is', 'bodies are')
  return [pc.dim(`  ${bodies} no JSON, which the comparator passes over`)]
}

function unseenLines(unseen: number): string[] {
  if (unseen === 0) return []
  const requests = counting(unseen, 'request', 'requests')
  return [
    pc.dim(`  ${requests} met what a comparison cannot see: ids, tokens, limits and times are of a provider`),
    pc.dim('    bythebook verify --pact-file replays the pact against one'),
  ]
}

function unplacedLines(unplaced: number): string[] {
  if (unplaced === 0) return []
  const requests = counting(unplaced, 'request has', 'requests have')
  return [
    pc.dim(`  ${requests} provider states unknown here, and met the rules without them`),
    pc.dim('    where none is left, that is in the sample state; states are listed by: bythebook rules'),
  ]
}

function verdictText({ interactions, misfits }: ComparedPact): string {
  const errors = misfits.filter(isError).length
  const warnings = misfits.length - errors
  const warned = warnings === 0 ? '' : pc.yellow(`, ${counting(warnings, 'warning', 'warnings')}`)
  if (interactions === 0) return pc.red('the pact has no interactions') + warned
  if (errors === 0) return pc.green('it fits') + warned
  return pc.red(`${counting(errors, 'place does', 'places do')} not fit`) + warned
}

function withoutRoot(location: string): string {
  return location.replace('[root].', '')
}

function counting(number: number, singular: string, plural: string): string {
  return `${number} ${number === 1 ? singular : plural}`
}
