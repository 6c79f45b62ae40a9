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

const NEXT: Readonly<Record<string, string>> = {
  ENOSPC: 'make room there, or name a file elsewhere',
  EDQUOT: 'make room there, or name a file elsewhere',
  EPIPE: 'have its reader read to the end, or name a file',
}

/** Why the system could not write a file, in words. */
export function reasonOf(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException
  return REASONS[code] ?? messageOf(error)
}

/** What to do about a file that could not be written after all. */
export function nextAfter(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException
  return `${NEXT[code] ?? 'name a file in a folder that can be written'}, and run it again`
}
