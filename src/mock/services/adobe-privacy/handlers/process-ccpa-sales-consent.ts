import { handler } from '../kit.ts'

export const processCCPASalesConsent = handler('processCCPASalesConsent', (_context, reply) => reply(202))
