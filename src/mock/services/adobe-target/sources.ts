import type { Page } from '../../engine/book/source.ts'

const DOCS = 'https://experienceleague.adobe.com/en/docs'
const CAMPAIGN = 'https://github.com/WhatDoThis/Campaign_Target_Bulk_API_Develop/blob/main'

/** The pages that this service's rules quote. */
export const pages = {
  'profile-api-settings': {
    title: 'Profile API settings',
    url: `${DOCS}/target-dev/developer/implementation/methods/profile-api-settings`,
    original: {
      language: 'ko',
      title: '프로필 API 설정',
      url:
        'https://experienceleague.adobe.com/ko/docs/target-dev/developer/implementation/methods/' +
        'profile-api-settings',
    },
    document: '000_0c510d9d63345d00.txt',
  },
  'profile-bulk-api': {
    title: 'Adobe Target Bulk Profile Update API',
    url: `${DOCS}/target-dev/developer/api/profile-apis/profile-bulk-api`,
  },
  'bulk-method': {
    title: 'How Do I Get Data into Target Using the Bulk Profile Update API?',
    url: `${DOCS}/target-dev/developer/implementation/methods/bulk-profile-update-api`,
  },
  'profile-single-api': {
    title: 'Adobe Target Single Profile Update API',
    url: `${DOCS}/target-dev/developer/api/profile-apis/profile-single-api`,
  },
  'profile-fetch': {
    title: 'Fetch profiles',
    url: `${DOCS}/target-dev/developer/api/profile-apis/profile-fetch`,
  },
  'profiles-api': {
    title: 'Adobe Target Profiles API overview',
    url: `${DOCS}/target-dev/developer/api/profile-apis/profiles-api`,
  },
  'admin-api-overview': {
    title: 'Target Admin API Overview',
    url: `${DOCS}/target-dev/developer/api/target-api-overview`,
  },
  'admin-api': {
    title: 'Adobe Target Admin and Reporting APIs (OpenAPI)',
    url: 'https://github.com/AdobeDocs/target-developers/blob/main/src/admin-api.json',
  },
  'recommendations-api': {
    title: 'Adobe Target Recommendations API (Postman collection)',
    url:
      'https://github.com/AdobeDocs/target-developers/blob/main/src/' +
      'Recommendations.postman_collection.json',
  },
  'delivery-api': {
    title: 'Adobe Target Delivery API (OpenAPI)',
    url: 'https://github.com/AdobeDocs/target-developers/blob/main/src/delivery-api.json',
  },
  'configure-authentication': {
    title: 'How to Configure Authentication for Adobe Target APIs',
    url: `${DOCS}/target-dev/developer/api/configure-authentication`,
  },
  'target-limits': {
    title: 'What are the various character, size, and other limits in Adobe Target?',
    url: `${DOCS}/target/using/troubleshoot/target-limits`,
  },
  'user-management': {
    title: 'How Do I Add Users and Manage Permissions for a Target Standard Account?',
    url: `${DOCS}/target/using/administer/manage-users/users/user-management`,
  },
  'profile-lifetime': {
    title: 'What Is the Visitor Profile Lifetime and Can I Extend It?',
    url: `${DOCS}/target/using/audiences/visitor-profiles/visitor-profile-lifetime`,
  },
  'release-notes': {
    title: 'Release notes for previous releases (Target)',
    url: `${DOCS}/target/using/release-notes/release-notes-for-previous-releases`,
  },
  'target-api-2019': {
    title: 'Target API v1.0 (developers.adobetarget.com, 2018 to 2019)',
    url: 'https://github.com/adobe-target/slate/blob/master/source/index.html.md',
  },
  'bulk-2022': {
    title: 'Bulk Profile Update (Analytics 1.4 APIs, Target guide, 2022)',
    url: 'https://github.com/AdobeDocs/analytics-1.4-apis/blob/main/src/pages/guides/target/batch_update.md',
  },
  gateway: {
    title: 'api-gateway-request-validation: the answers of Adobe’s API gateway',
    url:
      'https://github.com/adobe-apiplatform/api-gateway-request-validation/blob/master/' +
      'src/lua/api-gateway/validation/validatorsHandlerErrorDecorator.lua',
  },
  'segment-client': {
    title: 'Segment’s Adobe Target destination',
    url:
      'https://github.com/segmentio/action-destinations/blob/main/' +
      'packages/destination-actions/src/destinations/adobe-target/adobeTarget_operations.ts',
  },
  'campaign-client': {
    title: 'Campaign to Target bulk worker, run against a sandbox: integration guide',
    url: `${CAMPAIGN}/docs/main/01_ProfileApiDataIntegration.md`,
    original: {
      language: 'ko',
      title: 'Target Profile API 데이터 연동 구성 가이드',
      url: `${CAMPAIGN}/docs/main/01_ProfileApiDataIntegration.md`,
    },
  },
  'campaign-results': {
    title: 'Campaign to Target bulk worker: test results',
    url: `${CAMPAIGN}/new_ver/docs/TestResult.md`,
    original: {
      language: 'ko',
      title: '가드레일 및 거의 고정되는 값',
      url: `${CAMPAIGN}/new_ver/docs/TestResult.md`,
    },
  },
  'campaign-status': {
    title: 'Campaign to Target bulk worker: how batch statuses are read',
    url: `${CAMPAIGN}/new_ver/docs/statusLogic.md`,
    original: {
      language: 'ko',
      title: 'Status 재조회 Logic',
      url: `${CAMPAIGN}/new_ver/docs/statusLogic.md`,
    },
  },
} satisfies Record<string, Page>
