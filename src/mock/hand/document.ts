import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import type { Schema } from '../engine/spec/spec.ts'

/**
 * Reads an OpenAPI document from a YAML file. Throws, naming the file, where there is none or it is no YAML
 * object.
 */
export function readDocument(file: string): Schema {
  const document: unknown = load(readFileSync(file, 'utf8'), { filename: file })
  if (typeof document !== 'object' || document === null)
    throw new Error(`${file}: expected an OpenAPI document`)
  return document as Schema
}
