import type { Interaction } from './interactions.ts'

/**
 * Has the reference client of a service make the call of an interaction, and gives the status that it saw.
 */
export type ReferenceClient = (
  baseUrl: string,
  interaction: Pick<Interaction, 'operation' | 'values'>,
) => Promise<{ readonly status: number }>

type Calls = Readonly<Record<string, (request: object) => Promise<{ readonly response: Response }>>>

/**
 * The reference client of a service for any interaction. Its calls are typed, so they compile with valid
 * requests alone; the interactions that must be wrong (a value out of range, a parameter left out) go through
 * the same calls without being checked.
 */
export async function referenceClient(service: string): Promise<ReferenceClient> {
  const { default: createClient } = (await import(`../${service}/client.ts`)) as {
    readonly default: (options: { readonly baseUrl: string }) => Calls
  }
  return async (baseUrl, { operation, values: { path, query, headers, body } }) => {
    const call = createClient({ baseUrl })[operation]
    if (!call) throw new Error(`contracts/${service}/client.ts has no call "${operation}"`)
    const written =
      typeof body === 'string' || body instanceof Uint8Array ? { bodySerializer: () => body } : {}
    const { response } = await call({
      params: { path, query },
      headers,
      ...(body === undefined ? {} : { body }),
      ...written,
      parseAs: 'text',
    })
    return { status: response.status }
  }
}
