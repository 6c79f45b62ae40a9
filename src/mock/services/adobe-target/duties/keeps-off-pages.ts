import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { callsOf, duty, UPDATE } from '../kit.ts'

const update = (headers: Readonly<Record<string, string>>) =>
  ({ operation: 'updateProfile', request: { headers } }) as const

export default duty(UPDATE, 'keeps-off-pages', {
  says: 'Single updates are sent from a server, never from a page.',
  source: {
    page: 'profile-single-api',
    evidence: 'vendor',
    quote:
      '* The [!UICONTROL Single Profile Update API] is a server-to-server API and is not designed to ' +
      'work within a webpage.',
  },
  remedy:
    'Send the update from your server; on a page use trackEvent() or the Delivery API. A token in a ' +
    'page is everybody’s.',
  judge: judgeEach(callsOf(UPDATE), ({ headers }) => {
    const mark = MARKS.find((name) => headers[name] !== undefined)
    if (mark === undefined) return 'kept'
    return { broken: `sent an update from a browser, as its header ${mark}: ${headers[mark]} shows` }
  }),
  examples: {
    kept: [
      { steps: [{ operation: 'updateProfile' }, { operation: 'updateProfileByPost' }] },
      {
        name: 'with the one header of a browser that Node sends',
        steps: [update({ 'sec-fetch-mode': 'cors' })],
      },
    ],
    broken: [
      { steps: [update({ origin: 'https://shop.example' })] },
      {
        name: 'an image on a page',
        steps: [update({ 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' })],
      },
    ],
  },
})

/** Headers that browsers alone send: Fetch, section 3.2, and Fetch Metadata, section 2. */
const MARKS = ['origin', 'sec-fetch-site'] as const
