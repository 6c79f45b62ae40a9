import { createRequire } from 'node:module'
import { join } from 'node:path'

// Segment's own code, as Segment calls it for one event of a customer. The argument is the folder of its
// packages.

const require = createRequire(join(process.argv[2], 'package.json'))
const { Destination } = require('@segment/actions-core')
const { default: definition } = require('@segment/action-destinations/dist/destinations/adobe-target')

const { BYTHEBOOK_URL: mock, ADOBE_TARGET_CLIENT_CODE: clientCode } = process.env
const TOKEN = '5d0c8a3e-6f4b-4c1d-9e27-1b7a90f3c642'
const adobeTarget = new Destination(definition)

async function given(state) {
  const path = `/_bythebook/states/adobe-target/${encodeURIComponent(state)}`
  const { ok, status } = await fetch(mock + path, { method: 'POST' })
  if (!ok) throw new Error(`${state}: ${status}`)
}

/** `done`, or the status under which Segment files the failure. */
async function identify(userId, traits, token) {
  try {
    await adobeTarget.executeAction('updateProfile', {
      event: { type: 'identify', userId, traits },
      mapping: { user_id: { '@path': '$.userId' }, traits: { '@path': '$.traits' } },
      settings: { client_code: clientCode, ...(token && { bearer_token: token }) },
    })
    return 'done'
  } catch (error) {
    if (error.status === undefined) throw error
    return error.status
  }
}

async function expect(outcome, userId, traits, token) {
  const was = await identify(userId, traits, token)
  if (was !== outcome) throw new Error(`${userId}: expected ${outcome}, was ${was}`)
}

await given('a client in use')
await expect('done', 'loyal-1', { tier: 'gold', address: { city: 'Busan' } })
await expect(500, 'stranger', { tier: 'gold' })
await given('authentication required')
await expect('done', 'loyal-1', { tier: 'platinum' }, TOKEN)
await expect(403, 'loyal-1', { tier: 'gold' })
