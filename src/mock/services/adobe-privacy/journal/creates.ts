import { listAt, textAt, textsAt } from '../../../engine/book/journal/field.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { orgOf } from './sender.ts'

interface AskedUser {
  readonly key: string
  /** Each once. */
  readonly actions: readonly string[]
  /** Each once, sorted, in lower case. */
  readonly namespaces: readonly string[]
  /** Namespaces with values, sorted. */
  readonly identities: readonly string[]
}

/** The users of a request for jobs. */
export function usersOf({ body }: Observation): AskedUser[] {
  return listAt(body, 'users').map((user) => {
    const userIDs = listAt(user, 'userIDs').map((id) => ({
      namespace: textAt(id, 'namespace') ?? '',
      value: textAt(id, 'value') ?? '',
    }))
    return {
      key: textAt(user, 'key') ?? '',
      actions: [...new Set(textsAt(user, 'action'))],
      namespaces: [...new Set(userIDs.map(({ namespace }) => namespace.toLowerCase()))].sort(),
      identities: userIDs.map(({ namespace, value }) => `${namespace.toLowerCase()} ${value}`).sort(),
    }
  })
}

/** What a request asks for: one action on the data of one user, which becomes one job. */
interface Task {
  readonly key: string
  readonly action: string
  /** The same for the same action on the same identities under the same key, for the same organization. */
  readonly text: string
}

/** The tasks of a request for jobs, in its order. */
export function tasksOf(create: Observation): Task[] {
  const org = orgOf(create)
  return usersOf(create).flatMap(({ key, actions, identities }) =>
    actions.map((action) => ({ key, action, text: JSON.stringify([org, action, key, identities]) })),
  )
}

interface CreatedJob {
  readonly jobId: string
  readonly key: string
  readonly action: string
  /** The text of the task that became this job. */
  readonly task: string | undefined
}

/** The jobs that a request made, in the order of the answer, where the client had it. */
export function createdJobs(create: Observation): CreatedJob[] {
  if (create.lost) return []
  const tasks = new Map(tasksOf(create).map(({ key, action, text }) => [`${action} ${key}`, text]))
  return listAt(create.reply, 'jobs').map((job) => {
    const key = textAt(job, 'customer.user.key') ?? ''
    const action = textAt(job, 'customer.user.action[0]') ?? ''
    return { jobId: textAt(job, 'jobId') ?? '', key, action, task: tasks.get(`${action} ${key}`) }
  })
}
