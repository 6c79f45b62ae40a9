import { load } from 'js-yaml'
import openapiTS, { astToString } from 'openapi-typescript'
import { generatedFrom, type Output } from './output.ts'

/**
 * The types of a published spec as a client sees them: what has a default may be left out. `path` is where
 * the file goes.
 */
export async function clientTypes(published: Output, path: string): Promise<Output> {
  const nodes = await openapiTS(JSON.stringify(load(published.text)), { defaultNonNullable: false })
  return { path, text: `// ${generatedFrom(published.path)}\n${astToString(nodes)}` }
}
