import type { Loaded } from '../mock/engine/book/loaded.ts'
import type { Mock } from '../mock/engine/journey/mock.ts'
import { examplesOf } from '../mock/engine/book/rule.ts'
import { playNamed } from './refused-example.ts'

/** Per reading, the options that the answer to some example of a rule rested on. */
export function optionsPlayed(mock: Mock, loaded: Loaded): Map<string, Set<string>> {
  const played = new Map<string, Set<string>>()
  for (const rule of loaded.service.rules) {
    for (const operation of rule.operations) {
      for (const example of examplesOf(rule)) {
        for (const { readings } of playNamed(mock, loaded, rule, operation, example).sandbox.journal.find()) {
          for (const [id, option] of Object.entries(readings))
            played.set(id, (played.get(id) ?? new Set()).add(option))
        }
      }
    }
  }
  return played
}
