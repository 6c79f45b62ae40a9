import { CONSUMER } from '../../contracts/pact/pact-file.ts'
import { record } from '../../contracts/pact/record.ts'
import { loadService } from '../../src/generators/load-service.ts'
import type { Output } from '../../src/generators/output.ts'
import type { ServiceFolder } from '../../src/generators/project.ts'
import { messageOf } from '../../src/mock/engine/value/message-of.ts'

/**
 * The pact of each service of a project. `say` is told how many interactions it has, and what it cannot hold
 * and why.
 */
export async function pactOutputs(
  root: string,
  services: readonly ServiceFolder[],
  say: (line: string) => void,
): Promise<Output[]> {
  const outputs: Output[] = []
  for (const folder of services.filter(({ isComplete }) => isComplete)) {
    const { name } = folder
    const { text, interactions, leftOut } = await pactOf(root, folder)
    say(`Pact of ${name}: ${interactions} interactions, ${leftOut.length} left out`)
    for (const { description, why } of leftOut) say(`  ${description}\n    ${why}`)
    outputs.push({ path: `contracts/${name}/${CONSUMER}-${name}.json`, text })
  }
  return outputs
}

async function pactOf(root: string, folder: ServiceFolder) {
  try {
    return await record(await loadService(root, folder))
  } catch (error) {
    throw new Error(`${folder.folder}: ${messageOf(error)}`, { cause: error })
  }
}
