import type { Scope } from '../state.ts'

interface Asking {
  readonly query: { readonly authorizationScope?: Scope; readonly scope?: Scope }
  readonly body?: unknown
  reading(id: 'scope-parameter'): 'authorizationScope' | 'older-forms-too'
}

/** The scope that a call names, in the forms that are taken; nothing when it names none. */
export function scopeOf(call: Asking): Scope | undefined {
  const { authorizationScope, scope } = call.query
  if (authorizationScope !== undefined || call.reading('scope-parameter') === 'authorizationScope')
    return authorizationScope
  return scope ?? (call.body === 'profile_api' || call.body === 'debug_tools' ? call.body : undefined)
}
