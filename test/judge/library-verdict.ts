import { judge } from '../../src/mock/judge/judge.ts'
import { allVerdicts, type RuleVerdict, type Verdict } from '../../src/mock/judge/verdict.ts'
import { JournalKeeper } from '../../src/check/journal-keeper.ts'
import type { Service } from '../../src/mock/engine/book/service.ts'
import { libraryMock, type LibraryMock } from '../library-mock.ts'

/** A library that a judge watches, for one test. */
export interface LibraryVerdict extends Pick<LibraryMock, 'mock' | 'loaded' | 'sandbox' | 'ask' | 'send'> {
  /** How the client stands so far. */
  verdict(): Verdict
  /** How it stands to one rule, duty or problem; nothing where that is not judged. */
  verdictOn(id: string): RuleVerdict | undefined
}

export function libraryVerdict(changes: Partial<Service> = {}): LibraryVerdict {
  const { mock, loaded, sandbox, ask: askUnseen, send: sendUnseen } = libraryMock(changes)
  const keeper = new JournalKeeper()
  mock.onEntry = (entry, seenIn) => keeper.see(entry, seenIn)
  mock.onLost = (number, lostIn) => keeper.lose(number, lostIn)
  sandbox.watches = true
  const ask: LibraryMock['ask'] = (operation, request, asked = sandbox) => {
    const got = askUnseen(operation, request, asked)
    keeper.see(got.entry, asked)
    return got
  }
  const send: LibraryMock['send'] = (request, asked = sandbox) => {
    const got = sendUnseen(request, asked)
    keeper.see(got.entry, asked)
    return got
  }
  const verdict = () => judge([loaded], keeper.clientJournals())
  return {
    mock,
    loaded,
    sandbox,
    ask,
    send,
    verdict,
    verdictOn: (id) => allVerdicts(verdict()).find((one) => one.id === id),
  }
}
