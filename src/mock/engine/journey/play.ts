import { arrange, arrangeStory, type Step } from '../book/arrange.ts'
import type { AnyStory } from '../book/duty.ts'
import type { Entry } from '../book/entry.ts'
import type { AnyExample } from '../book/example.ts'
import { requestFor } from '../book/example-request.ts'
import type { Loaded } from '../book/loaded.ts'
import { observe, type Observation } from '../book/journal/observation.ts'
import { Sandbox } from '../sandbox/sandbox.ts'
import { bodyText, type Request, type Response } from '../spec/request.ts'

/** What answers requests: the mock. */
export interface Player {
  handleIn(sandbox: Sandbox, request: Request): Response
}

/** What came of the request of an example. */
export interface Played {
  readonly request: Request
  readonly response: Response
  readonly entry: Entry
  readonly sandbox: Sandbox
}

/**
 * Plays an example in a sandbox of its own: what it arranges, then its request. Throws where one of its first
 * requests is no success.
 */
export function play(
  player: Player,
  loaded: Loaded,
  operation: string,
  example: AnyExample,
  rulesOff: readonly string[] = [],
): Played {
  const sandbox = sandboxFor(player, loaded, example)
  for (const id of rulesOff) sandbox.switchRule(loaded.service, id, false)
  const request = requestFor(loaded, operation, example.request)
  const response = player.handleIn(sandbox, request)
  return { request, response, entry: lastEntry(sandbox), sandbox }
}

/**
 * A sandbox in which all that an example arranges has been done. Throws where one of its first requests is no
 * success.
 */
export function sandboxFor(player: Player, loaded: Loaded, example: AnyExample): Sandbox {
  const sandbox = freshSandbox(loaded)
  for (const step of arrange(loaded, example)) {
    perform(player, loaded, sandbox, step)
    if (step.kind === 'request') checkSuccess(lastEntry(sandbox))
  }
  return sandbox
}

/** Plays a story in a sandbox of its own, and gives what a duty sees of it. */
export function playStory(player: Player, loaded: Loaded, story: AnyStory): Observation[] {
  const sandbox = freshSandbox(loaded)
  for (const step of arrangeStory(loaded, story)) perform(player, loaded, sandbox, step)
  return observe(sandbox.journal.find(), loaded.service.name)
}

function freshSandbox({ service }: Loaded): Sandbox {
  return new Sandbox('example', new Map([[service.name, service]]))
}

/** Does one thing that an example arranges. */
export function perform(player: Player, { service }: Loaded, sandbox: Sandbox, step: Step): void {
  switch (step.kind) {
    case 'clock':
      return sandbox.clock.set(Date.parse(step.at), true)
    case 'reading':
      return sandbox.chooseReading(step.reading, step.option)
    case 'state':
      return sandbox.act(service, 'states', step.state, step.params ?? {})
    case 'request':
      if (step.lost) sandbox.losses.push(step.operation)
      player.handleIn(sandbox, step.request)
  }
}

function lastEntry(sandbox: Sandbox): Entry {
  return sandbox.journal.find().at(-1)!
}

function checkSuccess({ operation, decision, response }: Entry): void {
  if (decision.by === 'handler') return
  const got = `${response.status}: ${bodyText(response)}`
  throw new Error(`the first step ${operation} of an example is no success but answers ${got}`)
}
