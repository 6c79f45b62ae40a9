/**
 * The ids of the first jobs that a client creates in a world of its own, where nothing else has been made
 * before: the seed decides them.
 */
export const FIRST_JOB_ID = '1cbbeb5e-ee1f-427a-9a04-e77411f51b64'
export const SECOND_JOB_ID = 'eb85699a-781f-4a14-bcd0-d2003ce1ff25'

/** The id of the first job of the second request, where the first request made one job. */
export const NEXT_REQUEST_JOB_ID = '91670ece-51f2-41ee-853f-e4116d136640'
