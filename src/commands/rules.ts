import { Command } from 'commander'

/** `bythebook rules`: lists rules, duties and readings. */
export function rulesCommand(): Command {
  return new Command('rules')
    .summary('list rules, duties and readings')
    .description('Lists the rules, duties and readings of services, one line each.')
    .argument('[service...]')
    .option('--json', 'as JSON', false)
    .action(async (services: string[], { json }: { readonly json: boolean }) => {
      const { runRules } = await import('./rules/run-rules.ts')
      await runRules(services, { json })
    })
}
