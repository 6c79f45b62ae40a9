import { actions } from '../../../engine/book/action.ts'
import { openAccount } from '../account/open-account.ts'
import type { Base, BaseContext } from '../state.ts'
import { existingFolder } from './folders.ts'
import { ACCOUNT, number, params, text, type InAccount } from './params.ts'

interface TokenParams extends InAccount {
  readonly tokenId?: number
  readonly folderId?: number
  readonly name?: string
}

export const tokenStates = actions<Base>()({
  'a token': {
    says: 'A Profiles API token in a folder, made by the owner of the account.',
    params: params({ tokenId: number, folderId: number, name: text }),
    run: addToken,
  },
})

/** Adds a token of the owner of the account, or puts it in place of the one with its number. */
export function addToken({ state, clock, ids }: BaseContext, params: TokenParams): void {
  const { account = ACCOUNT, tokenId = 9001, folderId = 498948, name = 'Site personalization' } = params
  const { audienceId } = existingFolder(state, account, folderId)
  const { userId } = openAccount(state, account, clock.now())
  state.tokens.put({
    account,
    tokenId,
    audienceId,
    folderId,
    name,
    token: ids.uuid(),
    keyColumn: 'td_client_id',
    attributeColumns: ['gender', 'country'],
    segments: [],
    createdAt: clock.now(),
    updatedAt: clock.now(),
    createdBy: userId,
    updatedBy: userId,
  })
}
