/** Headers of a request that belong to its connection or to the tool that sent it: patterns of their names. */
export const CONNECTION_HEADERS = [
  'host',
  'connection',
  'keep-alive',
  'user-agent',
  'accept-encoding',
  'accept-language',
  'content-length',
  'transfer-encoding',
] as const
