import type { HandlerContext } from '../../../engine/book/context.ts'
import type { operations } from '../api.ts'
import { customerOfCall } from '../customer/customer-of-call.ts'
import { proved } from '../customer/customer.ts'
import { handler, type Target } from '../kit.ts'
import { readUpdate } from '../update/read-update.ts'
import { nextNumber, takesEffectAt } from '../update/submission.ts'
import { updates } from '../update/update-count.ts'

type Update = HandlerContext<operations['updateProfile'] | operations['updateProfileByPost'], Target>

export const updateProfile = handler('updateProfile', (context, reply) => reply(200, queue(context, {})))

export const updateProfileByPost = handler('updateProfileByPost', (context, reply) =>
  reply(200, queue(context, context.body ?? {})),
)

/** Queues a single update, whether or not there is such a profile: that is found out later. */
function queue(context: Update, form: Readonly<Record<string, unknown>>) {
  const { state } = context
  const { clientCode } = proved(customerOfCall(context))
  const update = readUpdate(context.rawQuery, form)
  const number = nextNumber(state, clientCode)
  if (update)
    state.changes.put({ ...update, clientCode, number, appliesAt: takesEffectAt(context), kind: 'update' })
  updates.add(context.state.updateCounts, clientCode, context.clock.now())
  return { success: true, pcId: '', message: 'Request successfully submitted' }
}
