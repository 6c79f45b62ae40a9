import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOutputs } from './code-outputs.ts'
import { documentOutputs } from './document-outputs.ts'
import { orphansOf } from './orphans.ts'
import type { Output } from './output.ts'
import { servicesOf, type ServiceFolder } from './project.ts'

/** Which generated files were not what the generators make. */
export interface Generated {
  /** Missing, or with another text. */
  readonly stale: readonly string[]
  /** Left over from something that is gone. */
  readonly orphans: readonly string[]
  /** False where documents could not be compared, since the code they are made with is stale. */
  readonly isComplete: boolean
}

export interface GenerateOptions {
  /** Whether to compare only, and write nothing. */
  readonly check?: boolean
  /** Makes the pacts, which the pages count. */
  readonly pacts?: (services: readonly ServiceFolder[]) => Promise<Output[]>
}

/**
 * Makes everything that is generated below a root and writes it, or with `check` only compares. First comes
 * the code; then, loaded with that code, the pacts; then the documents, which count them. Each is written
 * whole or not at all. Throws what is wrong with a spec or a service.
 */
export async function generate(root: string, options: GenerateOptions = {}): Promise<Generated> {
  const { check = false, pacts = () => Promise.resolve([]) } = options
  const services = servicesOf(root)
  const code = await codeOutputs(root, services)
  const staleCode = staleOf(root, code)
  if (check && staleCode.length > 0) return { stale: pathsOf(staleCode), orphans: [], isComplete: false }
  write(root, staleCode)

  const stalePacts = staleOf(root, await pacts(services))
  if (!check) write(root, stalePacts)

  const documents = await documentOutputs(root, services)
  const staleDocuments = staleOf(root, documents)
  const orphans = orphansOf(root, [...code, ...documents])
  if (!check) {
    write(root, staleDocuments)
    for (const path of orphans) rmSync(join(root, path))
  }
  return { stale: pathsOf([...staleCode, ...stalePacts, ...staleDocuments]), orphans, isComplete: true }
}

function staleOf(root: string, outputs: readonly Output[]): Output[] {
  return outputs.filter(
    ({ path, text }) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
  )
}

function pathsOf(outputs: readonly Output[]): string[] {
  return outputs.map(({ path }) => path)
}

function write(root: string, outputs: readonly Output[]): void {
  for (const { path, text } of outputs) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
