/** So many rows, of about so many bytes. */
export interface Amount {
  rows: number
  bytes: number
}

export function isNothing({ rows, bytes }: Amount): boolean {
  return rows === 0 && bytes === 0
}
