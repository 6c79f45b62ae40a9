/**
 * The first tokens that a client makes in a world of its own, where nothing else has been made before: the
 * seed decides them.
 */
export const FIRST_TOKEN = 'dee6f796-a271-4d6e-a9e1-a11c83db7c81'
export const SECOND_TOKEN = '59ce3045-1735-47a8-883f-6cc81cbbeb5e'

/** The first batch that a client sends in such a world at 2026-01-20T12:00:00Z. */
export const FIRST_BATCH_ID = 'acmeshop-1768910400000-18237644'
