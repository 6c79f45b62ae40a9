import { evidenceOfAnswer } from '../../mock/engine/book/answer-evidence.ts'
import { notModelledBy } from '../../mock/engine/book/not-modelled.ts'
import type { Service } from '../../mock/engine/book/service.ts'
import { present } from '../../mock/engine/value/present.ts'
import { findServices } from '../../mock/hand/find-services.ts'
import { rulesText } from './rules-text.ts'

/** Prints the rules, duties and readings of services: one line each, by operation. */
export async function runRules(
  names: readonly string[],
  { json }: { readonly json: boolean },
): Promise<void> {
  const services = (await findServices(names)).map(({ service }) => service)
  if (json) return console.log(JSON.stringify(services.flatMap(rows), null, 2))
  for (const service of services) console.log(rulesText(service))
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
      ...(rule.kind === 'promise' ? {} : { answer: evidenceOfAnswer(rule) }),
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
    ...notModelledBy(service).map(({ method, path, page, instead }) =>
      present({ service: service.name, kind: 'not-modelled', method, path, page, instead }),
    ),
  ]
}
