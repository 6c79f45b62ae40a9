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
  return {
    product: names === 'as-shown' ? productName(part.include) : part.include,
    retryCount: 0,
    processedDate: timestamp(actedAt(job, part, now)),
    productStatusResponse: statusOf(job, part, now),
  }
}

/** When the product last did something: it answered, took the job up or got it. */
function actedAt(job: Job, part: Part, now: number): number {
  if (now >= part.endsAt) return part.endsAt
  return now >= job.startsAt ? job.startsAt : job.createdAt
}

/** A product that has not answered is `submitted` also while it works; the message alone tells. */
function statusOf(job: Job, part: Part, now: number): Schemas['ProductStatus'] {
  if (now >= part.endsAt) return answerOf(job, part)
  return now >= job.startsAt ? { status: 'submitted', message: 'processing' } : { status: 'submitted' }
}

function answerOf({ userIds }: Job, { include, code }: Part): Schemas['ProductStatus'] {
  const { status, message } = responseCodes[code]
  const answer = { status, message, responseMsgCode: code, responseMsgDetail: detailOf(include, code) }
  if (code !== 'PRVCY-6054-200') return answer
  const [ignored, ...processed] = userIds.map(({ value }) => value)
  return { ...answer, results: { processed, ignored: ignored === undefined ? [] : [ignored] } }
}

function detailOf(include: string, code: Part['code']): string {
  const isSuccessOfProfile = code === 'PRVCY-6000-200' && include.toLowerCase() === 'profileservice'
  return isSuccessOfProfile ? PROFILE_DETAIL : responseCodes[code].detail
}

/** Products word the same code differently; the page shows how Profile does. */
const PROFILE_DETAIL = 'Success dataSetIds = [5dbb87aad37beb18a96feb61], Failed dataSetIds = []'
