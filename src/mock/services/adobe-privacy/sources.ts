import type { Page } from '../../engine/book/source.ts'

const EXPERIENCE_LEAGUE = 'https://experienceleague.adobe.com/en/docs/experience-platform'
const ADOBE_DOCS = 'https://github.com/AdobeDocs'

/** The pages that this service's rules quote. */
export const pages = {
  'privacy-jobs': {
    title: 'Privacy jobs API endpoint',
    url: `${EXPERIENCE_LEAGUE}/privacy/api/privacy-jobs`,
    original: {
      language: 'ko',
      title: '개인 정보 작업 API 엔드포인트',
      url: 'https://experienceleague.adobe.com/ko/docs/experience-platform/privacy/api/privacy-jobs',
    },
    document: '004_15e0b0955a16aada.txt',
  },
  'getting-started': {
    title: 'Getting started with the Privacy Service API',
    url: `${EXPERIENCE_LEAGUE}/privacy/api/getting-started`,
  },
  consent: { title: 'Consent endpoint', url: `${EXPERIENCE_LEAGUE}/privacy/api/consent` },
  content: { title: 'Content endpoint', url: `${EXPERIENCE_LEAGUE}/privacy/api/content` },
  appendix: { title: 'Privacy Service API guide appendix', url: `${EXPERIENCE_LEAGUE}/privacy/api/appendix` },
  'error-codes': {
    title: 'Privacy Service error codes',
    url: `${EXPERIENCE_LEAGUE}/privacy/api/error-codes`,
  },
  'best-practices': {
    title: 'Best practices for Privacy Service',
    url: `${EXPERIENCE_LEAGUE}/privacy/best-practices`,
  },
  troubleshooting: {
    title: 'Privacy Service troubleshooting guide',
    url: `${EXPERIENCE_LEAGUE}/privacy/troubleshooting-guide`,
  },
  permissions: {
    title: 'Manage permissions for Privacy Service',
    url: `${EXPERIENCE_LEAGUE}/privacy/permissions`,
  },
  'header-errors': {
    title: 'Platform FAQ and troubleshooting guide: status codes and request header errors',
    url: `${EXPERIENCE_LEAGUE}/landing/troubleshooting`,
  },
  'daily-limit': {
    title: 'Fix Privacy Service API 400 Error in AEP: Daily Upload Limit Explained',
    url: 'https://experienceleague.adobe.com/en/docs/experience-cloud-kcs/kbarticles/ka-26552',
  },
  openapi: {
    title: 'Privacy Service API, OpenAPI description',
    url: `${ADOBE_DOCS}/experience-platform-apis/blob/main/static/swagger-specs/privacy-service.yaml`,
  },
  'jobs-2020': {
    title: 'Privacy jobs, as published in 2020',
    url:
      `${ADOBE_DOCS}/experience-platform.en/blob/08374d7c93372e1213089daee738843527dfcbf6/` +
      'help/privacy-service/api/jobs.md',
  },
  'gdpr-overview': {
    title: 'Adobe Experience Platform GDPR Service Overview (the edition before this service)',
    url:
      'https://github.com/AdobeAtAdobe/kirby_docs/blob/8f5fbf7a0/acpdr/api-specification/' +
      'markdown/narrative/gdpr/use-cases/gdpr-api-overview.md',
  },
  commerce: {
    title: 'How Commerce Services Handles Privacy Requests (a recorded answer)',
    url:
      `${ADOBE_DOCS}/commerce-merchant-services.en/blob/main/` +
      'help/data-connection/handle-privacy-request.md',
  },
  postman: {
    title: 'Privacy Service API, Postman collection',
    url:
      'https://github.com/adobe/experience-platform-postman-samples/blob/master/apis/experience-platform/' +
      'Privacy%20Service%20API.postman_collection.json',
  },
} satisfies Record<string, Page>
