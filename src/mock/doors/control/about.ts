import type { Spec, SpecOperation } from '../../engine/spec/spec.ts'
import { escapeStep } from '../../engine/spec/pointer.ts'
import { version } from '../../../package/version.ts'
import type { components } from './api.ts'
import type { ControlHandlers } from './control-handler.ts'

const LONG = '/_bythebook/sandboxes/{name}/'
const SAYS =
  'Drives the mock from outside. A short form acts on the sandbox that the path ' +
  '(/~my-test/_bythebook/clock) or the header x-bythebook-sandbox names, else on the default one.'

/** What runs here. */
export const about: Pick<ControlHandlers, 'readIndex' | 'readHealth' | 'readVersion'> = {
  readIndex: ({ spec }, reply) =>
    reply(200, {
      name: 'bythebook',
      says: SAYS,
      operations: [...spec.operations.values()].map((operation) => lineOf(spec, operation)),
    }),
  readHealth: (_, reply) => reply(200, { status: 'ok' }),
  readVersion: ({ mock }, reply) => {
    const services = [...mock.services.values()].map(({ service: { name, title, basePath } }) => ({
      name,
      title,
      basePath,
    }))
    return reply(200, { name: 'bythebook', version: version(), services })
  },
}

function lineOf(
  spec: Spec,
  { method, path }: SpecOperation,
): components['schemas']['Index']['operations'][number] {
  const { summary } = spec.at(`#/paths/${escapeStep(path)}/${method.toLowerCase()}`).schema
  const short = path.startsWith(LONG) ? { short: path.replace(LONG, '/_bythebook/') } : {}
  return { method, path, ...short, says: String(summary) }
}
