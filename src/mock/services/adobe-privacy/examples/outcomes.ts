type Outcome = 'partial' | 'not-provisioned' | 'ids-not-found' | 'invalid-namespace'

/** A job of one product that has ended so. */
export const productEnded = (outcome: Outcome) => {
  const params = { include: ['AudienceManager'], product: 'AudienceManager', outcome } as const
  return { state: 'a failed job', params } as const
}

/** The look-up of a complete job whose only product is complete with this code. */
export const completeWith = (responseMsgCode: string) => {
  const productStatusResponse = { status: 'complete', responseMsgCode }
  return { status: 200, body: { status: 'complete', productResponses: [{ productStatusResponse }] } } as const
}
