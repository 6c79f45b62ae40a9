import { unknownName } from '../../engine/book/usage-error.ts'
import { SandboxHandle } from '../../hand/sandbox-handle.ts'
import type { components } from './api.ts'
import { clockOf } from './clock.ts'
import type { ControlHandlers } from './control-handler.ts'

type Operations =
  | 'listSandboxes'
  | 'createSandbox'
  | 'readSandbox'
  | 'deleteSandbox'
  | 'forkSandbox'
  | 'resetSandbox'
  | 'keepSandbox'

/** Isolated worlds, made, copied and put back. */
export const sandboxes: Pick<ControlHandlers, Operations> = {
  listSandboxes: ({ mock, query: { after, limit } }, reply) => {
    const names = mock.sandboxes.names()
    const from = after === undefined ? 0 : names.indexOf(after) + 1
    if (after !== undefined && from === 0) throw unknownName('sandbox', after, names)
    const page = names.slice(from, from + limit).flatMap((name) => mock.sandboxes.get(name) ?? [])
    const sandboxes = page.map((sandbox) => described(new SandboxHandle(mock, sandbox)))
    return reply(200, { sandboxes, found: names.length })
  },
  createSandbox: ({ mock, body }, reply) =>
    reply(201, described(SandboxHandle.create(mock, body?.name, body?.from))),
  readSandbox: ({ sandbox }, reply) => reply(200, described(sandbox)),
  deleteSandbox: ({ sandbox }, reply) => {
    sandbox.delete()
    return reply(204)
  },
  forkSandbox: ({ sandbox, body }, reply) => reply(201, described(sandbox.fork(body?.name))),
  resetSandbox: ({ sandbox }, reply) => {
    sandbox.reset()
    return reply(200, described(sandbox))
  },
  keepSandbox: ({ sandbox }, reply) => {
    sandbox.keep()
    return reply(200, described(sandbox))
  },
}

function described(handle: SandboxHandle): components['schemas']['Sandbox'] {
  const { name, sandbox, services } = handle
  const chosen = services.flatMap((service) =>
    service.readings
      .map(({ id, default: standard }) => ({ id, standard, option: sandbox.reading(service, id) }))
      .filter(({ standard, option }) => option !== standard),
  )
  return {
    name,
    clock: clockOf(handle),
    progress: handle.progress,
    readings: Object.fromEntries(chosen.map(({ id, option }) => [id, option])),
    rulesOff: [...sandbox.rulesOff],
    rows: Object.fromEntries(services.map((service) => [service.name, sandbox.store(service.name).size])),
    journal: sandbox.journal.size,
  }
}
