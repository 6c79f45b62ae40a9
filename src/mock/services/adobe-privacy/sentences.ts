import type { Sentence, ShapeSentence } from '../../engine/book/sentence.ts'
import type { pages } from './sources.ts'

type Page = keyof typeof pages
type PageSentence = Sentence<Page>

const page = 'privacy-jobs'
const JOBS = '#/paths/~1data~1core~1privacy~1jobs'
const JOB = '#/paths/~1data~1core~1privacy~1jobs~1{jobId}'
const SCHEMAS = '#/components/schemas'

/** What the page says about shapes: the beginning of each sentence, and where the spec says it too. */
const shapes: readonly Omit<ShapeSentence<Page>, 'kind' | 'page'>[] = [
  {
    quote:
      '미국 주 개인 정보 보호법의 수가 증가하는 것을 지원하기 위해 Privacy Service에서 `regulation_type` 값을 변경하고 있습니다.',
    english:
      'To support the growing number of privacy laws of US states, Privacy Service is changing its ' +
      '`regulation_type` values.',
    at: `${SCHEMAS}/Regulation/enum`,
  },
  {
    quote: '이 요청 형식은 `/jobs` 끝점에서 `regulation` 쿼리 매개 변수를 사용하므로',
    english: 'Since this form of request uses the `regulation` query parameter on the `/jobs` endpoint,',
    at: `${JOBS}/get/parameters/0`,
  },
  {
    quote: '다른 쿼리 매개 변수(`page`, `size` 및 날짜 필터)를 사용하여 응답을 필터링합니다.',
    english: 'Filter the response with the other query parameters (`page`, `size` and the date filters).',
    at: `${JOBS}/get/parameters`,
  },
  {
    quote: '추가 쿼리 매개 변수를 사용하여 특정 쿼리에 대한 결과를 추가로 필터링합니다.',
    english: 'Filter the results of a particular query further with additional query parameters.',
    at: `${JOBS}/get/parameters`,
  },
  {
    quote: '생략하면 이 값의 기본값은 `false`입니다.',
    english: 'If it is left out, this value defaults to `false`.',
    at: `${SCHEMAS}/JobCreateRequest/properties/expandIDs`,
  },
  {
    quote: 'GET /jobs?regulation={REGULATION}&page={PAGE}&size={SIZE}',
    at: `${JOBS}/get/parameters`,
  },
  {
    quote:
      '`toDate`을(를) 사용하는 경우 `fromDate` 쿼리 매개 변수도 사용해야 합니다. 두 가지를 모두 사용하지 않으면 호출에서 400 오류가 반환됩니다.',
    english:
      'If you use `toDate`, you must also use the `fromDate` query parameter. If both are not used, the ' +
      'call returns a 400 error.',
    at: `${JOBS}/get/parameters/5/description`,
  },
  {
    quote: 'https://platform.adobe.io/data/core/privacy/jobs?regulation=gdpr&page=2&size=50',
    at: '#/servers/0/url',
  },
  {
    quote: '다음 요청은 페이지 크기가 50인 세 번째 페이지부터 시작하여',
    english: 'The following request, starting from the third page with a page size of 50,',
    at: `${JOBS}/get/parameters/2`,
  },
  {
    quote: '필요한 데이터가 있으면 `/jobs` 끝점에 대한 POST 요청의 페이로드에 제공해야 합니다.',
    english:
      'Once you have the data needed, you must give it in the payload of a POST request to the `/jobs` ' +
      'endpoint.',
    at: `${JOBS}/post/requestBody/required`,
  },
  {
    quote: '[!DNL Privacy Service] API는 개인 데이터에 대한 두 종류의 작업 요청을 지원합니다.',
    english: 'The [!DNL Privacy Service] API supports two kinds of request for jobs on personal data.',
    at: `${SCHEMAS}/JobAction`,
  },
  {
    quote: '[액세스 및/또는 삭제](#access-delete): 개인 데이터에 액세스(읽기)하거나 삭제합니다.',
    english: '[Access and/or delete](#access-delete): Accesses (reads) or deletes personal data.',
    at: `${SCHEMAS}/JobAction`,
  },
  {
    quote: '```http\nPOST /jobs\n```',
    at: `${JOBS}/post`,
  },
  {
    quote: '다음 요청은 아래 설명된 대로 페이로드에 제공된 속성으로 구성된 새 작업 요청을 만듭니다.',
    english:
      'The following request makes a new job request out of the properties that are given in the ' +
      'payload, as described below.',
    at: `${SCHEMAS}/JobCreateRequest/properties`,
  },
  {
    quote: '잠재적 값에는 계정 이름, 클라이언트 코드, 테넌트 ID 또는 기타 애플리케이션 식별자가 포함됩니다.',
    english:
      'Possible values are account names, client codes, tenant IDs or other identifiers of applications.',
    at: `${SCHEMAS}/CompanyContext/properties/value`,
  },
  {
    quote:
      '`expandIDs` | `true`(으)로 설정된 경우 응용 프로그램에서 ID를 처리하기 위한 최적화를 나타내는 선택적 속성입니다',
    english:
      '`expandIDs` | An optional property that, set to `true`, stands for an optimization in how ' +
      'applications process IDs',
    at: `${SCHEMAS}/JobCreateRequest/properties/expandIDs`,
  },
  {
    quote:
      '`priority` | 요청 처리에 대한 우선 순위를 설정하는 Adobe Analytics에서 사용하는 선택적 속성입니다.',
    english:
      '`priority` | An optional property, used by Adobe Analytics, that sets the priority of processing ' +
      'the request.',
    at: `${SCHEMAS}/JobCreateRequest/properties/priority`,
  },
  {
    quote: '`mergePolicyId` | 실시간 고객 프로필(`profileService`)에 대한 개인 정보 보호 요청을 할 때',
    english:
      '`mergePolicyId` | When you make a privacy request for Real-Time Customer Profile (`profileService`),',
    at: `${SCHEMAS}/JobCreateRequest/properties/mergePolicyId`,
  },
  {
    quote: '이 값은 특정 작업을 조회하는 다음 단계에서 사용됩니다.',
    english: 'This value is used in the next step, in which a particular job is looked up.',
    at: '#/components/parameters/JobId',
  },
  {
    quote: '`/jobs` 끝점에 대한 GET 요청의 경로에 해당 작업의 `jobId`을(를) 포함하여',
    english: 'With the `jobId` of the job in the path of a GET request to the `/jobs` endpoint,',
    at: `${JOB}/get/parameters`,
  },
  {
    quote: '```http\nGET /jobs/{JOB_ID}\n```',
    at: `${JOB}/get`,
  },
  {
    quote: '`{JOB_ID}` | 조회할 작업의 ID입니다.',
    english: '`{JOB_ID}` | The ID of the job to look up.',
    at: '#/components/parameters/JobId',
  },
  {
    quote: '이 ID는 [작업 만들기](#create-job) 및 [모든 작업 나열](#list)에 대한',
    english: 'This ID, of [creating a job](#create-job) and [listing all jobs](#list),',
    at: '#/components/parameters/JobId/description',
  },
  {
    quote: '다음 요청은 `jobId`이(가) 요청 경로에 제공된 작업의 세부 정보를 검색합니다.',
    english: 'The following request gets the details of the job whose `jobId` is in the path of the request.',
    at: `${JOB}/get`,
  },
  {
    quote: 'https://platform.adobe.io/data/core/privacy/jobs/6fc09b53-c24f-4a6c-9ca2-c6076b0842b6',
    at: `${JOB}/get`,
  },
  {
    quote: '`productStatusResponse.status` | 작업의 현재 상태 범주입니다.',
    english: '`productStatusResponse.status` | The category of the current status of the job.',
    at: `${SCHEMAS}/ProductStatus/properties/status`,
  },
  {
    quote: '`productStatusResponse.message` | 상태 범주에 해당하는 작업별 상태.',
    english:
      '`productStatusResponse.message` | The status of the particular job that belongs to the status ' +
      'category.',
    at: `${SCHEMAS}/ProductStatus/properties/message`,
  },
  {
    quote:
      '`productStatusResponse.responseMsgCode` | [!DNL Privacy Service]이(가) 받은 제품 응답 메시지의 표준 코드입니다.',
    english:
      '`productStatusResponse.responseMsgCode` | The standard code of the response message of a product ' +
      'that [!DNL Privacy Service] has received.',
    at: `${SCHEMAS}/ProductStatus/properties/responseMsgCode`,
  },
  {
    quote: '메시지의 자세한 내용은 `responseMsgDetail`에 나와 있습니다.',
    english: 'The details of the message are in `responseMsgDetail`.',
    at: `${SCHEMAS}/ProductStatus/properties/responseMsgDetail`,
  },
  {
    quote: '`productStatusResponse.responseMsgDetail` | 작업 상태에 대한 자세한 설명.',
    english: '`productStatusResponse.responseMsgDetail` | A detailed description of the status of the job.',
    at: `${SCHEMAS}/ProductStatus/properties/responseMsgDetail`,
  },
  {
    quote: '유사한 상태에 대한 메시지는 제품마다 다를 수 있습니다.',
    english: 'Messages for similar statuses can differ from product to product.',
    at: `${SCHEMAS}/ProductStatus/properties/responseMsgDetail/description`,
  },
  {
    quote: '다음 표에는 가능한 다양한 작업 상태 범주와 해당 의미가 나열되어 있습니다.',
    english: 'The following table lists the various possible categories of job status and what they mean.',
    at: `${SCHEMAS}/JobStatus/enum`,
  },
  {
    quote: '성공한 응답은 지정된 작업의 세부 정보를 반환합니다.',
    english: 'A successful response gives the details of the job that was named.',
    at: `${JOB}/get/responses/200`,
  },
]

/** What the page says that is not modelled: per reason, the beginnings of the sentences. */
const outOfScope: Readonly<Record<string, readonly Pick<PageSentence, 'quote' | 'english'>[]>> = {
  'what the page is, for its publisher': [
    {
      quote: 'keywords: Experience Platform;홈;인기 있는 주제',
      english: 'keywords: Experience Platform;home;popular topics',
    },
  ],
  'a heading': [
    {
      quote: '# 개인 정보 작업 엔드포인트',
      english: '# Privacy jobs endpoint',
    },
    {
      quote: '모든 작업 나열 {#list}',
      english: 'List all jobs {#list}',
    },
    {
      quote: '**API 형식**',
      english: '**API format**',
    },
    {
      quote: '**요청**',
      english: '**Request**',
    },
    {
      quote: '**응답**',
      english: '**Response**',
    },
    {
      quote: '후속 페이지 액세스',
      english: 'Access to the pages that follow',
    },
    {
      quote: '개인 정보 작업 만들기 {#create-job}',
      english: 'Create a privacy job {#create-job}',
    },
    {
      quote: '### 액세스/삭제 작업 만들기 {#access-delete}',
      english: '### Create an access/delete job {#access-delete}',
    },
    {
      quote: '작업 상태 확인 {#check-status}',
      english: 'Check the status of a job {#check-status}',
    },
    {
      quote: '작업 상태 범주 {#status-categories}',
      english: 'Job status categories {#status-categories}',
    },
    {
      quote: '다음 단계\n',
      english: 'Next steps\n',
    },
  ],
  'the head of a table': [
    {
      quote: '| 매개변수 |',
      english: '| Parameter |',
    },
    {
      quote: '| 설명 |',
      english: '| Description |',
    },
    {
      quote: '| 속성 |',
      english: '| Property |',
    },
    {
      quote: '| 상태 범주 |',
      english: '| Status category |',
    },
    {
      quote: '| 의미 |',
      english: '| Meaning |',
    },
  ],
  'what the page is about': [
    {
      quote: '이 문서에서는 API 호출을 사용하여 개인 정보 작업을 사용하는 방법을 다룹니다.',
      english: 'This document covers how to use privacy jobs by API calls.',
    },
    {
      quote: '이 섹션에서는 API를 사용하여 액세스/삭제 작업을 요청하는 방법을 보여줍니다.',
      english: 'This section shows how to ask for an access/delete job by the API.',
    },
    {
      quote:
        '이제 [!DNL Privacy Service] API를 사용하여 개인 정보 작업을 만들고 모니터링하는 방법을 배웁니다.',
      english: 'Now you learn how to create and monitor privacy jobs by the [!DNL Privacy Service] API.',
    },
  ],
  'leads to another page or section': [
    {
      quote: '이 안내서를 읽기 전에 필수 헤더와 예제 API 호출을 읽는 방법 등',
      english: 'Before you read this guide, the required headers, how to read sample API calls and so on',
    },
    {
      quote: '위의 값이 나타내는 개인 정보 보호 규정에 대한 자세한 내용은',
      english: 'For more on the privacy regulations that the values above stand for,',
    },
    {
      quote: '응용 프로그램의 필수 식별자에 대한 자세한 내용은',
      english: 'For more on the identifiers that an application requires,',
    },
    {
      quote: '[!DNL Privacy Service]에 보낼 ID를 결정하는 방법에 대한 일반적인 지침은',
      english: 'For general guidance on how to decide which IDs to send to [!DNL Privacy Service],',
    },
    {
      quote: '이러한 필수 속성에 대한 자세한 내용은 [부록](appendix.md)을 참조하십시오.',
      english: 'For more on these required properties, see the [appendix](appendix.md).',
    },
    {
      quote: '`users` 및 `userIDs`에 대한 자세한 내용은',
      english: 'For more on `users` and `userIDs`,',
    },
    {
      quote: '[사용 가능한 상태 범주](#status-categories) 및 해당 의미 목록은 아래 표를 참조하십시오.',
      english:
        'For a list of the [available status categories](#status-categories) and their meanings, see the ' +
        'table below.',
    },
    {
      quote: '사용자 인터페이스를 사용하여 동일한 작업을 수행하는 방법에 대한 자세한 내용은',
      english: 'For more on how to do the same work in the user interface,',
    },
  ],
  'a slip: the path is /jobs everywhere else on the page': [
    {
      quote: '특히 [!DNL Privacy Service] API에서 `/job` 끝점을 사용하는 경우를 다룹니다.',
      english: 'It covers in particular the use of the `/job` endpoint in the [!DNL Privacy Service] API.',
    },
  ],
  'how every query string is written': [
    {
      quote: '앰퍼샌드(`&`)를 사용하여 여러 매개 변수를 구분할 수 있습니다.',
      english: 'Several parameters can be set apart by ampersands (`&`).',
    },
  ],
  'why identities differ from product to product; the duty sends-known-identities says what to send': [
    {
      quote:
        '호환 가능한 Adobe Experience Cloud 애플리케이션은 데이터 주체를 식별하기 위해 다양한 값을 사용합니다.',
      english: 'Compatible Adobe Experience Cloud applications identify data subjects by various values.',
    },
  ],
  'a duty of Adobe towards the law, which no call shows': [
    {
      quote: 'Adobe은 적시에 이를 이행할 법적 의무가 있습니다.',
      english: 'Adobe has a legal duty to fulfil this in time.',
    },
  ],
  'what people at Adobe do about abuse, outside of the API': [
    {
      quote: '시스템을 남용하는 것으로 확인된 사용자는 서비스에 액세스할 수 없게 됩니다.',
      english: 'Users who are found to abuse the system lose their access to the service.',
    },
    {
      quote: '그런 다음 후속 회의가 그들과 함께 개최되어',
      english: 'A further meeting is then held with them,',
    },
  ],
  'what an organization does before it calls': [
    {
      quote:
        '새 Job 요청을 작성하기 전에 먼저 데이터에 액세스하거나, 삭제하거나, 판매를 거부하려는 데이터 주체에 대한',
      english:
        'Before you write a new job request, first, about the data subject whose data you want to ' +
        'access, delete or keep from sale,',
    },
  ],
  'what the result of Real-Time Customer Profile holds; the contents of results are not modelled': [
    {
      quote:
        '병합 정책을 지정하여 개인 정보 보호 요청은 고객에 대한 데이터를 반환할 때 대상 정보를 포함할 수 있습니다.',
      english:
        'By naming a merge policy, a privacy request can include audience information when it returns ' +
        'data on a customer.',
    },
    {
      quote: '병합 정책이 제공되지 않으면 세그멘테이션 정보가 응답에 포함되지 않습니다.',
      english: 'If no merge policy is given, the response has no segmentation information.',
    },
  ],
}

/** The sentences of the page that no rule, duty or reading quotes. */
export const sentences: readonly PageSentence[] = [
  ...shapes.map((shape): PageSentence => ({ kind: 'shape', page, ...shape })),
  ...Object.entries(outOfScope).flatMap(([because, quotes]) =>
    quotes.map((quoted): PageSentence => ({ kind: 'out-of-scope', page, ...quoted, because })),
  ),
]
