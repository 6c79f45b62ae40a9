import { judgeInTurn } from '../../../engine/book/journal/judge-in-turn.ts'
import { tasksOf, usersOf } from '../journal/creates.ts'
import { orgOf } from '../journal/sender.ts'
import { createJobs } from '../examples/steps.ts'
import { duty, isCall } from '../kit.ts'
import { davidSmith, manyUsers, oneIdentityBut, twoUsersBut } from '../samples.ts'

const users = (...all: readonly unknown[]) => createJobs(twoUsersBut({ users: all }))
const deletion = { ...davidSmith, action: ['delete'] }

export default duty('createPrivacyJob', 'gives-unique-keys', {
  says: 'Gives each user a key that no other user of the client has.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '이 값을 쉽게 참조하거나 나중에 조회할 수 있도록 고유하고 쉽게 식별 가능한 문자열을 선택하는 것이 좋습니다.',
    english:
      'It is advisable to choose a unique string that is easy to tell, so that this value can easily be ' +
      'referred to or looked up later.',
  },
  remedy: 'Use the id of the request in your own system; a repeated key cannot be told apart in the answer.',
  judge: judgeInTurn(() => {
    const people = new Map<string, string>()
    return (create) => {
      if (!isCall(create, 'createPrivacyJob') || !create.succeeded) return undefined
      const texts = new Set<string>()
      let repeated = tasksOf(create).find(({ text }) => texts.size === texts.add(text).size)?.key
      for (const { key, identities } of usersOf(create)) {
        const [name, person] = [JSON.stringify([orgOf(create), key]), JSON.stringify(identities)]
        const before = people.get(name) ?? person
        if (before !== person) repeated ??= key
        people.set(name, before)
      }
      if (repeated !== undefined) return { broken: `gave the key ${repeated} to more than one user` }
      return people.size > 1 ? 'kept' : undefined
    }
  }),
  examples: {
    kept: [
      { given: [], steps: [createJobs(manyUsers(3))] },
      {
        name: 'one person, for each action',
        given: [],
        steps: [users(davidSmith, deletion), createJobs(twoUsersBut({}))],
      },
    ],
    broken: [
      { given: [], steps: [users(davidSmith, { ...davidSmith, action: ['delete', 'access'] })] },
      { given: [], steps: [users(davidSmith), createJobs(oneIdentityBut({ value: 'ajones@acme.com' }))] },
    ],
  },
})
