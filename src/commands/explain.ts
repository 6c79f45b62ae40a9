import { Command, Option } from 'commander'
import type { ExplainOptions } from './explain/run-explain.ts'

/** `bythebook explain`: shows the sentence that a rule rests on. */
export function explainCommand(): Command {
  return new Command('explain')
    .summary('show the sentence that a rule rests on')
    .description(
      'Shows one rule, duty or reading: its sentence, where the vendor says it, and a request that shows it.',
    )
    .argument('<id>', 'as in the header x-bythebook-rule; service/id where two services share one')
    .option('--json', 'as JSON', false)
    .addOption(
      new Option('--body', 'the body of that request alone, byte for byte').default(false).conflicts('json'),
    )
    .action(async (id: string, options: ExplainOptions) => {
      const { runExplain } = await import('./explain/run-explain.ts')
      await runExplain(id, options)
    })
}
