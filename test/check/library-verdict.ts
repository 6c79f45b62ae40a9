import { judge } from '../../src/mock/judge/judge.ts'
import { allJudged, type Judged, type Verdict } from '../../src/mock/judge/verdict.ts'
import { Witness } from '../../src/check/witness.ts'
import type { Service } from '../../src/mock/engine/book/service.ts'
import { libraryMock, type LibraryMock } from '../library-mock.ts'

/** A library that a judge watches, for one test. */
export interface JudgedLibrary extends Pick<LibraryMock, 'mock' | 'loaded' | 'sandbox' | 'ask' | 'send'> {
  /** How the client stands so far. */
  verdict(): Verdict
  /** How it stands to one rule, duty or problem; nothing where that is not judged. */
  judged(id: string): Judged | undefined
}

export function judgedLibrary(changes: Partial<Service> = {}): JudgedLibrary {
  const { mock, loaded, sandbox, ask: askUnseen, send: sendUnseen } = libraryMock(changes)
  const witness = new Witness()
  mock.onLost = (number, lostIn) => witness.lose(number, lostIn)
  sandbox.watches = true
  const ask: LibraryMock['ask'] = (operation, request, asked = sandbox) => {
    const got = askUnseen(operation, request, asked)
    witness.see(got.entry, asked)
    return got
  }
  const send: LibraryMock['send'] = (request, asked = sandbox) => {
    const got = sendUnseen(request, asked)
    witness.see(got.entry, asked)
    return got
  }
  const verdict = () => judge([loaded], witness.testimonies())
  return {
    mock,
    loaded,
    sandbox,
    ask,
    send,
    verdict,
    judged: (id) => allJudged(verdict()).find((one) => one.id === id),
  }
}
