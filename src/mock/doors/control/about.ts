import type { Spec, SpecOperation } from '../../engine/spec/spec.ts'
import { escapeStep } from '../../engine/value/pointer.ts'
import { present } from '../../engine/value/present.ts'
import { version } from '../../../package/version.ts'
import type { components } from './api.ts'
import type { ControlHandlers } from './control-handler.ts'

type Line = components['schemas']['Index']['operations'][number]

/** Where the paths that name a sandbox start. */
const LONG = '/_bythebook/sandboxes/{name}/'
const SAYS =
  'Drives the mock from outside. A short form acts on the sandbox ' +
  'that the path (/~my-test/_bythebook/clock) or the header x-bythebook-sandbox names, else on the default one.'

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
    const services = [...mock.services.values()].map(({ service }) => {
      const { name, title, basePath } = service
      return { name, title, basePath }
    })
    return reply(200, { name: 'bythebook', version: version(), services })
  },
}

function lineOf(spec: Spec, { method, path }: SpecOperation): Line {
  const { summary } = spec.at(`#/paths/${escapeStep(path)}/${method.toLowerCase()}`).schema
  const short = path.startsWith(LONG) ? path.replace(LONG, '/_bythebook/') : undefined
  return present({ method, path, short, says: String(summary) })
}
