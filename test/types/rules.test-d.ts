import { accessRefusal, duty, inBandRefusal, limit, promise, refusal } from '../library/kit.ts'

const source = { page: 'house-rules', evidence: 'stated', quote: 'x' } as const
const examples = { refused: [{ request: {} }], allowed: [{ request: {} }] } as const
const error = { code: 'x', message: 'x' }
const says = 'x'
const said = { says, source, examples }
const when = () => true
const reply = <T>(refuse: (status: 409, body: typeof error) => T) => refuse(409, error)
const maximum = { at: 'query.size', keyword: 'maximum' } as const

export const right = refusal('lendBook', 'right', { ...said, when, reply })
export const rightOnSeveral = refusal(['getBook', 'lendBook'], 'right', {
  ...said,
  when: ({ path }) => path.bookId === '',
  reply: (refuse) => refuse(404, error),
})
export const rightInBand = inBandRefusal('reserveBook', 'right', {
  ...said,
  when,
  reply: (refuse) => refuse(200, { accepted: false, reason: 'x' }),
})
export const rightAccess = accessRefusal('getBook', 'right', {
  ...said,
  when: ({ headers }) => headers['x'] === undefined,
  reply: (refuse) => refuse(401, error),
})
export const rightLimit = limit('listBooks', 'right', { ...said, ...maximum })
export const rightPromise = promise('getBook', 'right', {
  says,
  source,
  examples: [{ request: {}, reply: { status: 200 } }],
})
export const rightAssumed = refusal('lendBook', 'right', {
  says,
  examples,
  when,
  reply,
  source: { page: 'catalogue', evidence: 'assumed', note: 'nobody says it' },
})

// @ts-expect-error a rule on an operation that is not there
export const onNothing = refusal('burnBook', 'x', { ...said, when, reply })

// @ts-expect-error a rule on operations of which one is not there
export const onSomething = refusal(['lendBook', 'burnBook'], 'x', { ...said, when, reply })

// @ts-expect-error a rule on no operation at all
export const onNone = refusal([], 'x', { ...said, when, reply })

// @ts-expect-error a rule without a source
export const unsourced = refusal('lendBook', 'x', { says, examples, when, reply })

// @ts-expect-error a rule that does not say what is true
export const unsaid = refusal('lendBook', 'x', { source, examples, when, reply })

// @ts-expect-error a rule without examples
export const noExamples = refusal('lendBook', 'x', { says, source, when, reply })

export const noneRefused = refusal('lendBook', 'x', {
  says,
  source,
  when,
  reply,
  // @ts-expect-error a rule without an example that it refuses
  examples: { refused: [], allowed: [{ request: {} }] },
})

export const noneAllowed = refusal('lendBook', 'x', {
  says,
  source,
  when,
  reply,
  // @ts-expect-error a rule without an example that is allowed
  examples: { refused: [{ request: {} }], allowed: [] },
})

// @ts-expect-error a rule that does not say when it refuses
export const never = refusal('lendBook', 'x', { ...said, reply })

// @ts-expect-error a rule that does not say how it refuses
export const speechless = refusal('lendBook', 'x', { ...said, when })

export const unknownPage = refusal('lendBook', 'x', {
  ...said,
  when,
  reply,
  // @ts-expect-error a source on a page that is not there
  source: { page: 'kitchen', evidence: 'stated', quote: 'x' },
})

export const unquoted = refusal('lendBook', 'x', {
  ...said,
  when,
  reply,
  // @ts-expect-error a stated sentence without its quote
  source: { page: 'house-rules', evidence: 'stated' },
})

export const unexplained = refusal('lendBook', 'x', {
  ...said,
  when,
  reply,
  // @ts-expect-error an assumption without a note
  source: { page: 'house-rules', evidence: 'assumed', quote: 'x' },
})

export const rumour = refusal('lendBook', 'x', {
  ...said,
  when,
  reply,
  // @ts-expect-error evidence of a kind that is not known
  source: { page: 'house-rules', evidence: 'heard', quote: 'x' },
})

export const undocumentedRefusal = refusal('lendBook', 'x', {
  ...said,
  when,
  // @ts-expect-error a refusal with a status that is not documented
  reply: (refuse) => refuse(418, error),
})

export const refusalOfNotAll = refusal(['lendBook', 'getBook'], 'x', {
  ...said,
  when,
  // @ts-expect-error a refusal with a status that not all of its operations document
  reply: (refuse) => refuse(409, error),
})

export const wrongRefusal = refusal('lendBook', 'x', {
  ...said,
  when,
  // @ts-expect-error a refusal with a body of another shape
  reply: (refuse) => refuse(409, { code: 'x' }),
})

export const succeeding = refusal('getBook', 'x', {
  ...said,
  when,
  // @ts-expect-error a refusal with a success status
  reply: (refuse) => refuse(200, { bookId: 'x', title: 'x', authors: [], genre: 'x', status: 'lent' }),
})

export const undocumentedInBand = inBandRefusal('reserveBook', 'x', {
  ...said,
  when,
  // @ts-expect-error an in-band refusal with a status that is not documented
  reply: (refuse) => refuse(409, error),
})

export const wrongInBand = inBandRefusal('reserveBook', 'x', {
  ...said,
  when,
  // @ts-expect-error an in-band refusal with a body of another shape
  reply: (refuse) => refuse(200, { accepted: false }),
})

export const refusalByHand = refusal('lendBook', 'x', {
  ...said,
  when,
  // @ts-expect-error a refusal made by hand
  reply: () => ({ status: 409, body: error, headers: {} }),
})

export const asynchronous = refusal('lendBook', 'x', {
  ...said,
  reply,
  // @ts-expect-error a rule that decides asynchronously
  when: async () => true,
})

export const unknownQuery = refusal('listBooks', 'x', {
  ...said,
  reply: (refuse) => refuse(400, error),
  // @ts-expect-error a rule on a query parameter that is not documented
  when: ({ query }) => query.colour === 'red',
})

export const notShared = refusal(['addBook', 'returnBook'], 'x', {
  ...said,
  reply,
  // @ts-expect-error a rule on several operations that looks at the body of one
  when: ({ body }) => body.title === '',
})

export const queryNotShared = refusal(['listBooks', 'getBook'], 'x', {
  ...said,
  reply: (refuse) => refuse(400, error),
  // @ts-expect-error a rule on several operations that looks at the query of one
  when: ({ query }) => query.size === 1,
})

export const writing = refusal('lendBook', 'x', {
  ...said,
  reply,
  // @ts-expect-error a rule that changes the state
  when: ({ state, path }) => state.books.delete(path.bookId),
})

export const inventing = refusal('lendBook', 'x', {
  ...said,
  reply,
  // @ts-expect-error a rule that makes ids
  when: ({ ids }) => ids.below(2) === 1,
})

export const tooEarly = accessRefusal('listBooks', 'x', {
  ...said,
  reply: (refuse) => refuse(401, error),
  // @ts-expect-error an access rule that looks at what has not been read yet
  when: ({ query }) => query.size === 1,
})

export const tooEarlyForCaller = accessRefusal('listBooks', 'x', {
  ...said,
  reply: (refuse) => refuse(401, error),
  // @ts-expect-error an access rule that looks at who calls
  when: ({ caller }) => caller.reader === 'ada',
})

export const unknownReading = refusal('lendBook', 'x', {
  ...said,
  reply,
  // @ts-expect-error a rule on a reading that is not there
  when: ({ reading }) => reading('colour') === 'red',
})

export const unknownOption = refusal('lendBook', 'x', {
  ...said,
  reply,
  // @ts-expect-error a rule on an option that a reading does not have
  when: ({ reading }) => reading('genre-case') === 'both',
})

// @ts-expect-error a limit on a query parameter that is not there
export const limitOnNoQuery = limit('listBooks', 'x', { ...said, at: 'query.sise', keyword: 'maximum' })

// @ts-expect-error a limit on a path parameter that is not there
export const limitOnNoPath = limit('listBooks', 'x', { ...said, at: 'path.bookId', keyword: 'maximum' })

// @ts-expect-error a limit on a header
export const limitOnHeader = limit('listBooks', 'x', { ...said, at: 'headers.accept', keyword: 'maximum' })

// @ts-expect-error a limit by a keyword that JSON Schema does not have
export const limitByNothing = limit('listBooks', 'x', { ...said, at: 'query.size', keyword: 'largest' })

// @ts-expect-error a limit without a source
export const limitUnsourced = limit('listBooks', 'x', { says, examples, ...maximum })

export const limitWithoutRefused = limit('listBooks', 'x', {
  says,
  source,
  ...maximum,
  // @ts-expect-error a limit without an example that it refuses
  examples: { refused: [], allowed: [{ request: {} }] },
})

// @ts-expect-error a limit that gives a reply of its own
export const limitWithReply = limit('listBooks', 'x', { ...said, ...maximum, reply })

// @ts-expect-error a promise without an example
export const emptyPromise = promise('getBook', 'x', { says, source, examples: [] })

// @ts-expect-error a promise whose example does not say what the reply is
export const vaguePromise = promise('getBook', 'x', { says, source, examples: [{ request: {} }] })

export const promisedFailure = promise('getBook', 'x', {
  says,
  source,
  // @ts-expect-error a promise about a failure
  examples: [{ request: {}, reply: { status: 404 } }],
})

export const promisedNothing = promise('getBook', 'x', {
  says,
  source,
  // @ts-expect-error a promise about a status that is not documented
  examples: [{ request: {}, reply: { status: 202 } }],
})

// @ts-expect-error a promise without a source
export const unsourcedPromise = promise('getBook', 'x', {
  says,
  examples: [{ request: {}, reply: { status: 200 } }],
})

// @ts-expect-error a duty on an operation that is not there
export const dutyOnNothing = duty('burnBook', 'x', { says, source, remedy: 'x' })

// @ts-expect-error a duty without what to do where a client does not
export const dutyWithoutRemedy = duty('listBooks', 'x', { says, source })
