import { findServices } from '../mock/hand/find-services.ts'

/**
 * Prints what a client of a service exports to reach a running mock: `eval "$(bythebook env treasure-data)"`.
 */
export async function env(name: string, { url }: { url: string }): Promise<void> {
  for (const { service } of await findServices([name])) console.log(exportLines(service.env(url)).join('\n'))
}

/** Shell lines, each with a comment on what it is. */
export function exportLines(
  variables: Readonly<Record<string, { readonly value: string; readonly says: string }>>,
): string[] {
  return Object.entries(variables).map(
    ([name, { value, says }]) => `export ${name}=${quote(value)}  # ${says}`,
  )
}

function quote(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`
}
