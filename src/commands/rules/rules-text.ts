import pc from 'picocolors'
import { answerEvidence } from '../../mock/engine/book/answer-evidence.ts'
import { notModelledBy } from '../../mock/engine/book/not-modelled.ts'
import type { Duty } from '../../mock/engine/book/duty.ts'
import type { Reading } from '../../mock/engine/book/reading.ts'
import type { Rule } from '../../mock/engine/book/rule.ts'
import type { Service } from '../../mock/engine/book/service.ts'

/** The rules, duties, readings and named states of a service, one line each. */
export function rulesText(service: Service): string {
  const { rules, duties, readings } = service
  const width = Math.max(...[...rules, ...duties, ...readings].map(({ id }) => id.length))
  return [
    `${pc.bold(service.title)} ${pc.dim(service.name)}`,
    ...Object.keys(service.handlers).flatMap((operation) => operationLines(rules, operation, width)),
    '',
    pc.bold('Duties of a client'),
    ...duties.map((duty) => sentenceLine(duty, duty.says, width)),
    '',
    pc.bold('Readings: where the documents leave a doubt'),
    ...readings.map((reading) => readingLine(reading, width)),
    '',
    pc.bold('Named states to start from'),
    ...stateLines(service),
    ...notModelledLines(service),
    '',
    pc.dim('bythebook explain <id> shows the sentence that one rests on.'),
    '',
  ].join('\n')
}

/** The rules whose first operation this is, under its name; none where there are none. */
function operationLines(rules: readonly Rule[], operation: string, width: number): string[] {
  const own = rules.filter((rule) => rule.operations[0] === operation)
  if (own.length === 0) return []
  return ['', pc.bold(operation), ...own.map((rule) => sentenceLine(rule, rule.says + alsoOn(rule), width))]
}

function alsoOn({ operations }: Rule): string {
  return operations.length > 1 ? pc.dim(` [also ${operations.slice(1).join(', ')}]`) : ''
}

function sentenceLine(sentence: Rule | Duty, says: string, width: number): string {
  const { id, kind } = sentence
  return `  ${id.padEnd(width)}  ${kind.padEnd(7)}  ${says} ${pc.dim(`(${evidenceText(sentence)})`)}`
}

/** `stated`, and of a refusal that the sentence does not say `stated; failure assumed`. */
function evidenceText(sentence: Rule | Duty): string {
  if (sentence.kind === 'duty' || sentence.kind === 'promise') return sentence.source.evidence
  const { sentence: said, failure } = answerEvidence(sentence)
  return failure === said ? said : `${said}; failure ${failure}`
}

function readingLine({ id, question, options, default: standard }: Reading, width: number): string {
  const choices = `${Object.keys(options).join(' | ')}, default ${standard}`
  return `  ${id.padEnd(width)}  ${question} ${pc.dim(choices)}`
}

function stateLines({ states }: Service): string[] {
  return Object.entries(states).map(([name, { says, params }]) => {
    return `  ${name}: ${says}${pc.dim(parameters(params))}`
  })
}

/** What the vendor has beside, if anything is listed. */
function notModelledLines(service: Service): string[] {
  const operations = notModelledBy(service)
  if (operations.length === 0) return []
  const told = operations.map(({ method, path, instead }) => {
    return `  ${method} ${path}${instead === undefined ? '' : pc.dim(` ${instead}`)}`
  })
  return ['', pc.bold('What the vendor has and this mock does not: it answers 501'), ...told]
}

function parameters(schema: Readonly<Record<string, unknown>> | undefined): string {
  const properties = schema?.['properties']
  const names = typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
  return names.length > 0 ? ` {${names.join(', ')}}` : ''
}
