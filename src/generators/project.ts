import { existsSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { messageOf } from '../mock/engine/value/message-of.ts'
import { readDocument } from '../mock/hand/document.ts'
import type { Schema } from '../mock/engine/spec/spec.ts'
import { readSpec } from '../mock/engine/spec/read-spec.ts'

/** Where services are, from the root of the repository. */
export const SERVICES = 'src/mock/services'

/** A folder whose code the generators complete, and the spec it goes by. */
export interface ServiceFolder {
  readonly name: string
  readonly folder: string
  readonly spec: string
  readonly document: Schema
  /** Whether it can be loaded; a folder without an `index.ts` is still being written. */
  readonly isComplete: boolean
}

/**
 * The services of a repository with their specs. Throws, naming file and place, where a spec is missing or
 * not as the house wants it.
 */
export function servicesOf(root: string): ServiceFolder[] {
  return foldersIn(root, SERVICES).map((name) => {
    const spec = `openapi/${name}.yaml`
    if (!existsSync(join(root, spec)))
      throw new Error(`${SERVICES}/${name} has no spec: expected ${spec}; npm run new-service writes both`)
    return serviceFolder(root, name, `${SERVICES}/${name}`, spec)
  })
}

/** The made-up service that tests of the engine use, where it is there. */
export function fixtureOf(root: string): ServiceFolder | undefined {
  const folder = 'test/library'
  const spec = `${folder}/library.yaml`
  return existsSync(join(root, spec)) ? serviceFolder(root, 'library', folder, spec) : undefined
}

/** The `.ts` files in a folder and those below it, which may be missing, as paths in it. */
export function codeIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return files.map((file) => file.replaceAll(sep, '/')).filter((file) => file.endsWith('.ts'))
}

/** Reads a spec of the project. Throws, naming file and place. */
export function readProjectSpec(root: string, spec: string): Schema {
  const document = readDocument(join(root, spec))
  try {
    readSpec(document)
  } catch (error) {
    throw new Error(`${spec}: ${messageOf(error)}`, { cause: error })
  }
  return document
}

function serviceFolder(root: string, name: string, folder: string, spec: string): ServiceFolder {
  return {
    name,
    folder,
    spec,
    document: readProjectSpec(root, spec),
    isComplete: existsSync(join(root, folder, 'index.ts')),
  }
}

function foldersIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder)))
    throw new Error(`${join(root, folder)} is missing: is ${root} the root of the repository?`)
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}
