import { actions } from '../../../engine/book/action.ts'
import { NEVER } from '../../../engine/book/clock.ts'
import { notNow } from '../../../engine/book/usage-error.ts'
import type { Base, BaseContext, Batch } from '../state.ts'

interface Which {
  readonly batchId?: string
}

const params = {
  type: 'object',
  properties: { batchId: { type: 'string', maxLength: 1000 } },
  additionalProperties: false,
}

export const progressCommands = actions<Base>()({
  'finish-batch': {
    says: 'The batch, or every batch that is still being processed, completes now.',
    params,
    run: finishBatches,
  },
  'stick-batch': {
    says: 'The batch, or every batch that is still being processed, is stuck and never completes.',
    params,
    run(context: BaseContext, which: Which) {
      for (const batch of unfinished(context, which))
        context.state.batches.put({ ...batch, completesAt: NEVER, stuck: true })
    },
  },
  'finish-updates': {
    says: 'Every single update that is still being processed takes effect now.',
    run: finishUpdates,
  },
})

/** Every batch that is not stuck completes now, and every single update takes effect. */
export function finishWork(context: BaseContext): void {
  finishBatches(context, {})
  finishUpdates(context)
}

function finishBatches(context: BaseContext, which: Which): void {
  for (const batch of unfinished(context, which))
    context.state.batches.put({ ...batch, completesAt: context.clock.now() })
}

function finishUpdates({ state, clock }: BaseContext): void {
  const now = clock.now()
  for (const change of [...state.changes.scan()])
    if (change.appliesAt > now) state.changes.put({ ...change, appliesAt: now })
}

function unfinished({ state, clock }: BaseContext, { batchId }: Which): Batch[] {
  const named = batchId === undefined ? [...state.batches.scan()] : state.batches.list({ where: [batchId] })
  if (batchId !== undefined && named.length === 0) {
    const next = 'take the id from the batchStatus URL that the submission answered with'
    throw notNow(`there is no batch "${batchId}"`, next)
  }
  const open = named.filter((batch) => !batch.stuck && batch.completesAt > clock.now())
  if (batchId !== undefined && open.length === 0) {
    const problem = `batch "${batchId}" is no longer being processed: it has completed or is stuck`
    throw notNow(problem, 'name one that still is')
  }
  return open
}
