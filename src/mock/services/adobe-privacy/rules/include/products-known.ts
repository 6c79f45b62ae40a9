import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'
import { isAccepted } from '../../products/products.ts'
import { twoUsersBut } from '../../samples.ts'

export default refusal('createPrivacyJob', 'products-known', {
  says: 'The products to include are among the accepted product values.',
  source: {
    page: 'gdpr-overview',
    evidence: 'vendor',
    quote:
      'If the product you specify as part of an include does not match the list of product values, you ' +
      'will receive an error message and the request will fail.',
    note:
      'The page of today leads to a list of accepted values and does not say what becomes of others; see ' +
      'the reading unknown-product. No page gives the status. Values that any Adobe page tells callers ' +
      'to send are accepted.',
  },
  when: (context) =>
    !context.body.include.every(isAccepted) && context.reading('unknown-product') === 'refused',
  reply: (refuse, { body }) =>
    refuse(
      400,
      invalidRequest(`unknown product in include: ${body.include.find((include) => !isAccepted(include))}`),
    ),
  examples: {
    refused: [{ request: { body: twoUsersBut({ include: ['Analytics', 'Photoshop'] }) } }],
    allowed: [
      {
        request: { body: twoUsersBut({ include: ['ANALYTICS', 'profileservice', 'commerceMarketingData'] }) },
      },
      {
        readings: { 'unknown-product': 'accepted' },
        request: { body: twoUsersBut({ include: ['Analytics', 'Photoshop'] }) },
      },
    ],
  },
})
