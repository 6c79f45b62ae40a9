import { dump } from 'js-yaml'
import { evidenceOfAnswer } from '../mock/engine/book/answer-evidence.ts'
import type { Duty } from '../mock/engine/book/duty.ts'
import type { Loaded } from '../mock/engine/book/loaded.ts'
import type { Mock } from '../mock/engine/journey/mock.ts'
import type { Reading } from '../mock/engine/book/reading.ts'
import type { Rule } from '../mock/engine/book/rule.ts'
import type { Source } from '../mock/engine/book/source.ts'
import { present } from '../mock/engine/value/present.ts'
import type { SpecOperation } from '../mock/engine/spec/spec.ts'
import { generatedFrom, type Output } from './output.ts'
import { refusedExample } from './refused-example.ts'
import { dropUnused, inlineResponse, referencesIn, type Writable } from './responses.ts'
import { rulesOf } from './rules-of.ts'

/**
 * The hand-written spec with everything that the rules know: `x-rules` and `x-duties` on operations, an
 * example on the reply of each rule that refuses, named by its id, `x-readings` and `x-pages` on the
 * document. `spec` is the path of the hand-written one.
 */
export function publishedSpec(mock: Mock, loaded: Loaded, spec: string): Output {
  const { service } = loaded
  // As JSON and back, so that what YAML anchors share is shared no more.
  const document = JSON.parse(JSON.stringify(loaded.spec.document)) as Writable
  const before = referencesIn(document)
  for (const operation of loaded.spec.operations.values()) {
    const written = ((document['paths'] as Writable)[operation.path] as Writable)[
      operation.method.toLowerCase()
    ] as Writable
    addExamples(mock, loaded, operation, document, written)
    const rules = rulesOf(loaded, operation.id)
    const duties = service.duties.filter(({ operations }) => operations.includes(operation.id))
    if (rules.length > 0) written['x-rules'] = rules.map(extensionOfRule)
    if (duties.length > 0) written['x-duties'] = duties.map(extensionOfDuty)
  }
  dropUnused(document, before)
  if (service.readings.length > 0) document['x-readings'] = service.readings.map(extensionOfReading)
  document['x-pages'] = Object.fromEntries(
    Object.entries(service.pages).map(([id, { title, url, original }]) => [
      id,
      present({ title, url, original }),
    ]),
  )
  const head = `# ${generatedFrom(`${spec} and the rules of src/mock/services/${service.name}`)}\n`
  return {
    path: `openapi/published/${service.name}.yaml`,
    text: head + dump(document, { lineWidth: -1, noRefs: true }),
  }
}

function addExamples(
  mock: Mock,
  loaded: Loaded,
  operation: SpecOperation,
  document: Writable,
  written: Writable,
): void {
  for (const rule of rulesOf(loaded, operation.id)) {
    if (rule.kind === 'promise') continue
    const { isRefused, response, mediaType, value } = refusedExample(mock, loaded, rule, operation.id)
    if (!isRefused || mediaType === undefined || value === undefined) continue
    const inlined = inlineResponse(document, written, String(response.status))
    const media = (inlined['content'] as Writable)[mediaType] as Writable
    media['examples'] = { ...namedExamples(media), [rule.id]: { summary: rule.says, value } }
    delete media['example']
  }
}

/** The named examples of a media type; OpenAPI does not allow an unnamed one beside them. */
function namedExamples({ example, examples }: Writable): object {
  if (example !== undefined) return { example: { value: example } }
  return typeof examples === 'object' && examples !== null ? examples : {}
}

function extensionOfRule(rule: Rule): object {
  const { id, kind, says, source } = rule
  return {
    id,
    kind,
    says,
    ...(kind === 'limit' ? present({ at: rule.at, also: rule.also, keyword: rule.keyword }) : {}),
    ...cited(source),
    ...(kind === 'promise' ? {} : { answer: evidenceOfAnswer(rule) }),
  }
}

function extensionOfDuty({ id, says, remedy, source }: Duty): object {
  return { id, says, remedy, ...cited(source) }
}

function extensionOfReading({
  id,
  question,
  options,
  default: ours,
  evidence,
  because,
  sources,
}: Reading): object {
  return { id, question, options, default: ours, evidence, because, sources: sources.map(cited) }
}

function cited({ evidence, page, english, quote, note }: Source): object {
  return present({ evidence, page, english, quote, note })
}
