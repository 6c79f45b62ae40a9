import type { AccessContext } from '../../../engine/book/context.ts'
import type { Base } from '../state.ts'
import { LAST, profileAt, type IdKind, type Profile } from './profile-at.ts'
import { withoutEdge } from './without-edge.ts'

type Fetch = Pick<AccessContext<Base>, 'rawPath' | 'rawQuery' | 'state' | 'clock' | 'reading'>

/** Which profile a fetch asks for. */
export interface FetchTarget {
  /** The client code, empty when there is none. */
  readonly client: string
  readonly kind: IdKind
  /** The id as the caller wrote it. */
  readonly visitorId: string
}

/** What a fetch asks for, whichever of the three calls it is. */
export function askedFor({ rawPath, rawQuery }: Pick<Fetch, 'rawPath' | 'rawQuery'>): FetchTarget {
  const client = new URLSearchParams(rawQuery).get('client') ?? ''
  const { tntId, thirdPartyId, marketingCloudVisitorId = '' } = rawPath
  if (tntId !== undefined) return { client, kind: 'pcId', visitorId: tntId }
  if (thirdPartyId !== undefined) return { client, kind: 'thirdPartyId', visitorId: thirdPartyId }
  return { client, kind: 'marketingCloudVisitorId', visitorId: marketingCloudVisitorId }
}

/** The profile that a fetch asks for, if there is one. */
export function fetched(fetch: Fetch): Profile | undefined {
  const { client, kind, visitorId } = askedFor(fetch)
  const id = kind === 'pcId' ? withoutEdge(visitorId) : visitorId
  return profileAt(fetch, { clientCode: client, kind, id, at: fetch.clock.now(), before: LAST })
}

/** How the vendor's message names each kind of id. */
const NAMES = {
  pcId: 'mboxPC',
  thirdPartyId: 'third party id',
  marketingCloudVisitorId: 'marketing cloud visitor id',
} as const

/** Whether a fetch asks for a profile that is not there. */
export function asksForNone(fetch: Fetch): boolean {
  return new URLSearchParams(fetch.rawQuery).has('client') && fetched(fetch) === undefined
}

/** What a fetch answers where there is no such profile. */
export function noProfile(fetch: Fetch) {
  const { client, kind, visitorId } = askedFor(fetch)
  return { status: 404, message: `No profile found for client ${client} with ${NAMES[kind]}=${visitorId}` }
}
