import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  statSync,
  unlinkSync,
  writeSync,
  type Stats,
} from 'node:fs'
import { randomUUID } from 'node:crypto'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../mock/engine/book/usage-error.ts'
import { ANOTHER, nextFor, reasonOf } from './file-reason.ts'
import { cutWithLength } from '../mock/engine/value/cut-text.ts'

/** A file that an option asks for. */
export interface Place {
  readonly option: string
  /** `-` is standard output. */
  readonly path: string
}

/** Where a text goes: into a file that is put into its place whole, or to who is at an open descriptor. */
export type Target =
  | { readonly place: Place; readonly path: string; readonly before: Stats | undefined }
  | {
      readonly place: Place
      readonly path: string
      readonly descriptor: number
      /** Whether the text is all that is to be there, rather than what follows. */
      readonly isWhole: boolean
    }

export const STANDARD_OUTPUT = 1

const { O_WRONLY, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants
/** As long as Linux takes them. */
const LONGEST_PATH = 4096
/** As many as Linux follows. */
const MOST_LINKS = 40

/**
 * Finds where the text of an option will go, with links followed, and proves that it can: files and folders by
 * opening them, leaving them as they are; pipes and devices are opened to stay so. Throws a UsageError that
 * names option and path where it cannot.
 */
export function targetOf(place: Place): Target {
  try {
    return findTarget(place)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw refusal(place, reasonOf(error), nextFor(error))
  }
}

/** Where a file is made before it is put into the place of another in the same folder. */
export function draftIn(folder: string): string {
  // The name of the file itself may be as long as names can be.
  return join(folder, `.bythebook-${process.pid}-${randomUUID().slice(0, 8)}.tmp`)
}

/** An option and its path, in quotes where it could be taken for something else, or for nothing. */
export function nameOf({ option, path }: Place): string {
  const told = cutWithLength(path, LONGEST_PATH)
  return `${option} ${/^[^\s"':;]+$/.test(path) ? told : JSON.stringify(told)}`
}

/** What is wrong with a place. */
export function refusal({ option, path }: Place, reason: string, next: string): UsageError {
  return new UsageError(`${nameOf({ option, path })}: ${reason}`, next)
}

function findTarget(place: Place): Target {
  if (place.path === '-') return openTarget(place, '-', STANDARD_OUTPUT)
  if (place.path === '' || /[/\\]$/.test(place.path))
    throw refusal(place, 'this names no file', 'name a file')
  const path = pathOf(place)
  const own = ownDescriptor(path)
  if (own !== undefined) return openTarget(place, path, own)
  const before = statSync(path, { throwIfNoEntry: false })
  if (before?.isDirectory()) throw refusal(place, 'this is a folder', 'name a file in it')
  if (before === undefined || before.isFile()) return fileTarget(place, path, before)
  if (before.isBlockDevice() || before.isSocket())
    throw refusal(
      place,
      `this is a ${before.isSocket() ? 'socket' : 'disk'}`,
      'name a file, or - to print it',
    )
  return { place, path, descriptor: openStream(place, path, before.isFIFO()), isWhole: false }
}

/** The path with all links followed, also those that lead to what is not there yet. */
function pathOf(place: Place): string {
  let path = resolve(place.path)
  for (let links = 0; links < MOST_LINKS; links++) {
    const folder = dirname(path)
    if (nearestFolder(place, folder) !== folder) return path
    path = join(realpathSync.native(folder), basename(path))
    // Its link would lead to the name of a pipe, which is no path.
    if (ownDescriptor(path) !== undefined) return path
    if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path
    path = resolve(dirname(path), readlinkSync(path))
  }
  throw refusal(place, 'its links lead round in a circle', ANOTHER)
}

/** The number in `/dev/fd/63` or `/dev/stdout`, once links are followed; nothing where it is no such path. */
function ownDescriptor(path: string): number | undefined {
  const name = basename(path)
  const isOwn = ['/dev/fd', `/proc/${process.pid}/fd`].includes(dirname(path))
  return isOwn && /^\d+$/.test(name) ? Number(name) : undefined
}

function openTarget(place: Place, path: string, descriptor: number): Target {
  try {
    const stats = fstatSync(descriptor)
    if (stats.isFile() || stats.isFIFO() || stats.isCharacterDevice() || stats.isSocket()) {
      // Nothing is written; one that is open for reading alone is refused all the same.
      if (!stats.isSocket()) prove(descriptor)
      return { place, path, descriptor, isWhole: false }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EBADF') throw error
  }
  throw refusal(place, 'nothing is open there that could be written to', 'name a file, or - to print it')
}

function openStream(place: Place, path: string, isPipe: boolean): number {
  try {
    // Blocking, it would wait for a reader for ever.
    const descriptor = openSync(path, O_WRONLY | O_NONBLOCK | O_NOCTTY)
    return proven(descriptor)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error
    if (isPipe)
      throw refusal(place, 'nobody reads from this pipe', `start its reader first: cat ${place.path} &`)
    throw refusal(place, 'there is no terminal or other device behind it', 'name a file, or - to print it')
  }
}

/** Gives back what is open here; closes it and throws where the system refuses already to write nothing to it. */
function proven(descriptor: number): number {
  try {
    prove(descriptor)
    return descriptor
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

/** Throws where the system refuses already to write nothing. */
function prove(descriptor: number): void {
  try {
    writeSync(descriptor, new Uint8Array(0))
  } catch (error) {
    // What is full takes more later.
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
  }
}

function fileTarget(place: Place, path: string, before: Stats | undefined): Target {
  const descriptor = before && openSync(path, O_WRONLY)
  try {
    tryFolder(place, nearestFolder(place, dirname(path)))
  } catch (error) {
    // A file that can be written in a folder that cannot, as containers have them, is written where it is.
    if (descriptor !== undefined) return { place, path, descriptor: proven(descriptor), isWhole: true }
    throw error
  }
  if (descriptor !== undefined) closeSync(descriptor)
  return { place, path, before }
}

/** The folder, or the nearest above it that is there. */
function nearestFolder(place: Place, folder: string): string {
  let above = folder
  let missing: string | undefined
  while (!existsSync(above)) {
    missing = above
    above = dirname(above)
  }
  if (!statSync(above).isDirectory())
    throw refusal(place, `${above} is a file, so there can be nothing in it`, ANOTHER)
  const isLink = missing !== undefined && isThere(missing)
  if (isLink) throw refusal(place, `${missing} is a link that leads nowhere`, ANOTHER)
  return above
}

/** Whether there is something, be it a link that leads nowhere; not where it may not be looked at. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/** Makes a file in a folder and removes it again. */
function tryFolder(place: Place, folder: string): void {
  try {
    const draft = draftIn(folder)
    const descriptor = openSync(draft, 'wx', 0o600)
    try {
      writeSync(descriptor, '\n')
    } finally {
      closeSync(descriptor)
      unlinkSync(draft)
    }
  } catch (error) {
    throw refusal(place, `nothing can be written in ${folder}: ${reasonOf(error)}`, nextFor(error))
  }
}
