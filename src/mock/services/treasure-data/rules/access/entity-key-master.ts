import { knownKey } from '../../caller.ts'
import { unauthorized } from '../../errors/entity-error.ts'
import { permissionError } from '../../errors/permission-error.ts'
import { keyMaster } from '../../account/key-examples.ts'
import { accessRefusal, entities } from '../../kit.ts'

export default accessRefusal(entities, 'entity-key-master', {
  says: 'The newer CDP family takes a master key.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote: "Maybe you didn't specify valid TD's Master API Key as 'TD1 {Your TD Master API Key}'.",
    note: 'Said of the older family, about 401; the status is the reading write-only-key.',
  },
  after: ['entity-key-known'],
  when: ({ headers, state }) => knownKey(headers, state)?.kind === 'write-only',
  reply: (refuse, context) =>
    context.reading('write-only-key') === 'forbidden'
      ? refuse(403, permissionError(null, 'Forbidden'))
      : refuse(401, unauthorized),
  examples: keyMaster,
})
