import { actions } from '../../../engine/book/action.ts'
import { LARGEST_PROFILE } from '../batch/failing.ts'
import { withoutEdge } from '../profile/without-edge.ts'
import { SAMPLE } from '../samples.ts'
import type { Base, BaseContext } from '../state.ts'
import { nextNumber } from '../update/submission.ts'
import { customerNamed } from './customer-named.ts'
import { count, instant, params, text, type Of } from './params.ts'

interface ProfileParams extends Of {
  readonly pcId?: string
  readonly thirdPartyId?: string
  readonly marketingCloudVisitorId?: string
  readonly attributes?: Readonly<Record<string, string>>
  /** ISO 8601. */
  readonly modifiedAt?: string
}

const attributes = {
  type: 'object',
  maxProperties: 1000,
  additionalProperties: { type: 'string', maxLength: LARGEST_PROFILE },
}

export const profileStates = actions<Base>()({
  profiles: {
    says: 'Visitors loyal-1, loyal-2 and so on are known, by these ids of the customer.',
    params: params({ clientCode: text, count }),
    run(context: BaseContext, { count = 1, ...of }: Of & { readonly count?: number }) {
      if (count > 0) giveProfile(context, of)
      for (let i = 2; i <= count; i++) {
        giveProfile(context, {
          ...of,
          thirdPartyId: `loyal-${i}`,
          pcId: `1767225600000-${600_000 + i}`,
          attributes: { tier: 'silver' },
        })
      }
    },
  },
  'a profile': {
    says: 'A visitor is known.',
    params: params({
      clientCode: text,
      pcId: text,
      thirdPartyId: text,
      marketingCloudVisitorId: text,
      attributes,
      modifiedAt: instant,
    }),
    run: giveProfile,
  },
  'a visit': {
    says: 'A visitor has just come by: a run of version 2 batches has ended.',
    params: params({ clientCode: text, thirdPartyId: text }),
    run(
      { state, clock }: BaseContext,
      { thirdPartyId: id = SAMPLE.thirdPartyId, ...of }: Of & { readonly thirdPartyId?: string },
    ) {
      const { clientCode } = customerNamed(state, of.clientCode)
      const number = nextNumber(state, clientCode)
      state.changes.put({
        clientCode,
        key: 'thirdPartyId',
        id,
        number,
        appliesAt: clock.now(),
        kind: 'visit',
        attributes: {},
      })
    },
  },
})

/** Puts a profile there; one without any id is that of the samples. */
export function giveProfile({ state, clock }: BaseContext, params: ProfileParams): void {
  const { attributes = SAMPLE.attributes, modifiedAt, clientCode: code, ...ids } = params
  const { clientCode } = customerNamed(state, code)
  const {
    pcId = null,
    thirdPartyId = null,
    marketingCloudVisitorId = null,
  } = Object.keys(ids).length > 0 ? ids : SAMPLE
  const at = modifiedAt === undefined ? clock.now() : Date.parse(modifiedAt)
  state.profiles.put({
    clientCode,
    number: state.profiles.count({ where: [clientCode] }),
    pcId: pcId && withoutEdge(pcId),
    thirdPartyId,
    marketingCloudVisitorId,
    modifiedAt: at,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name, { value, modifiedAt: at }]),
    ),
  })
}
