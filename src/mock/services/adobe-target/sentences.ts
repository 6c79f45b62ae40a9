import type { Sentence } from '../../engine/book/sentence.ts'
import type { pages } from './sources.ts'

/**
 * Sentences that no rule, duty or reading quotes: all those of the project's document, and of the vendor's
 * pages those that a client may miss here.
 */
export const sentences: readonly Sentence<keyof typeof pages>[] = [
  {
    kind: 'out-of-scope',
    page: 'profile-api-settings',
    quote: '# 프로필 API 설정',
    english: '# Profile API settings',
    because: 'A heading.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-api-settings',
    quote: 'title: 프로필 API 설정을 사용하여 배치 업데이트를 활성화 또는 비활성화하려면 어떻게 합니까?',
    english: 'title: How are batch updates enabled or disabled with the profile API settings?',
    because:
      'The title asks how batch updates are switched; the text switches their authentication, and ' +
      'batch updates work either way.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-api-settings',
    quote:
      'description: 다음을 통해 일괄 업데이트 인증을 구성하는 방법 알아보기 [!DNL Adobe Target] API를 실행하고 프로필 인증 토큰을 생성합니다.',
    english:
      'description: Learn how to configure the authentication of batch updates through Adobe Target ' +
      'APIs, and generate a profile authentication token.',
    because: 'Says what the page is about; the sentences that follow say it with its conditions.',
  },
  {
    kind: 'shape',
    page: 'profile-api-settings',
    quote:
      '다음을 통해 일괄 업데이트 인증 활성화 또는 비활성화 [!DNL Adobe Target] API를 실행하고 프로필 인증 토큰을 생성합니다.',
    english:
      'Enable or disable the authentication of batch updates through Adobe Target APIs, and generate a ' +
      'profile authentication token.',
    at: '#/components/schemas/ClientSelfServiceSettings/properties/enableProfileApiAuthentication',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-api-settings',
    quote: '[!DNL Adobe Target] 모든 개별 사용자에 대한 프로필을 만들고 유지 관리합니다.',
    english: 'Adobe Target makes and keeps a profile for every single user.',
    because:
      'Profiles are made by visits, which are not modelled; the states “profiles” and “a ' +
      'profile” put them there.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-api-settings',
    quote: '이 프로필은 [!DNL Target] 에지 클러스터 및 가 방문할 때마다 실시간으로 업데이트됩니다.',
    english: 'This profile lies on the Target edge cluster and is updated in real time at every visit.',
    because:
      'What a visit changes in a profile is not modelled; the state “a visit” says that one has happened.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-api-settings',
    quote: '**[!DNL Target] UI를 사용하여 인증을 요구하고 액세스 토큰을 생성하려면 다음을 수행하십시오.**',
    english:
      'To require authentication and make an access token with the Target user interface, do the ' +
      'following.',
    because: 'Introduces the steps of the user interface, which is not modelled; the API does the same.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-api-settings',
    quote: '**[!UICONTROL 관리]** > **[!UICONTROL 구현]**&#x200B;을 클릭합니다.',
    english: 'Click “Administration” > “Implementation”.',
    because: 'A step of the user interface.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-api-settings',
    quote:
      'Target Standard 고객에 대한 자세한 내용은 [역할 및 권한 ' +
      '지정](https://experienceleague.adobe.com/docs/target/using/administer/manage-users/users/' +
      'user-management.html#roles-permissions) 위치: *사용자*.',
    english: 'For Target Standard customers, see “Specify roles and permissions” in “Users”.',
    because: 'Refers to another page on roles.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-api-settings',
    quote:
      '[!DNL Target Premium] 고객에 대한 자세한 내용은 [기업 권한 ' +
      '구성](https://experienceleague.adobe.com/docs/target/using/administer/manage-users/enterprise/' +
      'properties-overview.html)을 참조하십시오.',
    english: 'For Target Premium customers, see “Configure enterprise permissions”.',
    because: 'Refers to another page on permissions.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-api-settings',
    quote:
      '자세한 내용은 [기업 권한 ' +
      '구성](https://experienceleague.adobe.com/docs/target/using/administer/manage-users/enterprise/' +
      'properties-overview.html)을 참조하십시오.',
    english: 'For more information, see “Configure enterprise permissions”.',
    because: 'Refers to another page on permissions.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-api-settings',
    quote:
      '자세한 내용은 [Adobe Target 관리 및 프로필 API 안내서](../../administer/admin-api/admin-api-overview-new.md).',
    english: 'For more information, see the Adobe Target Admin and Profile API guide.',
    because: 'Refers to the guide to the API; the calls are in its OpenAPI under “Authentication”.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-bulk-api',
    quote:
      '* There is no limit on the number or rows that you can upload over a period of 24 hours in ' +
      'subsequent batches. However, the ingestion process might be throttled during business hours to ' +
      'ensure that other processes run efficiently.',
    because: 'There is nothing to refuse; business hours are not modelled, every batch takes the same time.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-bulk-api',
    quote:
      '* [!DNL Adobe] does not guarantee that 100% of batch profile data will be onboarded and ' +
      'retained in Target and, thus, be available for use in targeting.',
    because: 'Losses at random would make tests fail at random; every row of a completed batch is applied.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-bulk-api',
    quote: '* There is no restriction on the number of attributes you can upload.',
    because: 'There is nothing to refuse.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-bulk-api',
    quote: '|`=`|`%3D`|The character may be misinterpreted as a field boundary.|',
    because: 'It may or may not: a bare `=` after the first one belongs to the value here.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-bulk-api',
    quote:
      'Support for explicit attribute removal is planned for a future version (v3) of the API, but is ' +
      'not currently available.',
    because: 'There is no such call yet.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-fetch',
    quote: 'These calls do not count towards your mbox calls.',
    because: 'What is paid for is not modelled.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-fetch',
    quote:
      'When this call is made, [!DNL Target] attempts to locate the profile first in the cluster noted ' +
      'in the edge request, or wherever the profile is located and return the content.',
    because: 'There is one edge here.',
  },
  {
    kind: 'out-of-scope',
    page: 'user-management',
    quote: 'By default all [!DNL Target] users start with [!UICONTROL Observer] permissions.',
    because:
      'A token that no state names is an administrator’s here, so that a client can start at once; the ' +
      'state “a caller” gives it a role.',
  },
  {
    kind: 'out-of-scope',
    page: 'configure-authentication',
    quote: 'This bearer access token will be valid for 24 hours.',
    because:
      'Access tokens are made by Adobe’s identity service; here they are valid unless the state “a ' +
      'caller” says otherwise.',
  },
  {
    kind: 'out-of-scope',
    page: 'admin-api-overview',
    quote: 'Multiple Admin APIs can be executed as a single batch request.',
    because: 'The batch call of the admin API is another part of Target.',
  },
  {
    kind: 'out-of-scope',
    page: 'profile-lifetime',
    quote: 'The expiration date is not reset for existing profiles.',
    because: 'The lifetime of a customer does not change here; it is a reading of the whole sandbox.',
  },
  {
    kind: 'shape',
    page: 'profile-fetch',
    quote: 'The profile contents are returned in JSON format.',
    at: '#/components/responses/Profile',
  },
  {
    kind: 'shape',
    page: 'admin-api',
    quote: 'Create a new authorization token for capturing mbox traces or profile API access.',
    at: '#/components/schemas/AuthorizationToken',
  },
]
