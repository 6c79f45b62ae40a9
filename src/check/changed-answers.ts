import { cutText } from '../mock/engine/value/cut-text.ts'
import { jsonOrText } from '../mock/engine/value/json-or-text.ts'
import { bodyText, requestLine } from '../mock/engine/spec/request.ts'
import { decidingRule, type Entry } from '../mock/engine/book/entry.ts'

/** The same request in two runs, with two answers. */
export interface ChangedAnswer {
  readonly operation: string
  /** Method, path and query. */
  readonly target: string
  readonly before: string
  readonly after: string
}

/** Characters of a value that are shown. */
const LONGEST_VALUE = 80

/** What looks like a time, which is another in each run. */
const TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z?|\b\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?\b|1[6-9]\d{8,}/g

/**
 * The answers of a second run that differ from those which the same requests got in the first, times aside.
 */
export function changedAnswers(first: readonly Entry[], second: readonly Entry[]): ChangedAnswer[] {
  const waiting = new Map<string, Waiting>()
  for (const entry of first) {
    const key = keyOf(entry)
    const alike = waiting.get(key)
    if (alike) alike.entries.push(entry)
    else waiting.set(key, { entries: [entry], next: 0 })
  }
  return second.flatMap((entry) => {
    const alike = waiting.get(keyOf(entry))
    const before = alike?.entries[alike.next++]
    if (!before || told(before) === told(entry)) return []
    const [was, is] = difference(before, entry)
    return [
      {
        operation: entry.operation ?? 'no operation',
        target: requestLine(entry.request),
        before: was,
        after: is,
      },
    ]
  })
}

/** The same request, as often as it was sent, and which of them is to be compared next. */
interface Waiting {
  readonly entries: Entry[]
  next: number
}

function keyOf({ service, request: { method, path, query, body } }: Entry): string {
  return [service, method, path, query, new TextDecoder().decode(body)].join('\n')
}

function told({ response }: Entry): string {
  return `${response.status} ${bodyText(response).replace(TIME, 'time')}`
}

/** What two answers say where they first differ: status and rule, or one value of the body. */
function difference(before: Entry, after: Entry): [string, string] {
  if (before.response.status !== after.response.status) return [outlineOf(before), outlineOf(after)]
  const bodies = [before, after].map(({ response }) => jsonOrText(bodyText(response)))
  const { at, was, is } = firstDifference(bodies[0], bodies[1], '') ?? {
    at: '',
    was: bodies[0],
    is: bodies[1],
  }
  return [`${at === '' ? '' : `${at}: `}${shortened(was)}`, `${at === '' ? '' : `${at}: `}${shortened(is)}`]
}

function outlineOf({ response, decision }: Entry): string {
  const rule = decidingRule(decision)
  return `${response.status}${rule === undefined ? '' : ` ${rule}`}`
}

function firstDifference(
  was: unknown,
  is: unknown,
  at: string,
): { readonly at: string; readonly was: unknown; readonly is: unknown } | undefined {
  if (typeof was !== 'object' || typeof is !== 'object' || was === null || is === null) {
    return timeless(was) === timeless(is) ? undefined : { at, was, is }
  }
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const found = firstDifference(
      (was as Record<string, unknown>)[key],
      (is as Record<string, unknown>)[key],
      placeOf(key, at, Array.isArray(was)),
    )
    if (found) return found
  }
  return undefined
}

/** `data.jobs[2].status` */
function placeOf(key: string, at: string, isItem: boolean): string {
  if (isItem) return `${at}[${key}]`
  return at === '' ? key : `${at}.${key}`
}

function timeless(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').replace(TIME, 'time')
}

function shortened(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? 'nothing')
  return cutText(text, LONGEST_VALUE)
}
