import { load } from 'js-yaml'
import { UsageError } from '../engine/book/usage-error.ts'
import type { Schema } from '../engine/spec/spec.ts'
import { cannotRead } from './cannot-read.ts'
import { readTextFile } from './read-text-file.ts'

const NEXT = 'give the path of an OpenAPI document in YAML or JSON'

/**
 * Reads an OpenAPI document from a YAML file. Throws a UsageError, naming the file, where there is none or it
 * is no YAML object.
 */
export function readDocument(file: string): Schema {
  const document = parse(file)
  if (!isSchema(document)) throw new UsageError(`${file}: expected an OpenAPI document`, NEXT)
  return document
}

function parse(file: string): unknown {
  try {
    return load(readTextFile(file), { filename: file })
  } catch (error) {
    throw cannotRead(`cannot read ${file}`, error, NEXT)
  }
}

function isSchema(document: unknown): document is Schema {
  return typeof document === 'object' && document !== null && !Array.isArray(document)
}
