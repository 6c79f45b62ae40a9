import pc from 'picocolors'
import { answerEvidence, type RefusingRule } from '../../mock/engine/book/answer-evidence.ts'
import { cite, citedPage, quotedLines } from '../../mock/engine/book/citation.ts'
import type { Duty } from '../../mock/engine/book/duty.ts'
import type { Reading } from '../../mock/engine/book/reading.ts'
import type { Rule } from '../../mock/engine/book/rule.ts'
import type { Service } from '../../mock/engine/book/service.ts'
import type { Source } from '../../mock/engine/book/source.ts'
import type { ServiceWithSpec } from '../../mock/engine/journey/mock.ts'
import { exampleLines } from './example-lines.ts'

/** What can be explained. */
export type Explained = Rule | Duty | Reading

/** What it says and the sentences that it rests on, and for a rule a request that shows it. */
export function explanation(service: ServiceWithSpec, explained: Explained): string {
  const head = `${pc.bold(explained.id)} ${pc.dim(`${explained.kind} of ${service.service.title}`)}`
  const lines =
    explained.kind === 'reading'
      ? readingLines(service.service, explained)
      : sentenceLines(service, explained)
  return [head, ...lines, ''].join('\n')
}

function readingLines(service: Service, reading: Reading): string[] {
  return [
    '',
    reading.question,
    '',
    ...optionLines(reading),
    '',
    `${reading.because} ${pc.dim(`(${reading.evidence})`)}`,
    ...reading.sources.flatMap((source) => citationLines(service, source)),
  ]
}

function optionLines({ options, default: standard }: Reading): string[] {
  return Object.entries(options).map(([option, says]) => {
    const name = option === standard ? pc.green(`${option} (default)`) : option
    return `  ${name}: ${says}`
  })
}

function sentenceLines(service: ServiceWithSpec, sentence: Rule | Duty): string[] {
  return [
    `on ${sentence.operations.join(', ')}`,
    '',
    sentence.says,
    ...citationLines(service.service, sentence.source),
    ...(sentence.kind === 'refusal' || sentence.kind === 'limit'
      ? answerLines(service.service, sentence)
      : []),
    '',
    ...(sentence.kind === 'duty'
      ? [`If a client does not: ${sentence.remedy}`]
      : exampleLines(service, sentence)),
  ]
}

/** Why the status and the body of a refusal are believed, each apart from the sentence. */
function answerLines(service: Service, rule: RefusingRule): string[] {
  const evidence = answerEvidence(rule)
  const failure =
    evidence.failure === evidence.sentence
      ? []
      : ['', pc.dim(`  that it refuses is ${evidence.failure}: the sentence says what is right`)]
  const parts = (['status', 'body'] as const).flatMap((part) => {
    const documented = rule.answer?.[part]
    if (documented === undefined) return ['', `  ${pc.dim(`its ${part} is assumed: no page gives it`)}`]
    if (documented === 'said')
      return ['', pc.dim(`  its ${part} is ${evidence[part]}: the same sentence gives it`)]
    const citation = cite(service, documented)
    return [
      '',
      pc.dim(`  its ${part} is ${evidence[part]}: ${citedPage(citation)}`),
      ...quotedLines(citation).map((line) => `  ${line}`),
      ...(citation.note === undefined ? [] : [`  ${citation.note}`]),
    ]
  })
  return [...failure, ...parts]
}

function citationLines(service: Service, source: Source): string[] {
  const citation = cite(service, source)
  const { evidence, note } = citation
  const said = quotedLines(citation)
  return [
    '',
    ...(said.length === 0 ? [pc.dim('  no sentence says it')] : said.map((line) => `  ${line}`)),
    pc.dim(`  ${evidence}: ${citedPage(citation)}`),
    ...(note === undefined ? [] : [`  ${note}`]),
  ]
}
