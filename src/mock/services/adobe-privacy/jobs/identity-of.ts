import type { components } from '../api.ts'
import type { Identity } from '../state.ts'

const standard = new Map([
  ['email', 6],
  ['phone', 7],
  ['adcloud', 411],
  ['core', 0],
  ['ecid', 4],
  ['tntid', 9],
  ['idfa', 20915],
  ['gaid', 20914],
  ['waid', 8],
  ['aaid', 10],
])

/** An identity as answers give it back: with the number of its namespace, where that is known. */
export function identityOf({
  namespace,
  value,
  type,
  namespaceId,
  isDeletedClientSide = false,
}: components['schemas']['UserId']): Identity {
  const number = namespaceId ?? numberOf(namespace, type)
  return {
    namespace,
    value,
    type,
    ...(number === undefined ? {} : { namespaceId: number }),
    isDeletedClientSide,
  }
}

function numberOf(namespace: string, type: Identity['type']): number | undefined {
  if (type === 'standard') return standard.get(namespace.toLowerCase())
  return type === 'namespaceId' && /^\d{1,9}$/.test(namespace) ? Number(namespace) : undefined
}
