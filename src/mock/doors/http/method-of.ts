/** What node tells of a request that it could not read. */
export interface Unreadable extends NodeJS.ErrnoException {
  /** The bytes that came in last, and how many of them it had read. */
  readonly rawPacket?: Buffer
  readonly bytesParsed?: number
}

/** The method of a request that node could not read, where its start is among the last bytes. */
export function methodOf({ rawPacket, bytesParsed }: Unreadable): string | undefined {
  const read = rawPacket?.toString('latin1', 0, bytesParsed) ?? ''
  return /^\s*([A-Z]+) /.exec(read.slice(read.lastIndexOf('\r\n\r\n') + 1))?.[1]
}
