// A consumer's client of Adobe Privacy Service, as a team would write it: it throws where the service
// refuses.
const BASE = process.env.ADOBE_PRIVACY_BASE_URL

const HEADERS = {
  authorization: `Bearer ${process.env.ADOBE_PRIVACY_ACCESS_TOKEN ?? 'a-token'}`,
  'x-api-key': process.env.ADOBE_PRIVACY_API_KEY ?? 'a-key',
  'x-gw-ims-org-id': process.env.ADOBE_PRIVACY_ORG_ID ?? 'ACME@AdobeOrg',
}

export async function listJobs(query, { base = BASE, headers = HEADERS } = {}) {
  const response = await fetch(`${base}/jobs?${new URLSearchParams(query)}`, { headers })
  const body = await response.json()
  if (!response.ok) throw new Error(`Privacy Service answers ${response.status}: ${JSON.stringify(body)}`)
  return body
}

export async function allJobs(query, options) {
  const jobs = []
  for (let page = 0; ; page++) {
    const { jobDetails, totalRecords } = await listJobs({ ...query, page, size: 100 }, options)
    jobs.push(...jobDetails)
    if (jobDetails.length === 0 || jobs.length >= totalRecords) return jobs
  }
}
