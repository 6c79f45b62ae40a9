import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Schema } from '../mock/engine/spec/spec.ts'
import { apiTypes } from './api-types.ts'
import { folderOf, listIndex } from './list-index.ts'
import type { Output } from './output.ts'
import { codeIn, fixtureOf, readProjectSpec, SERVICES, type ServiceFolder } from './project.ts'
import { messageOf } from '../mock/engine/value/message-of.ts'
import { serviceIndex } from './service-index.ts'

/** The spec of the control API, which no service stands behind, and where its types go. */
const CONTROL = { spec: 'openapi/control.yaml', types: 'src/mock/doors/control/api.ts' }

/** The code that is made from specs and file names: what services are compiled and loaded with. */
export async function codeOutputs(root: string, services: readonly ServiceFolder[]): Promise<Output[]> {
  const fixture = fixtureOf(root)
  const outputs: Output[] = [
    serviceIndex(
      SERVICES,
      services.filter(({ isComplete }) => isComplete).map(({ name }) => name),
    ),
  ]
  for (const { folder, spec, document } of fixture ? [...services, fixture] : services) {
    outputs.push(await typesFrom(spec, document, `${folder}/api.ts`))
    for (const listed of ['Rule', 'Reading', 'Duty'] as const)
      outputs.push(listIndex(folder, listed, codeIn(root, `${folder}/${folderOf(listed)}`)))
  }
  if (existsSync(join(root, CONTROL.spec)))
    outputs.push(await typesFrom(CONTROL.spec, readProjectSpec(root, CONTROL.spec), CONTROL.types))
  return outputs
}

async function typesFrom(spec: string, document: Schema, path: string): Promise<Output> {
  try {
    return await apiTypes(document, path)
  } catch (error) {
    throw new Error(`${spec}: ${messageOf(error)}`, { cause: error })
  }
}
