import { hasKey } from '../../caller.ts'
import { keySent } from '../../examples/keys.ts'
import { accessRefusal, tdApi } from '../../kit.ts'
import { loginFailure } from '../../errors/login-failure.ts'

export default accessRefusal(tdApi, 'key-sent', {
  says: 'Every call carries an API key as `Authorization: TD1 <account>/<key>`.',
  source: {
    page: 'profile-api-token',
    evidence: 'assumed',
    quote: "--header 'Authorization: TD1 123/456789xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
    note:
      'Every printed call carries it. That one without it is refused is assumed; the status and the words are ' +
      'those seen for a bad key.',
  },
  when: ({ headers }) => !hasKey(headers),
  reply: (refuse, context) => refuse(401, loginFailure(context.reading('login-failure-body'))),
  examples: {
    ...keySent,
    refused: [
      ...keySent.refused,
      {
        name: 'no header, where only error is told',
        readings: { 'login-failure-body': 'error-alone' },
        request: { headers: { authorization: undefined } },
      },
    ],
  },
})
