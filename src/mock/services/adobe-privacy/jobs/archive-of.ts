import { zipSync } from 'fflate'
import { productName } from '../products/products.ts'
import { hasData } from '../products/response-codes.ts'
import type { Job } from '../state.ts'

/** Without a zone, so that the ZIP, which knows local time alone, is the same everywhere. */
const WRITTEN_AT = '1980-01-01T00:00:00'

const utf8 = new TextEncoder()

/**
 * What an access job found: a ZIP with one folder, and in it a folder with a JSON file for each product that
 * holds data.
 */
export function archiveOf(job: Job): Uint8Array {
  const folders = job.parts
    .filter(({ code }) => hasData(code))
    .map(({ include }) => folderOf(job, productName(include)))
  return zipSync({ [fileName(job.jobId)]: Object.fromEntries(folders) }, { mtime: WRITTEN_AT })
}

function folderOf({ jobId, userKey, userIds }: Job, product: string) {
  const data = { jobId, product, userKey, userIds }
  return [
    fileName(product),
    { [`${fileName(product)}.json`]: utf8.encode(JSON.stringify(data, null, 2)) },
  ] as const
}

/** A name that no unpacker takes for a path. */
function fileName(text: string): string {
  return text.replace(/[^\w-]/g, '_')
}
