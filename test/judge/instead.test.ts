import { expect, test } from 'vitest'
import { readDocument } from '../../src/mock/hand/document.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import { insteadOf } from '../../src/mock/judge/instead.ts'
import service from '../../src/mock/services/adobe-privacy/index.ts'

test(
  'what to send instead is shown to the end of a body of some size, so that the field in ' +
    'question is in it',
  () => {
    const mock = new Mock([{ service, document: readDocument('openapi/adobe-privacy.yaml') }])
    const rule = service.rules.find(({ id }) => id === 'regulation-required')!
    if (rule.kind === 'promise') throw new Error('regulation-required is no promise')
    expect(insteadOf(mock.services.get(service.name)!, 'createPrivacyJob', rule)).toMatch(
      /"regulation":"ccpa".*\}$/,
    )
  },
)
