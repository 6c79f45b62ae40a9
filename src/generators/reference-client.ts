import type { Spec } from '../mock/engine/spec/spec.ts'
import { generatedFrom, type Output } from './output.ts'

/**
 * The reference client of a service: one typed call for each operation, on openapi-fetch. Its types are those
 * beside it, in `api.ts`.
 */
export function referenceClient(spec: Spec, name: string, title: string): Output {
  const calls = [...spec.operations.values()].map(
    ({ id, method, path }) =>
      `    ${id}: (request: FetchOptions<paths['${path}']['${method.toLowerCase()}']>) => ` +
      `http.${method}('${path}', request),`,
  )
  const lines = [
    `// ${generatedFrom(`openapi/published/${name}.yaml`)}`,
    "import createClient, { type ClientOptions, type FetchOptions } from 'openapi-fetch'",
    "import type { paths } from './api.ts'",
    '',
    `/** The reference client of ${title}: one call for each operation. \`baseUrl\` is where the paths ` +
      'of the spec start. */',
    'export default function client(options: ClientOptions & { readonly baseUrl: string }) {',
    '  const http = createClient<paths>(options)',
    '  return {',
    ...calls,
    '  }',
    '}',
    '',
  ]
  return { path: `contracts/${name}/client.ts`, text: lines.join('\n') }
}
