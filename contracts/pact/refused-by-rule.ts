import { cite, citedPage, quotedLines } from '../../src/mock/engine/book/citation.ts'
import { requestFor } from '../../src/mock/engine/book/example-request.ts'
import type { AnyAccessContext, AnyRuleContext } from '../../src/mock/engine/book/context.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import { decidingRule } from '../../src/mock/engine/book/entry.ts'
import type { Rule } from '../../src/mock/engine/book/rule.ts'
import { Mock, type ServiceWithSpec } from '../../src/mock/engine/journey/mock.ts'
import { sandboxFor } from '../../src/mock/engine/journey/play.ts'
import { Router } from '../../src/mock/engine/spec/router.ts'
import { ProviderStates } from '../../src/mock/hand/provider-states.ts'
import { SandboxHandle } from '../../src/mock/hand/sandbox-handle.ts'
import { UsageError } from '../../src/mock/engine/book/usage-error.ts'
import type { Misfit } from './compare.ts'
import type { Pact, PactInteraction } from './pact-file.ts'
import { pactRequest } from './pact-request.ts'

/** What the rules of a service say of the requests of a pact. */
export interface HeldToRules {
  readonly misfits: readonly Misfit[]
  /** Requests that are to succeed and were refused for what is so around them, which hides what else there is. */
  readonly unseen: number
  /** Requests with a state that nobody knows here, and that were played without it. */
  readonly unplaced: number
}

/** What a rule looks at besides the request: what it refuses by that, it may let pass another time. */
const CIRCUMSTANCES = new Set<PropertyKey>(['state', 'clock', 'caller', 'progress'])

/**
 * Plays the requests of a pact that are to succeed, in process, and tells those that a rule refuses for what they
 * are. One whose rule is assumed, or rests on a reading, is a warning.
 */
export function refusedByRule({ service, document }: ServiceWithSpec, pact: Pact): HeldToRules {
  const looked = new Map<string, Set<PropertyKey>>()
  const rules = service.rules.map((rule) => watchedRule(rule, looked))
  const mock = new Mock([{ service: { ...service, rules }, document }])
  const loaded = mock.services.get(service.name)!
  const router = new Router<undefined>()
  for (const operation of loaded.spec.operations.values()) router.add(undefined, operation)
  const misfits: Misfit[] = []
  let unseen = 0
  let unplaced = 0
  for (const [i, interaction] of pact.interactions.entries()) {
    if ((interaction.response.status ?? 200) >= 400) continue
    looked.clear()
    const played = play(mock, loaded, router, interaction)
    if (played.isUnplaced) unplaced++
    const rule = service.rules.find(({ id }) => id === played.refuser)
    if (rule === undefined) continue
    const at = [...(looked.get(rule.id) ?? [])]
    if (at.some((key) => CIRCUMSTANCES.has(key))) unseen++
    else {
      const isSure = rule.source.evidence !== 'assumed' && !at.includes('reading')
      const { description } = interaction
      misfits.push({
        code: 'request.refused-by-rule',
        type: isSure ? 'error' : 'warning',
        message: messageOf(rule, cite(service, rule.source)),
        interaction: description,
        location: `[root].interactions[${i}].request`,
        against: `rule ${rule.id}`,
      })
    }
  }
  return { misfits, unseen, unplaced }
}

function messageOf({ says, id }: Rule, citation: ReturnType<typeof cite>): string {
  const where = `${citation.evidence}: ${citedPage(citation)}`
  return [`${says} (${id})`, ...quotedLines(citation), where].join('\n')
}

/** The same rule, which notes what it looks at. */
function watchedRule(rule: Rule, looked: Map<string, Set<PropertyKey>>): Rule {
  if (rule.kind !== 'refusal') return rule
  const noting = <C extends object>(context: C): C => {
    const keys = new Set<PropertyKey>()
    looked.set(rule.id, keys)
    return new Proxy(context, {
      get(target, key) {
        keys.add(key)
        return Reflect.get(target, key, target) as unknown
      },
    })
  }
  return rule.stage === 'access'
    ? { ...rule, when: (context: AnyAccessContext) => rule.when(noting(context)) }
    : { ...rule, when: (context: AnyRuleContext) => rule.when(noting(context)) }
}

/** What comes of a request that is played. */
interface Played {
  /** The rule that refuses it with a failure. */
  readonly refuser?: string | undefined
  /** Whether it has a state that could not be entered. */
  readonly isUnplaced: boolean
}

/** Plays a request once its states are entered, as far as they are known here. */
function play(mock: Mock, loaded: Loaded, router: Router<undefined>, interaction: PactInteraction): Played {
  const { method = 'GET', path = '/' } = interaction.request
  const operation = router.find(method.toUpperCase(), path)?.operation.id
  if (operation === undefined) return { isUnplaced: false }
  const { headers } = requestFor(loaded, operation, {})
  const sandbox = sandboxFor(mock, loaded, { request: {} })
  const provider = new ProviderStates(mock, new SandboxHandle(mock, sandbox))
  let isUnplaced = false
  for (const { name, params = {} } of interaction.providerStates ?? []) {
    try {
      provider.setUp(name, params)
    } catch (error) {
      // The states of other providers have other names; what a rule sees of the request alone is so in any.
      if (!(error instanceof UsageError)) throw error
      isUnplaced = true
    }
  }
  const { status } = mock.handleIn(sandbox, pactRequest(interaction, credentialsIn(headers)))
  const entry = sandbox.journal.find().at(-1)
  return { refuser: status < 400 || !entry ? undefined : decidingRule(entry.decision), isUnplaced }
}

/** Whoever verifies a pact may add credentials, so that a pact need not have them. */
function credentialsIn({ 'content-type': _, ...headers }: Readonly<Record<string, string | undefined>>) {
  return headers
}
