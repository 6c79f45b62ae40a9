import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../mock/engine/book/usage-error.ts'

/** A file that is going to be written. */
export interface FileText {
  readonly path: string
  readonly text: string
}

/** A file that an option asks for. */
export interface Place {
  readonly option: string
  readonly path: string
}

/**
 * Throws a UsageError, naming the option, where files cannot all be written for want of a place: better said
 * before a long run than after.
 */
export function checkPlaces(places: readonly Place[]): void {
  const taken = new Map<string, string>()
  for (const { option, path } of places) {
    checkPlace(option, path)
    const other = taken.get(resolve(path))
    if (other !== undefined)
      throw new UsageError(
        `${option} ${path}: ${other} writes the same file`,
        'name another file for one of the two',
      )
    taken.set(resolve(path), option)
  }
}

function checkPlace(option: string, path: string): void {
  if (existsSync(path) && statSync(path).isDirectory())
    throw new UsageError(`${option} ${path}: this is a folder`, 'name a file in it')
  let above = dirname(path)
  while (!existsSync(above)) above = dirname(above)
  if (statSync(above).isDirectory()) return
  throw new UsageError(
    `${option} ${path}: ${above} is a file, so there can be nothing in it`,
    'name a file in a folder; one that is missing is made',
  )
}

/**
 * Writes files whole: each beside its place first, all of them, then each into its place. Folders that are
 * missing are made.
 */
export function writeFiles(files: readonly FileText[]): void {
  const drafts = files.map(({ path, text }) => ({
    path,
    text,
    draft: join(dirname(path), `.${basename(path)}.${process.pid}.tmp`),
  }))
  try {
    for (const { path, text, draft } of drafts) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(draft, text)
    }
    for (const { path, draft } of drafts) renameSync(draft, path)
  } finally {
    for (const { draft } of drafts) rmSync(draft, { force: true })
  }
}
