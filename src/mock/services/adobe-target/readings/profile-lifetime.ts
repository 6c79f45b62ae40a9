import { reading } from '../../../engine/book/reading.ts'

export default reading('profile-lifetime', {
  question: 'After how many days without a change does a profile expire?',
  sources: [
    {
      page: 'profile-lifetime',
      evidence: 'vendor',
      quote:
        'By default, a visitor profile in [!DNL Adobe Target] expires after 14 days of inactivity for ' +
        'that visitor.',
    },
    {
      page: 'profile-lifetime',
      evidence: 'vendor',
      quote: 'The lifetime can be set to as many as 90 days.',
      note: 'Adobe’s page on privacy calls 90 days the default.',
    },
  ],
  options: {
    '14-days': '14',
    '90-days': '90',
  },
  default: '14-days',
  evidence: 'vendor',
  because: 'The page on the lifetime itself says so.',
})
