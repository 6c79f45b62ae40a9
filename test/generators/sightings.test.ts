import { expect, test } from 'vitest'
import { readSightings } from '../../src/generators/sightings.ts'
import { DESK } from './desk.ts'
import { TemporaryProject } from './temporary-project.ts'

const interaction = (rule: string) => ({
  description: rule,
  comments: { references: { bythebook: { rule } } },
})

test('without pacts and records there is nothing to say', () => {
  expect(readSightings(new TemporaryProject().root, DESK)).toEqual({ pact: undefined, clients: undefined })
})

test('the interactions of all pacts are counted by the rule they refer to', () => {
  const project = new TemporaryProject()
  project.write(
    'contracts/desk/a-desk.json',
    JSON.stringify({
      interactions: [interaction('opened'), interaction('opened'), { description: 'no rule' }],
    }),
  )
  project.write(
    'contracts/desk/b-desk.json',
    JSON.stringify({ interactions: [interaction('opened'), interaction('ticket-known')] }),
  )
  project.write('contracts/desk/other.json', JSON.stringify({ something: 'else' }))
  expect(readSightings(project.root, DESK).pact).toEqual(
    new Map([
      ['opened', 3],
      ['ticket-known', 1],
    ]),
  )
})

test('the clients that were seen are read by rule and duty', () => {
  const project = new TemporaryProject()
  project.write(
    'contracts/desk/seen.json',
    JSON.stringify({ opened: ['billing'], 'ask-again': ['billing', 'portal'] }),
  )
  expect(readSightings(project.root, DESK).clients).toEqual(
    new Map([
      ['opened', ['billing']],
      ['ask-again', ['billing', 'portal']],
    ]),
  )
})

for (const { name, file, text, want } of [
  {
    name: 'a file that is no JSON',
    file: 'a-desk.json',
    text: '{',
    want: /^contracts\/desk\/a-desk\.json: /,
  },
  {
    name: 'a record of an unknown rule',
    file: 'seen.json',
    text: '{"opend":["billing"]}',
    want: 'contracts/desk/seen.json: "opend" is no rule or duty of desk',
  },
  {
    name: 'a record that is no list',
    file: 'seen.json',
    text: '{"opened":"billing"}',
    want: 'contracts/desk/seen.json: opened: expected a list of clients',
  },
  {
    name: 'a record that is no object',
    file: 'seen.json',
    text: 'null',
    want: 'contracts/desk/seen.json: expected an object of lists',
  },
])
  test(`${name} is refused with its path`, () => {
    const project = new TemporaryProject()
    project.write(`contracts/desk/${file}`, text)
    expect(() => readSightings(project.root, DESK)).toThrow(want)
  })
