import { evidenceOfAnswer } from '../../engine/book/answer-evidence.ts'
import { cite } from '../../engine/book/citation.ts'
import type { Rule } from '../../engine/book/rule.ts'
import type { Service } from '../../engine/book/service.ts'
import { cutWithLength } from '../../engine/value/cut-text.ts'
import { present } from '../../engine/value/present.ts'
import type { SandboxHandle } from '../../hand/sandbox-handle.ts'
import { at } from '../../engine/book/usage-error.ts'
import type { components } from './api.ts'
import type { ControlHandlers } from './control-handler.ts'

type Schemas = components['schemas']

/** The sentences that decide answers. */
export const rules: Pick<ControlHandlers, 'listRules' | 'readRule' | 'switchRule'> = {
  listRules: ({ sandbox }, reply) => {
    const all = sandbox.services.flatMap((service) =>
      service.rules.map((rule) => ruleOf(sandbox, service, rule)),
    )
    return reply(200, { rules: all })
  },
  readRule: ({ sandbox, path: { service, id } }, reply) =>
    reply(200, wholeRuleOf(sandbox, sandbox.findService(service), sandbox.findRule(service, id))),
  switchRule: ({ sandbox, path: { service, id }, body }, reply) => {
    at('/on', () => sandbox.switchRule(service, id, body.on))
    return reply(200, ruleOf(sandbox, sandbox.findService(service), sandbox.findRule(service, id)))
  },
}

function ruleOf(
  sandbox: SandboxHandle,
  service: Service,
  { id, kind, operations, says, source }: Rule,
): Schemas['Rule'] {
  const { evidence, page } = source
  return {
    id,
    service: service.name,
    kind,
    operations: [...operations],
    says,
    evidence,
    page,
    on: sandbox.isOn(service.name, id),
  }
}

function wholeRuleOf(sandbox: SandboxHandle, service: Service, rule: Rule): Schemas['WholeRule'] {
  const { english, quote, note, page: title, url } = cite(service, rule.source)
  const answer = rule.kind === 'promise' ? undefined : evidenceOfAnswer(rule)
  const said = present({ english, quote, note, title, url, answer })
  return { ...ruleOf(sandbox, service, rule), ...said, examples: shortened(rule.examples) }
}

/** Characters of a text in an example, and items of a list. */
const LONGEST_TEXT = 1000
const LONGEST_LIST = 1000

/** What a person can read: an example that shows a limit may hold megabytes. */
function shortened(value: unknown): unknown {
  if (typeof value === 'string') return cutWithLength(value, LONGEST_TEXT)
  if (value instanceof Uint8Array) return `(${value.length} bytes)`
  if (Array.isArray(value))
    return value.length > LONGEST_LIST ? `(${value.length} items)` : value.map(shortened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, shortened(field)]))
}
