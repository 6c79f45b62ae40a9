import type { ServiceWithSpec } from '../../src/mock/engine/journey/mock.ts'
import { escapeStep } from '../../src/mock/engine/value/pointer.ts'
import { readSpec } from '../../src/mock/engine/spec/read-spec.ts'

/** The sentences on shapes that say they are in the spec where it has nothing. */
export function checkPointers({ service, document }: ServiceWithSpec): string[] {
  const spec = readSpec(document)
  return service.sentences.flatMap((sentence) => {
    if (sentence.kind !== 'shape') return []
    const [last = '', ...before] = sentence.at.split('/').reverse()
    try {
      const { schema } = spec.at(before.reverse().join('/'))
      if (last !== '' && Object.keys(schema).some((key) => escapeStep(key) === last)) return []
    } catch {
      // A missing parent is a missing place as well.
    }
    return [
      `${service.name}: the spec has nothing at ${sentence.at}, where the sentence "${sentence.quote}" ` +
        'is said to be',
    ]
  })
}
