/** A call as a document prints it, and how it is made to run here. */
export interface PrintedCall {
  readonly service: string
  /** The file in the documents' folder. */
  readonly document: string
  readonly title: string
  /** Word for word, line breaks included. */
  readonly printed: string
  /**
   * What is written in the place of hosts, placeholders and misprints; every key occurs in what is printed.
   */
  readonly instead: Readonly<Record<string, string>>
}

/** Stands for the address of the mock in `instead`. */
export const HOST = '<mock>'

const ADOBE = {
  'https://platform.adobe.io': HOST,
  '{ACCESS_TOKEN}': 'an-access-token',
  '{API_KEY}': 'an-api-key',
  '{ORG_ID}': 'ACME@AdobeOrg',
}

const THIRD_PAGE = '/data/core/privacy/jobs?regulation=gdpr&page=2&size=50'

export const listJobs: PrintedCall = {
  service: 'adobe-privacy',
  document: '004_15e0b0955a16aada.txt',
  title: 'the third page of fifty jobs',
  printed: `curl -X GET \\
  https://platform.adobe.io${THIRD_PAGE} \\
  -H 'Authorization: Bearer {ACCESS_TOKEN}' \\
  -H 'x-api-key: {API_KEY}' \\
  -H 'x-gw-ims-org-id: {ORG_ID}'`,
  // A shell takes the bare & of the printed address for the end of the command.
  instead: {
    [`https://platform.adobe.io${THIRD_PAGE}`]: `'${HOST}${THIRD_PAGE}'`,
    ...without(ADOBE, 'https://platform.adobe.io'),
  },
}

export const createJobs: PrintedCall = {
  service: 'adobe-privacy',
  document: '004_15e0b0955a16aada.txt',
  title: 'a create of two users',
  printed: `curl -X POST \\
  https://platform.adobe.io/data/core/privacy/jobs \\
  -H 'Authorization: Bearer {ACCESS_TOKEN}' \\
  -H 'Content-Type: application/json' \\
  -H 'x-api-key: {API_KEY}' \\
  -H 'x-gw-ims-org-id: {ORG_ID}' \\
  -d '{
    "companyContexts": [
      {
        "namespace": "imsOrgID",
        "value": "{ORG_ID}"
      }
    ],
    "users": [
      {
        "key": "DavidSmith",
        "action": ["access"],
        "userIDs": [
          {
            "namespace": "email",
            "value": "dsmith@acme.com",
            "type": "standard"
          },
          {
            "namespace": "ECID",
            "type": "standard",
            "value":  "443636576799758681021090721276",
            "isDeletedClientSide": false
          }
        ]
      },
      {
        "key": "user12345",
        "action": ["access","delete"],
        "userIDs": [
          {
            "namespace": "email",
            "value": "ajones@acme.com",
            "type": "standard"
          },
          {
            "namespace": "loyaltyAccount",
            "value": "12AD45FE30R29",
            "type": "integrationCode"
          }
        ]
      }
    ],
    "include": ["Analytics", "AudienceManager","profileService"],
    "expandIds": false,
    "priority": "normal",
    "mergePolicyId": 124,
    "regulation": "ccpa"
}'`,
  instead: ADOBE,
}

export const lookUpJob: PrintedCall = {
  service: 'adobe-privacy',
  document: '004_15e0b0955a16aada.txt',
  title: 'the look-up of a job',
  printed: `curl -X GET \\
  https://platform.adobe.io/data/core/privacy/jobs/6fc09b53-c24f-4a6c-9ca2-c6076b0842b6 \\
  -H 'Authorization: Bearer {ACCESS_TOKEN}' \\
  -H 'x-api-key: {API_KEY}' \\
  -H 'x-gw-ims-org-id: {ORG_ID}'`,
  instead: ADOBE,
}

const TREASURE = { 'https://{{baseUrl}}': HOST }
const PERMISSIONS = 'https://{{baseUrl}}/v3/access_control/policies/1115654/permissions'

export const verifyToken: PrintedCall = {
  service: 'treasure-data',
  document: '001_5a2cb73c065de83b.txt',
  title: 'the permissions of policy 1115654',
  printed: `curl --location --request GET '${PERMISSIONS} \\
--header 'Accept: application/json' \\
--header 'Authorization: TD1 123/456789xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' \\`,
  // The printed address lacks its closing quote, and the last line continues into nothing.
  instead: { ...TREASURE, 'permissions \\': "permissions' \\", "xxxx' \\": "xxxx'" },
}

export const updateToAllFolders: PrintedCall = {
  service: 'treasure-data',
  document: '001_5a2cb73c065de83b.txt',
  title: 'the token permission with all folders',
  printed: `curl --location --request PATCH '${PERMISSIONS}' \\
--header 'Content-Type: application/json' \\
--header 'Accept: application/json' \\
--header 'Authorization: TD1 123/456789xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' \\
--data-raw '{
    "ProfilesApiToken": [
        {
            "audience_id": "143856",
            "operation": "full"
        }
    ],
    "SegmentAllFolders": [
        {
            "audience_id": "143856",
            "operation": "view"
        },
        {
            "audience_id": "143856",
            "operation": "edit"
        }
    ]
}'`,
  instead: TREASURE,
}

export const updateToTwoFolders: PrintedCall = {
  service: 'treasure-data',
  document: '001_5a2cb73c065de83b.txt',
  title: 'the token permission with two folders',
  printed: `curl --location --request PATCH '${PERMISSIONS}' \\
--header 'Content-Type: application/json' \\
--header 'Accept: application/json' \\
--header 'Authorization: TD1 123/456789xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' \\
--data-raw '{
    "ProfilesApiToken": [
        {
            "audience_id": "143856",
            "operation": "full"
        }
    ],
    "SegmentAllFolders": [],
    "SegmentFolder": [
        {
            "id": "498708",
            "operation": "view"   
        },
        {
            "id": "498948",
            "operation": "view"
        },
        {
            "id": "498948",
            "operation": "edit"
        }
    ]
}'`,
  instead: TREASURE,
}

export const removeToken: PrintedCall = {
  service: 'treasure-data',
  document: '001_5a2cb73c065de83b.txt',
  title: 'the removal of one audience',
  printed: `curl --location --request PATCH '${PERMISSIONS}' \\
--header 'Content-Type: application/json' \\
--header 'Accept: application/json' \\
--header 'Authorization: TD1 123/456789xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' \\
--data-raw '{
    "ProfilesApiToken": [
        {
            "audience_id": "143856",
            "operation": "full"
        }
    ]
}'`,
  instead: TREASURE,
}

export const printedCalls: readonly PrintedCall[] = [
  listJobs,
  createJobs,
  lookUpJob,
  verifyToken,
  updateToAllFolders,
  updateToTwoFolders,
  removeToken,
]

function without(record: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}
