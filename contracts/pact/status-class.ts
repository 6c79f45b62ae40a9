/** Pact's matching rules of a status: any that succeeds, or any that fails, as this one does. */
export function statusClass(status: number): object {
  return {
    $: {
      combine: 'AND',
      matchers: [{ match: 'statusCode', status: status < 400 ? 'success' : 'error' }],
    },
  }
}
