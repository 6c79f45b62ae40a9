import type { Reading } from '../../engine/book/reading.ts'
import type { Service } from '../../engine/book/service.ts'
import type { SandboxHandle } from '../../hand/sandbox-handle.ts'
import type { components } from './api.ts'
import type { ControlHandlers } from './control-handler.ts'

/** Answers to what the documents leave open. */
export const readings: Pick<ControlHandlers, 'listReadings' | 'chooseReading'> = {
  listReadings: ({ sandbox }, reply) => {
    const all = sandbox.services.flatMap((service) =>
      service.readings.map((reading) => readingOf(sandbox, service, reading)),
    )
    return reply(200, { readings: all })
  },
  chooseReading: ({ sandbox, path: { id }, body }, reply) => {
    sandbox.chooseReading(id, body.option)
    const { service, reading } = sandbox.findReading(id)
    return reply(200, readingOf(sandbox, service, reading))
  },
}

function readingOf(
  sandbox: SandboxHandle,
  service: Service,
  { id, question, options, default: standard, evidence, because }: Reading,
): components['schemas']['Reading'] {
  return {
    id,
    service: service.name,
    question,
    options,
    default: standard,
    evidence,
    because,
    inForce: sandbox.reading(id),
  }
}
