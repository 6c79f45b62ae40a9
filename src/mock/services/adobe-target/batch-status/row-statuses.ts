import type { components } from '../api.ts'
import type { Batch } from '../state.ts'

type RowStatus = components['schemas']['BatchStatusProfile']
type BatchState = components['schemas']['BatchStatus']['status']

/** What a batch status says of single rows, in the order of the batch. */
export function rowStatuses(
  { file, version }: Batch,
  state: BatchState,
  reading: 'failures' | 'none' | 'every-row',
): RowStatus[] {
  if (reading === 'none') return []
  if (reading === 'every-row')
    return version === 1 ? [] : rows(file.rows).map((row) => ({ id: file.id(row), status: statusOf(row) }))
  if (state !== 'complete' || file.failures === 0) return []
  return rows(file.rows)
    .filter((row) => file.fails(row))
    .map((row) => ({ id: file.id(row), status: 'failed' }))

  function statusOf(row: number): RowStatus['status'] {
    if (state !== 'complete') return 'pending'
    return file.fails(row) ? 'error' : 'success'
  }
}

function rows(count: number): number[] {
  return Array.from({ length: count }, (_, row) => row)
}
