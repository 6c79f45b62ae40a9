import { messageOf } from '../mock/engine/value/message-of.ts'

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission',
  EPERM: 'it is not permitted',
  EROFS: 'the file system is read-only',
  ENOENT: 'the system makes no files there',
  ENOSPC: 'no space is left',
  EDQUOT: 'the quota is used up',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead round in a circle',
  EEXIST: 'there is a file where a folder should be',
  ENOTDIR: 'there is a file where a folder should be',
  EPIPE: 'nobody reads from it any more',
  ETXTBSY: 'it is a program that runs',
  EFBIG: 'it would be too large',
  EIO: 'the system takes nothing there',
  EINVAL: 'the system takes nothing there',
}

/** What to do about a place where nothing can be written, whatever the reason. */
export const ANOTHER = 'name a file in a folder that can be written (one that is missing is made)'
const MAKE_ROOM = 'make room there, or name a file elsewhere'
const ELSEWHERE = 'name a file elsewhere, or - to print it'

const NEXT: Readonly<Record<string, string>> = {
  ENOSPC: MAKE_ROOM,
  EDQUOT: MAKE_ROOM,
  EFBIG: MAKE_ROOM,
  ENAMETOOLONG: 'name a file with a shorter name and path',
  EPIPE: 'have its reader read to the end, or name a file',
  ETXTBSY: ELSEWHERE,
  EIO: ELSEWHERE,
  EINVAL: ELSEWHERE,
}

/** Why the system could not write a file, in words. */
export function reasonOf(error: unknown): string {
  return REASONS[codeOf(error)] ?? messageOf(error)
}

/** What to do about a file that cannot be written, be that found before a run or after it. */
export function nextFor(error: unknown): string {
  return NEXT[codeOf(error)] ?? ANOTHER
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
