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
  listSandboxes: ({ mock }, reply) => {
    const all = mock.sandboxes.names().flatMap((name) => mock.sandboxes.get(name) ?? [])
    return reply(200, { sandboxes: all.map((sandbox) => described(new SandboxHandle(mock, sandbox))) })
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
  const changed = services
    .flatMap(({ readings }) => readings)
    .filter(({ id, default: standard }) => handle.reading(id) !== standard)
  return {
    name,
    clock: clockOf(handle),
    progress: handle.progress,
    readings: Object.fromEntries(changed.map(({ id }) => [id, handle.reading(id)])),
    rulesOff: [...sandbox.rulesOff],
    rows: Object.fromEntries(services.map((service) => [service.name, sandbox.store(service.name).size])),
    journal: sandbox.journal.size,
  }
}
