import { promise } from '../../kit.ts'

const given = { state: 'a complete job', params: { include: ['profileService', 'identity'] } } as const
const products = (...names: readonly string[]) =>
  ({
    status: 200,
    body: { productResponses: names.map((product) => ({ product })) },
    anyOrder: ['productResponses'],
  }) as const

export default promise('retrievePrivacyJob', 'product-per-include', {
  says: 'There is one product response for each value of include.',
  source: {
    page: 'privacy-jobs',
    evidence: 'observed',
    quote:
      '`productResponses` 배열 내의 각 개체에는 특정 [!DNL Experience Cloud] 응용 프로그램과 관련된 ' +
      '작업의 현재 상태에 대한 정보가 들어 있습니다.',
    english:
      'Each object in the `productResponses` array holds information on the current status of the job in ' +
      'one particular [!DNL Experience Cloud] application.',
    note:
      'The sentence says what each is. That there is one for each value is seen in the samples: three ' +
      'were included and three answered. How the product is called is a reading.',
  },
  examples: [
    { given, request: {}, reply: products('Profile', 'Identity') },
    {
      given,
      readings: { 'product-names': 'as-included' },
      request: {},
      reply: products('profileService', 'identity'),
    },
  ],
})
