import { missingInReply } from '../../src/mock/engine/proof/missing-in-reply.ts'
import { bodyText, type Response } from '../../src/mock/engine/spec/request.ts'
import type { Interaction } from './interactions.ts'

/** What an interaction is about, or its status or body alone. */
export type Part = 'sentence' | 'status' | 'body'

/** In what an answer to an interaction differs from the usual one, as far as a contract could be about it. */
export function changedPart(
  { kind, example }: Interaction,
  usual: Response,
  other: Response,
): Part | undefined {
  if (isSuccess(usual) !== isSuccess(other)) return 'sentence'
  if (usual.status !== other.status) return 'status'
  if (kind === 'allowed') return undefined
  if (kind === 'promised') return missingInReply(example.reply!, other) === undefined ? undefined : 'sentence'
  if (bodyText(usual) === bodyText(other)) return undefined
  // Inside a success it is the body that tells the refusal.
  return isSuccess(usual) ? 'sentence' : 'body'
}

function isSuccess({ status }: Response): boolean {
  return status < 400
}
