import type { components } from '../api.ts'
import { timestamp } from '../dates/timestamp.ts'
import type { Job, Part } from '../state.ts'
import { productName } from './products.ts'
import { responseCodes } from './response-codes.ts'

type Schemas = components['schemas']

/** What one product says in the look-up of a job. */
export function productResponse(
  job: Job,
  part: Part,
  now: number,
  names: 'as-shown' | 'as-included',
): Schemas['ProductResponse'] {
  const actedAt = now >= part.endsAt ? part.endsAt : now >= job.startsAt ? job.startsAt : job.createdAt
  return {
    product: names === 'as-shown' ? productName(part.include) : part.include,
    retryCount: 0,
    processedDate: timestamp(actedAt),
    productStatusResponse: statusOf(job, part, now),
  }
}

/** A product that has not answered is `submitted` also while it works; the message alone tells. */
function statusOf(job: Job, part: Part, now: number): Schemas['ProductStatus'] {
  if (now >= part.endsAt) return answerOf(job, part)
  return now >= job.startsAt ? { status: 'submitted', message: 'processing' } : { status: 'submitted' }
}

function answerOf({ userIds }: Job, { include, code }: Part): Schemas['ProductStatus'] {
  const { status, message, detail } = responseCodes[code]
  const said = {
    status,
    message,
    responseMsgCode: code,
    responseMsgDetail:
      code === 'PRVCY-6000-200' && include.toLowerCase() === 'profileservice' ? PROFILE_DETAIL : detail,
  }
  if (code !== 'PRVCY-6054-200') return said
  const [ignored, ...processed] = userIds.map(({ value }) => value)
  return { ...said, results: { processed, ignored: ignored === undefined ? [] : [ignored] } }
}

/** Products word the same code differently; the page shows how Profile does. */
const PROFILE_DETAIL = 'Success dataSetIds = [5dbb87aad37beb18a96feb61], Failed dataSetIds = []'
