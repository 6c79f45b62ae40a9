import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import type { Reading } from '../../src/mock/engine/book/reading.ts'
import { lessSure, type Evidence } from '../../src/mock/engine/book/source.ts'
import type { Mock } from '../../src/mock/engine/journey/mock.ts'
import { play, type Played } from '../../src/mock/engine/journey/play.ts'
import { changedPart, type Part } from './changed-part.ts'
import type { Interaction } from './interactions.ts'

/** A part of an answer that another option of a reading would change, so that it is no surer than our default. */
export interface Consequence {
  readonly part: Part
  readonly reading: Reading
}

/** What of the answer to an interaction is a consequence of how the documents are read. */
export function consequences(
  mock: Mock,
  loaded: Loaded,
  interaction: Interaction,
  usual: Played,
): Consequence[] {
  const rested = new Set(usual.sandbox.journal.find().flatMap(({ readings }) => Object.keys(readings)))
  return loaded.service.readings
    .filter(({ id }) => rested.has(id))
    .flatMap((reading) =>
      Object.keys(reading.options)
        .filter((option) => option !== reading.default)
        .flatMap((option) => {
          const part = partUnder(mock, loaded, interaction, usual, { [reading.id]: option })
          return part === undefined ? [] : [{ part, reading }]
        }),
    )
}

/** How sure a part is at most, since a change of it, or of all it is about, would follow from a reading. */
export function surest(all: readonly Consequence[], part: Part): Evidence {
  return all
    .filter((one) => one.part === part || one.part === 'sentence')
    .map(({ reading }) => reading.evidence)
    .reduce(lessSure, 'stated')
}

function partUnder(
  mock: Mock,
  loaded: Loaded,
  interaction: Interaction,
  usual: Played,
  readings: Readonly<Record<string, string>>,
): Part | undefined {
  const { operation, example } = interaction
  try {
    const { response } = play(mock, loaded, operation, {
      ...example,
      readings: { ...example.readings, ...readings },
    })
    return changedPart(interaction, usual.response, response)
  } catch {
    // What came before is no success there.
    return 'sentence'
  }
}
