import type { Broken } from '../../../engine/book/duty.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isCall } from '../journal/calls-of.ts'
import { tasksOf, usersOf } from '../journal/creates.ts'
import { orgOf } from '../journal/sender.ts'
import { duty } from '../kit.ts'
import { davidSmith, manyUsers, oneIdentityBut, twoUsersBut } from '../samples.ts'

const create = (body: unknown) => ({ operation: 'createPrivacyJob', request: { body } }) as const
const users = (...all: unknown[]) => create(twoUsersBut({ users: all }))

export default duty('createPrivacyJob', 'gives-unique-keys', {
  says: 'Gives each user a key that no other user of the client has.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '이 값을 쉽게 참조하거나 나중에 조회할 수 있도록 고유하고 쉽게 식별 가능한 문자열을 선택하는 것이 좋습니다.',
  },
  remedy: 'Use the id of the request in your own system; a repeated key cannot be told apart in the answer.',
  judge(seen) {
    const kept: Observation[] = []
    const broken: Broken[] = []
    const people = new Map<string, string>()
    for (const one of seen.filter((call) => isCall(call, 'createPrivacyJob') && call.succeeded)) {
      const texts = tasksOf(one).map(({ text }) => text)
      let wrong = tasksOf(one).find(({ text }, i) => texts.indexOf(text) !== i)?.key
      for (const { key, identities } of usersOf(one)) {
        const [name, person] = [JSON.stringify([orgOf(one), key]), JSON.stringify(identities)]
        if ((people.get(name) ?? person) !== person) wrong ??= key
        people.set(name, people.get(name) ?? person)
      }
      if (wrong !== undefined) broken.push({ at: one, detail: `gave the key ${wrong} to more than one user` })
      else if (people.size > 1) kept.push(one)
    }
    return { kept, broken }
  },
  examples: {
    kept: [
      { given: [], steps: [create(manyUsers(3))] },
      {
        name: 'one person, for each action',
        given: [],
        steps: [users(davidSmith, { ...davidSmith, action: ['delete'] }), create(twoUsersBut({}))],
      },
    ],
    broken: [
      { given: [], steps: [users(davidSmith, { ...davidSmith, action: ['delete', 'access'] })] },
      { given: [], steps: [users(davidSmith), create(oneIdentityBut({ value: 'ajones@acme.com' }))] },
    ],
  },
})
