import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { UsageError } from '../../src/mock/engine/book/usage-error.ts'
import { readDocument } from '../../src/mock/hand/document.ts'

/** A file of that text; none where there is no text. */
function fileOf(text: string | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'document-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'spec.yaml')
  if (text !== undefined) writeFileSync(file, text)
  return file
}

test('an OpenAPI document is read from YAML', () => {
  expect(readDocument(fileOf('openapi: 3.1.0\npaths: {}\n'))).toEqual({ openapi: '3.1.0', paths: {} })
})

test.each([
  [undefined, (file: string) => `cannot read ${file}: ENOENT`],
  ['paths: {', (file: string) => `cannot read ${file}: `],
  ['', (file: string) => `${file}: expected an OpenAPI document`],
  ['- a list', (file: string) => `${file}: expected an OpenAPI document`],
  ['a text', (file: string) => `${file}: expected an OpenAPI document`],
])('a file with %j is an error that names it and the next step', (text, problem) => {
  const file = fileOf(text)
  expect(() => readDocument(file)).toThrow(UsageError)
  expect(() => readDocument(file)).toThrow(problem(file))
  expect(() => readDocument(file)).toThrow(
    /; (?:give the path of an OpenAPI document in YAML or JSON|correct the file at line 2, column 1)$/,
  )
})
