import pc from 'picocolors'
import type { Rule } from '../mock/engine/book/rule.ts'
import type { Service } from '../mock/engine/book/service.ts'
import { findServices } from '../mock/hand/find-services.ts'

/** Prints the rules, duties and readings of services: one line each, by operation. */
export async function rules(names: readonly string[], { json = false }: { json?: boolean }): Promise<void> {
  const services = await findServices(names)
  if (json)
    return console.log(
      JSON.stringify(
        services.flatMap(({ service }) => rows(service)),
        null,
        2,
      ),
    )
  for (const { service } of services) console.log(page(service))
}

function rows(service: Service) {
  return [
    ...service.rules.map((rule) => ({
      service: service.name,
      id: rule.id,
      kind: rule.kind,
      operations: rule.operations,
      says: rule.says,
      evidence: rule.source.evidence,
    })),
    ...service.duties.map((duty) => ({
      service: service.name,
      id: duty.id,
      kind: duty.kind,
      operations: duty.operations,
      says: duty.says,
      evidence: duty.source.evidence,
    })),
    ...service.readings.map((reading) => ({
      service: service.name,
      id: reading.id,
      kind: reading.kind,
      question: reading.question,
      options: Object.keys(reading.options),
      default: reading.default,
    })),
  ]
}

function page(service: Service): string {
  const width = Math.max(
    ...[...service.rules, ...service.duties, ...service.readings].map(({ id }) => id.length),
  )
  const line = (id: string, mark: string, says: string, evidence: string) =>
    `  ${id.padEnd(width)}  ${mark.padEnd(7)}  ${says} ${pc.dim(`(${evidence})`)}`
  const operations = Object.keys(service.handlers)
  const byOperation = operations.flatMap((operation) => {
    const own = service.rules.filter((rule) => rule.operations[0] === operation)
    return own.length === 0
      ? []
      : [
          '',
          pc.bold(operation),
          ...own.map((rule) => line(rule.id, rule.kind, rule.says + alsoOn(rule), rule.source.evidence)),
        ]
  })
  return [
    `${pc.bold(service.title)} ${pc.dim(service.name)}`,
    ...byOperation,
    '',
    pc.bold('Duties of a client'),
    ...service.duties.map((duty) => line(duty.id, 'duty', duty.says, duty.source.evidence)),
    '',
    pc.bold('Readings: where the documents leave a doubt'),
    ...service.readings.map(
      (reading) =>
        `  ${reading.id.padEnd(width)}  ${reading.question} ` +
        `${pc.dim(`${Object.keys(reading.options).join(' | ')}, default ${reading.default}`)}`,
    ),
    '',
    pc.bold('Named states to start from'),
    ...Object.entries(service.states).map(
      ([state, { says, params }]) => `  ${state}: ${says}${pc.dim(paramsOf(params))}`,
    ),
    '',
    pc.dim('bythebook explain <id> shows the sentence that one rests on.'),
    '',
  ].join('\n')
}

function alsoOn({ operations }: Rule): string {
  return operations.length > 1 ? pc.dim(` [also ${operations.slice(1).join(', ')}]`) : ''
}

function paramsOf(schema: Readonly<Record<string, unknown>> | undefined): string {
  const names = Object.keys((schema?.['properties'] ?? {}) as object)
  return names.length > 0 ? ` {${names.join(', ')}}` : ''
}
