import type { Page } from '../../engine/book/source.ts'

const DOCS = 'https://docs.treasuredata.com'
const POLICIES = `${DOCS}/products/control-panel/security/policies`

/**
 * The pages that this service's rules quote. The first two are one article in two forms; only the second has
 * its prerequisites.
 */
export const pages = {
  'profile-api-token': {
    title: 'Configuring Profile API Token',
    url: 'https://api-docs.treasuredata.com/en/api/td-api/configuring-profile-api-token',
    document: '001_5a2cb73c065de83b.txt',
  },
  'profile-api-token-markdown': {
    title: 'Configuring Profile API Token (Markdown)',
    url: 'https://td-public.redocly.app/en/api/td-api/configuring-profile-api-token.md',
    document: '003_433753e2a22ce55c.txt',
  },
  'td-api': {
    title: 'OpenAPI of the Treasure Data API, version 3',
    url: 'https://docs.treasure.ai/_bundle/apis/td_api_v3-public.yaml',
  },
  'cdp-api': {
    title: 'OpenAPI of the CDP API',
    url: 'https://docs.treasure.ai/_bundle/apis/td_cdp_api-public.yaml',
  },
  'permission-policy-api': {
    title: 'Permission Policy API',
    url: `${POLICIES}/permission-policy-api`,
  },
  'user-api': {
    title: 'Treasure Data User API',
    url: 'https://api-docs.treasuredata.com/en/api/system-api/user_api/',
  },
  'api-keys': { title: 'Getting Your API Keys', url: `${DOCS}/products/my-settings/getting-your-api-keys` },
  'creating-policies': {
    title: 'Creating Policies',
    url: `${POLICIES}/creating-policies`,
  },
  'applying-policies': {
    title: 'Applying Policies',
    url: `${POLICIES}/applying-policies`,
  },
  'policy-command': {
    title: 'Policy Commands of Treasure Code',
    url: 'https://docs.treasure.ai/treasure-code/commands/policy',
  },
  'folder-permissions': {
    title: 'Folder-based Permissions',
    url: `${DOCS}/products/customer-data-platform/audience-studio/segment/folder/folder-based-permissions`,
  },
  'audience-studio-permissions': {
    title: 'Setting Policy Based Audience Studio Permissions',
    url:
      'https://docs.treasure.ai/products/control-panel/security/policies/' +
      'setting-policy-based-audience-studio-permissions-using-td-console',
  },
  'create-token': {
    title: 'Create a Profiles API Token',
    url: `${DOCS}/products/customer-data-platform/audience-studio/profiles/create-a-profiles-api-token`,
  },
  'database-permissions': {
    title: 'About Database Permissions',
    url: `${DOCS}/plugins/viewsource/viewpagesrc.action?pageId=7912540`,
  },
  'database-permissions-api': {
    title: 'Setting Policy Based Database Permissions Using the API',
    url: `${POLICIES}/setting-policy-based-database-permissions-using-the-api`,
  },
  'column-permissions-api': {
    title: 'Tag-based Access Control Using the REST API',
    url: `${DOCS}/products/control-panel/security/tag-management/tag-based-access-control-using-the-rest-api`,
  },
  'users-script': {
    title: 'The vendor’s own script that reads users (basic_monitoring)',
    url:
      'https://github.com/treasure-data/treasure-boxes/blob/master/scenarios/monitoring/basic_monitoring/' +
      'scripts/ingest_users.py',
  },
  'too-many-requests-seen': {
    title: 'Handle 429 Too Many Requests (td-client-java)',
    url: 'https://github.com/treasure-data/td-client-java/pull/75',
  },
  'login-failure-seen': {
    title: 'td-client-java continues to retry login with bad apiKey',
    url: 'https://github.com/treasure-data/td-client-java/issues/12',
  },
  'not-found-seen': {
    title: 'Suppress 404 Not Found error in xxxTableIfExists methods',
    url: 'https://github.com/treasure-data/td-client-java/issues/101',
  },
} satisfies Record<string, Page>
