import type { components } from '../api.ts'
import type { User } from '../state.ts'

/** A user as the list of people shows it; of the name, what stands before the first space is the first. */
export function personReply({
  userId,
  role,
  email,
  name,
  createdAt,
  updatedAt,
}: User): components['schemas']['User'] {
  const [first = name, ...rest] = name.split(' ')
  return {
    id: userId,
    name,
    email,
    first_name: first,
    last_name: rest.length === 0 ? null : rest.join(' '),
    phone: null,
    administrator: role === 'administrator',
    account_owner: role === 'owner',
    gravatar_url: `https://www.gravatar.com/avatar/${userId}`,
    created_at: inSeconds(createdAt),
    updated_at: inSeconds(updatedAt),
  }
}

/** The form of times in the vendor's OpenAPI, which leaves out parts of a second. */
function inSeconds(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z')
}
