import { DAY } from '../../../engine/book/durations.ts'
import { textAt } from '../../../engine/book/journal/field.ts'
import { hasSuccess } from '../../../engine/book/journal/has-success.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { dayOf } from '../dates/day.ts'
import { isCall } from '../kit.ts'
import { tasksOf } from './creates.ts'
import { mayShow, regulationOf } from './lists.ts'
import { orgOf } from './sender.ts'

/** Requests for jobs whose answers were lost, until their client looks for the jobs or sends them again. */
export class LostCreates {
  /** By what lists show them, then by day. */
  readonly #ofList = new Map<string, Map<number, Set<Observation>>>()
  readonly #ofTask = new Map<string, Set<Observation>>()

  add(create: Observation): void {
    const days = this.#ofList.get(listOf(create, textAt(create.body, 'regulation'))) ?? new Map()
    this.#ofList.set(listOf(create, textAt(create.body, 'regulation')), days)
    days.set(dayOf(create.at), (days.get(dayOf(create.at)) ?? new Set()).add(create))
    for (const { text } of tasksOf(create))
      this.#ofTask.set(text, (this.#ofTask.get(text) ?? new Set()).add(create))
  }

  /** Ends those whose jobs a list that the client had would show; whether there were any. */
  endShown(list: Observation): boolean {
    if (!isCall(list, 'listPrivacyJobs') || !hasSuccess(list)) return false
    const isShown = mayShow(list)
    const days = this.#ofList.get(listOf(list, list.query['regulation']))
    const covered = [...(days ?? [])].filter(([day]) => isShown(day) || isShown(day + DAY - 1))
    return this.#end(covered.flatMap(([, all]) => [...all].filter(({ at }) => isShown(at))))
  }

  /** Ends those that ask for something that this request asks for, too; whether there were any. */
  endShared(create: Observation): boolean {
    return this.#end(tasksOf(create).flatMap(({ text }) => [...(this.#ofTask.get(text) ?? [])]))
  }

  #end(ended: readonly Observation[]): boolean {
    for (const create of new Set(ended)) {
      for (const { text } of tasksOf(create)) this.#ofTask.get(text)?.delete(create)
      const days = this.#ofList.get(listOf(create, textAt(create.body, 'regulation')))
      const day = days?.get(dayOf(create.at))
      day?.delete(create)
      if (day?.size === 0) days?.delete(dayOf(create.at))
    }
    return ended.length > 0
  }
}

function listOf(call: Observation, regulation: string | undefined): string {
  return JSON.stringify([orgOf(call) ?? null, regulationOf(regulation) ?? null])
}
