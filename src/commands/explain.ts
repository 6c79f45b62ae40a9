import { Command } from 'commander'

/** `bythebook explain`: shows the sentence that a rule rests on. */
export function explainCommand(): Command {
  return new Command('explain')
    .summary('show the sentence that a rule rests on')
    .description(
      'Shows one rule, duty or reading: its sentence, where the vendor says it, and a request that shows it.',
    )
    .argument('<id>', 'as in the header x-bythebook-rule; service/id where two services share one')
    .option('--json', 'as JSON', false)
    .action(async (id: string, { json }: { readonly json: boolean }) => {
      const { runExplain } = await import('./explain/run-explain.ts')
      await runExplain(id, { json })
    })
}
