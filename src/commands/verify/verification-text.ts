import pc from 'picocolors'
import type { InteractionResult, Verification } from '../../../contracts/pact/pact-verifier.ts'
import type { Service } from '../../mock/engine/book/service.ts'

/** A line, and where it does not hold what was wrong and the sentence that it rests on. */
export function resultText(service: Service, { description, ok, mismatches }: InteractionResult): string {
  if (ok) return `  ${pc.green('✓')} ${description}`
  return [
    `  ${pc.red('✗')} ${description}`,
    ...mismatches.map((mismatch) => `      ${mismatch}`),
    ...citation(service, description),
  ].join('\n')
}

function citation({ rules, pages }: Service, description: string): string[] {
  const source = rules.find(({ id }) => description.startsWith(`${id}: `))?.source
  if (source?.quote === undefined) return []
  const title = pages[source.page]?.title ?? source.page
  return [pc.dim(`      “${source.quote}” (${title}, ${source.evidence})`)]
}

/** What went wrong outside any interaction, and how many hold of the pact with this name. */
export function sumText(verification: Verification, name: string): string {
  const { results, failures } = verification
  const held = results.filter(({ ok }) => ok).length
  const sum = isEmpty(verification)
    ? `${name}: nothing of it is asked for`
    : `${name}: ${held} of ${results.length} interactions hold`
  return [
    ...failures.map((failure) => `  ${pc.red('✗')} ${failure}`),
    `${holds(verification) ? pc.green(sum) : pc.red(sum)}\n`,
  ].join('\n')
}

/** Whether nothing went wrong. */
export function holds({ results, failures }: Verification): boolean {
  return failures.length === 0 && results.every(({ ok }) => ok)
}

/** Whether nothing was replayed, and nothing went wrong either. */
export function isEmpty({ results, failures }: Verification): boolean {
  return results.length + failures.length === 0
}
