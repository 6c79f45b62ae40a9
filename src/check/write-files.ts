import {
  chmodSync,
  chownSync,
  ftruncateSync,
  mkdirSync,
  renameSync,
  rmSync,
  write,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { UsageError } from '../mock/engine/book/usage-error.ts'
import {
  draftIn,
  nameOf,
  refusal,
  STANDARD_OUTPUT,
  targetOf,
  type Place,
  type Target,
} from './file-target.ts'
import { nextFor, reasonOf } from './file-reason.ts'
import { holdSignals } from './hold-signals.ts'

/** A file that is going to be written. */
export interface FileText {
  /** As its option gave it. */
  readonly path: string
  readonly text: string
}

/** Where files are going to be written, by their paths as options gave them. */
export type Targets = ReadonlyMap<string, Target>

/** Milliseconds until a pipe that is full is tried again. */
const FULL = 10

/** Milliseconds until it is told that a reader lets us wait. */
const LONG = 1000

const writing = promisify(write)

/**
 * Finds where files are going, and throws a UsageError, naming the option, where they cannot all be written:
 * better said before a long run than after. Pipes and devices are open from now on.
 */
export function checkPlaces(places: readonly Place[]): Targets {
  const targets = new Map<string, Target>()
  const options = new Map<string, string>()
  for (const place of places) {
    const target = targetOf(place)
    const key = 'descriptor' in target ? String(target.descriptor) : target.path
    const other = options.get(key) ?? options.get(target.path)
    if (other !== undefined)
      throw refusal(place, `${other} writes the same file`, 'name another file for one of the two')
    options.set(key, place.option).set(target.path, place.option)
    targets.set(place.path, target)
  }
  return targets
}

/** Whether standard output is one of the files, so that nothing else may be printed there. */
export function takesStandardOutput(targets: Targets): boolean {
  return [...targets.values()].some(
    (target) => 'descriptor' in target && target.descriptor === STANDARD_OUTPUT,
  )
}

/**
 * Writes files whole: each beside its place first, all of them, then each into its place, with the mode of the
 * one before it. Folders that are missing are made. Pipes and devices are written to after that. Throws a
 * UsageError that names the option of what cannot be written.
 */
export async function writeFiles(files: readonly FileText[], targets: Targets): Promise<void> {
  const drafts: Draft[] = []
  const streams: (Stream & { readonly text: string })[] = []
  for (const { path, text } of files) {
    const target = targets.get(path)!
    if ('descriptor' in target) streams.push({ ...target, text })
    else drafts.push({ ...target, text, draft: draftIn(dirname(target.path)) })
  }
  await holdSignals(() => replaceAll(drafts))
  for (const { text, ...stream } of streams)
    await send(stream, text).catch((error: unknown) => {
      throw refused(stream.place, error)
    })
}

type Stream = Extract<Target, { descriptor: unknown }>

interface Draft extends Extract<Target, { before: unknown }> {
  readonly draft: string
  readonly text: string
}

function replaceAll(drafts: readonly Draft[]): void {
  const begun: Draft[] = []
  try {
    for (const draft of drafts)
      attempt(draft, () => {
        mkdirSync(dirname(draft.path), { recursive: true })
        begun.push(draft)
        writeDraft(draft)
      })
    for (const draft of drafts) attempt(draft, () => putInPlace(draft))
  } finally {
    for (const { draft } of begun) rmSync(draft, { force: true })
  }
}

function attempt({ place }: Draft, act: () => void): void {
  try {
    act()
  } catch (error) {
    throw refused(place, error)
  }
}

function writeDraft({ before, draft, text }: Draft): void {
  // Nobody else reads meanwhile what is for its owner alone.
  writeFileSync(draft, text, { flag: 'wx', ...(before && { mode: before.mode & 0o777 }) })
  if (!before) return
  keepOwner(draft, before)
  chmodSync(draft, before.mode & 0o7777)
}

/** Only an administrator can give files away, and only one can need to. */
function keepOwner(draft: string, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  try {
    chownSync(draft, uid, gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
  }
}

function putInPlace({ path, before, draft, text }: Draft): void {
  try {
    renameSync(draft, path)
  } catch (error) {
    // What is mounted there, as containers mount single files, cannot be replaced.
    if (!before || (error as NodeJS.ErrnoException).code !== 'EBUSY') throw error
    writeFileSync(path, text)
  }
}

async function send(stream: Stream, text: string): Promise<void> {
  if (stream.descriptor === STANDARD_OUTPUT) return print(text)
  if (stream.isWhole) ftruncateSync(stream.descriptor)
  const waiting = setTimeout(() => console.error(`${nameOf(stream.place)}: waiting for its reader`), LONG)
  try {
    await writeAll(stream.descriptor, Buffer.from(text))
  } finally {
    clearTimeout(waiting)
  }
}

async function writeAll(descriptor: number, bytes: Buffer): Promise<void> {
  let rest = bytes
  while (rest.length > 0) {
    try {
      const { bytesWritten } = await writing(descriptor, rest)
      rest = rest.subarray(bytesWritten)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      await sleep(FULL)
    }
  }
}

/** What standard output cannot take is told by who owns it. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()))
}

function refused(place: Place, error: unknown): UsageError {
  return refusal(place, `it could not be written: ${reasonOf(error)}`, `${nextFor(error)}, and run it again`)
}
