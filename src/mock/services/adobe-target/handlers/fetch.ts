import type { AccessContext } from '../../../engine/book/context.ts'
import { MissingRow } from '../../../engine/store/missing-row.ts'
import { handler, type Target } from '../kit.ts'
import { askedFor, fetched } from '../profile/fetched.ts'
import type { Attribute } from '../state.ts'

export const fetchProfile = handler('fetchProfile', (context, reply) => reply(200, show(context)))

export const fetchProfileByThirdPartyId = handler('fetchProfileByThirdPartyId', (context, reply) =>
  reply(200, show(context)),
)

export const fetchProfileByMarketingCloudVisitorId = handler(
  'fetchProfileByMarketingCloudVisitorId',
  (context, reply) => reply(200, show(context)),
)

function show(context: Pick<AccessContext<Target>, 'rawPath' | 'rawQuery' | 'state' | 'clock' | 'reading'>) {
  const { client, visitorId } = askedFor(context)
  const profile = fetched(context)
  if (!profile) throw new MissingRow('no such profile: is the rule that refuses this switched off?')
  const attributes = [...profile.attributes].map(([name, attribute]) => [name, shown(attribute)] as const)
  return {
    client,
    visitorId,
    modifiedAt: timestamp(profile.modifiedAt),
    profileAttributes: Object.fromEntries(attributes),
  }
}

function shown({ value, modifiedAt }: Attribute) {
  return { value, modifiedAt: timestamp(modifiedAt) }
}

/** As the vendor writes it, with an offset: `2026-01-01T00:00:00.000+00:00`. */
function timestamp(instant: number): string {
  return new Date(instant).toISOString().replace('Z', '+00:00')
}
