import type { Doubt, Doubts, Trial } from '../check/doubts.ts'
import { cite, OURS, type Citation } from '../mock/engine/book/citation.ts'
import { count, endingReason } from '../check/outcome.ts'
import type { DoubtsFacts } from './doubts-facts.ts'
import { shownDoubts, shownFacts } from './shown-doubts.ts'

const HEADING = '# Which answers of the vendor this client bets on'

/** Answers shown of each trial. */
const SHOWN = 3
/** Lines shown of what a failing run printed last. */
const LAST_LINES = 12

/** The doubts of a client as Markdown, for a design review or an issue. */
export function doubtsMarkdown(found: Doubts, facts: DoubtsFacts): string {
  const { useless, doubts } = shownDoubts(found)
  const { command, version, at } = shownFacts(facts)
  const runs = doubts.reduce((sum, { trials, untried }) => sum + trials.length + untried.length, 0)
  const bets = doubts.filter((doubt) => doubt.bets)
  const rest = doubts.filter((doubt) => !doubt.bets && doubt.untried.length === 0)
  const untried = doubts.filter((doubt) => doubt.untried.length > 0)
  const run = `${code(command.join(' '))} was run with bythebook ${version} on ${at.slice(0, 10)}`
  if (useless !== undefined) return `${HEADING}\n\n${run}. Nothing can be said: ${useless}.\n`
  const blocks = [
    HEADING,
    [
      `${run}. The answers that it got rested on ${count(doubts.length, 'doubt')} ` +
        'that the vendor’s documents leave.',
      `It was run again ${count(runs, 'time')}, once for each other answer that the documents allow.`,
      `**It bets on ${bets.length} of ${doubts.length}.**`,
    ].join(' '),
    ...(bets.length === 0
      ? []
      : [table(['doubt', 'the client bets on', 'and is harmed by'], bets.map(betRow))]),
    ...bets.flatMap(betBlocks),
    ...(rest.length === 0
      ? []
      : [
          '## Doubts that do not matter to this client',
          table(['doubt', 'question', 'answers tried', 'answers that changed'], rest.map(restRow)),
        ]),
    ...(untried.length === 0 ? [] : untriedBlocks(untried)),
  ]
  return `${blocks.join('\n\n')}\n`
}

function untriedBlocks(doubts: readonly Doubt[]): string[] {
  const rows = doubts.map(({ reading, untried }) => [
    code(reading.id),
    inline(reading.question),
    untried.map(code).join(', '),
  ])
  return [
    '## Not tried',
    'No answer rested on these although the mock was started with them: ' +
      'the tests choose the reading themselves, or asked nothing of it.',
    table(['doubt', 'question', 'answers not tried'], rows),
  ]
}

function betRow({ reading, option, trials }: Doubt): string[] {
  const harming = trials.filter(({ harm }) => harm.length > 0)
  return [
    `[${reading.id}](#${reading.id})`,
    code(option),
    harming.map((trial) => `${code(trial.option)}: ${trial.harm.map(inline).join('; ')}`).join('<br>'),
  ]
}

function restRow({ reading, option, trials }: Doubt): string[] {
  const changed = trials.reduce((sum, trial) => sum + trial.changed.length, 0)
  const options = [option, ...trials.map((trial) => trial.option)]
  return [
    code(reading.id),
    inline(reading.question),
    options.map(code).join(', '),
    changed === 0 ? 'none' : String(changed),
  ]
}

function betBlocks({ service, reading, option, answers, trials }: Doubt): string[] {
  return [
    `## ${reading.id}`,
    `${inline(reading.question)} (${inline(service.title)})`,
    ...reading.sources.map((source) => citationBlock(cite(service, source))),
    [
      `**It bets on ${code(option)}**: ${inline(reading.options[option] ?? '')}. ` +
        `${count(answers, 'answer')} rested on it.`,
      ...(reading.default === option
        ? [`This is taken unless said otherwise: ${inline(reading.because)}`]
        : []),
    ].join(' '),
    table(
      ['if the vendor does this instead', 'then', 'answers that change'],
      trials.map((trial) => [
        `${code(trial.option)}: ${inline(reading.options[trial.option] ?? '')}`,
        thenOf(trial),
        changedOf(trial),
      ]),
    ),
    ...trials.flatMap(lastWords),
    `To settle it, ask the vendor: ${inline(reading.question)}`,
  ]
}

function citationBlock(citation: Citation): string {
  const { page, url, evidence, note, quote, english } = citation
  const where = url === undefined ? inline(page) : `[${inline(page)}](${url})`
  const noted = note === undefined ? '' : `: ${inline(note)}`
  const last = `> — ${where}, ${evidence}${noted}`
  const said = [
    ...(english === undefined ? [] : [`${english} ${OURS}`]),
    ...(quote === undefined ? [] : [quote]),
  ]
  return [...said.map(quoted), last].join('\n>\n')
}

/** What a run printed last that failed. */
function lastWords({ option, run: { ending } }: Trial): string[] {
  const words = ending.tail.trim()
  if (endingReason(ending) === undefined || words === '') return []
  const summary = `<summary>What it printed last under ${code(option)}</summary>`
  const printed = fenced(words.split('\n').slice(-LAST_LINES).join('\n'))
  return [`<details>${summary}\n\n${printed}\n\n</details>`]
}

function thenOf({ harm }: Trial): string {
  return harm.length === 0 ? 'no harm' : harm.map(inline).join('<br>')
}

function changedOf({ changed }: Trial): string {
  if (changed.length === 0) return 'none'
  const shown = changed
    .slice(0, SHOWN)
    .map(({ target, before, after }) => `${code(target)}: ${code(before)} → ${code(after)}`)
  return [...shown, ...(changed.length > SHOWN ? [`and ${changed.length - SHOWN} more`] : [])].join('<br>')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Text that says nothing in HTML, where the vendor's sentences may hold tags, and ends no cell. */
function inline(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '&#124;')
}

/** Text as code; a fence longer than any run of backticks in it keeps it whole. */
function code(text: string): string {
  // A pipe would end a cell, and one with a backslash does so behind another backslash.
  if (text.includes('|')) return `<code>${numbered(text)}</code>`
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`
}

function numbered(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text}\n${fence}`
}

function quoted(text: string): string {
  return inline(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}
