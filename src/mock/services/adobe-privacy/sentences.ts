import type { Sentence } from '../../engine/book/sentence.ts'
import type { pages } from './sources.ts'

type PageSentence = Sentence<keyof typeof pages>

const page = 'privacy-jobs'
const JOBS = '#/paths/~1data~1core~1privacy~1jobs'
const JOB = '#/paths/~1data~1core~1privacy~1jobs~1{jobId}'
const SCHEMAS = '#/components/schemas'

/** What the page says about shapes: the beginning of each sentence, and where the spec says it too. */
const shapes: readonly (readonly [quote: string, at: string])[] = [
  [
    '미국 주 개인 정보 보호법의 수가 증가하는 것을 지원하기 위해 Privacy Service에서 `regulation_type` 값을 ' +
      '변경하고 있습니다.',
    `${SCHEMAS}/Regulation/enum`,
  ],
  ['이 요청 형식은 `/jobs` 끝점에서 `regulation` 쿼리 매개 변수를 사용하므로', `${JOBS}/get/parameters/0`],
  [
    '다른 쿼리 매개 변수(`page`, `size` 및 날짜 필터)를 사용하여 응답을 필터링합니다.',
    `${JOBS}/get/parameters`,
  ],
  ['추가 쿼리 매개 변수를 사용하여 특정 쿼리에 대한 결과를 추가로 필터링합니다.', `${JOBS}/get/parameters`],
  ['GET /jobs?regulation={REGULATION}&page={PAGE}&size={SIZE}', `${JOBS}/get/parameters`],
  [
    '`toDate`을(를) 사용하는 경우 `fromDate` 쿼리 매개 변수도 사용해야 합니다. 두 가지를 모두 사용하지 ' +
      '않으면 호출에서 400 오류가 반환됩니다.',
    `${JOBS}/get/parameters/5/description`,
  ],
  ['https://platform.adobe.io/data/core/privacy/jobs?regulation=gdpr&page=2&size=50', '#/servers/0/url'],
  ['다음 요청은 페이지 크기가 50인 세 번째 페이지부터 시작하여', `${JOBS}/get/parameters/2`],
  [
    '필요한 데이터가 있으면 `/jobs` 끝점에 대한 POST 요청의 페이로드에 제공해야 합니다.',
    `${JOBS}/post/requestBody/required`,
  ],
  [
    '[!DNL Privacy Service] API는 개인 데이터에 대한 두 종류의 작업 요청을 지원합니다.',
    `${SCHEMAS}/JobAction`,
  ],
  [
    '[액세스 및/또는 삭제](#access-delete): 개인 데이터에 액세스(읽기)하거나 삭제합니다.',
    `${SCHEMAS}/JobAction`,
  ],
  ['```http\nPOST /jobs\n```', `${JOBS}/post`],
  [
    '다음 요청은 아래 설명된 대로 페이로드에 제공된 속성으로 구성된 새 작업 요청을 만듭니다.',
    `${SCHEMAS}/JobCreateRequest/properties`,
  ],
  [
    '잠재적 값에는 계정 이름, 클라이언트 코드, 테넌트 ID 또는 기타 애플리케이션 식별자가 포함됩니다.',
    `${SCHEMAS}/CompanyContext/properties/value`,
  ],
  [
    '`expandIDs` | `true`(으)로 설정된 경우 응용 프로그램에서 ID를 처리하기 위한 최적화를 나타내는 선택적 ' +
      '속성입니다',
    `${SCHEMAS}/JobCreateRequest/properties/expandIDs`,
  ],
  [
    '`priority` | 요청 처리에 대한 우선 순위를 설정하는 Adobe Analytics에서 사용하는 선택적 속성입니다.',
    `${SCHEMAS}/JobCreateRequest/properties/priority`,
  ],
  [
    '`mergePolicyId` | 실시간 고객 프로필(`profileService`)에 대한 개인 정보 보호 요청을 할 때',
    `${SCHEMAS}/JobCreateRequest/properties/mergePolicyId`,
  ],
  ['이 값은 특정 작업을 조회하는 다음 단계에서 사용됩니다.', '#/components/parameters/JobId'],
  ['`/jobs` 끝점에 대한 GET 요청의 경로에 해당 작업의 `jobId`을(를) 포함하여', `${JOB}/get/parameters`],
  ['```http\nGET /jobs/{JOB_ID}\n```', `${JOB}/get`],
  ['`{JOB_ID}` | 조회할 작업의 ID입니다.', '#/components/parameters/JobId'],
  [
    '이 ID는 [작업 만들기](#create-job) 및 [모든 작업 나열](#list)에 대한',
    '#/components/parameters/JobId/description',
  ],
  ['다음 요청은 `jobId`이(가) 요청 경로에 제공된 작업의 세부 정보를 검색합니다.', `${JOB}/get`],
  ['https://platform.adobe.io/data/core/privacy/jobs/6fc09b53-c24f-4a6c-9ca2-c6076b0842b6', `${JOB}/get`],
  [
    '`productStatusResponse.status` | 작업의 현재 상태 범주입니다.',
    `${SCHEMAS}/ProductStatus/properties/status`,
  ],
  [
    '`productStatusResponse.message` | 상태 범주에 해당하는 작업별 상태.',
    `${SCHEMAS}/ProductStatus/properties/message`,
  ],
  [
    '`productStatusResponse.responseMsgCode` | [!DNL Privacy Service]이(가) 받은 제품 응답 메시지의 표준 ' +
      '코드입니다.',
    `${SCHEMAS}/ProductStatus/properties/responseMsgCode`,
  ],
  [
    '메시지의 자세한 내용은 `responseMsgDetail`에 나와 있습니다.',
    `${SCHEMAS}/ProductStatus/properties/responseMsgDetail`,
  ],
  [
    '`productStatusResponse.responseMsgDetail` | 작업 상태에 대한 자세한 설명.',
    `${SCHEMAS}/ProductStatus/properties/responseMsgDetail`,
  ],
  [
    '유사한 상태에 대한 메시지는 제품마다 다를 수 있습니다.',
    `${SCHEMAS}/ProductStatus/properties/responseMsgDetail/description`,
  ],
  ['다음 표에는 가능한 다양한 작업 상태 범주와 해당 의미가 나열되어 있습니다.', `${SCHEMAS}/JobStatus/enum`],
]

/** What the page says that is not modelled: per reason, the beginnings of the sentences. */
const outOfScope: Readonly<Record<string, readonly string[]>> = {
  'what the page is, for its publisher': ['keywords: Experience Platform;홈;인기 있는 주제'],
  'a heading': [
    '# 개인 정보 작업 엔드포인트',
    '모든 작업 나열 {#list}',
    '**API 형식**',
    '**요청**',
    '**응답**',
    '후속 페이지 액세스',
    '개인 정보 작업 만들기 {#create-job}',
    '### 액세스/삭제 작업 만들기 {#access-delete}',
    '작업 상태 확인 {#check-status}',
    '작업 상태 범주 {#status-categories}',
    '다음 단계\n',
  ],
  'the head of a table': ['| 매개변수 |', '| 설명 |', '| 속성 |', '| 상태 범주 |', '| 의미 |'],
  'what the page is about': [
    '이 문서에서는 API 호출을 사용하여 개인 정보 작업을 사용하는 방법을 다룹니다.',
    '이 섹션에서는 API를 사용하여 액세스/삭제 작업을 요청하는 방법을 보여줍니다.',
    '이제 [!DNL Privacy Service] API를 사용하여 개인 정보 작업을 만들고 모니터링하는 방법을 배웁니다.',
  ],
  'leads to another page or section': [
    '이 안내서를 읽기 전에 필수 헤더와 예제 API 호출을 읽는 방법 등',
    '위의 값이 나타내는 개인 정보 보호 규정에 대한 자세한 내용은',
    '응용 프로그램의 필수 식별자에 대한 자세한 내용은',
    '[!DNL Privacy Service]에 보낼 ID를 결정하는 방법에 대한 일반적인 지침은',
    '이러한 필수 속성에 대한 자세한 내용은 [부록](appendix.md)을 참조하십시오.',
    '`users` 및 `userIDs`에 대한 자세한 내용은',
    '[사용 가능한 상태 범주](#status-categories) 및 해당 의미 목록은 아래 표를 참조하십시오.',
    '사용자 인터페이스를 사용하여 동일한 작업을 수행하는 방법에 대한 자세한 내용은',
  ],
  'a slip: the path is /jobs everywhere else on the page': [
    '특히 [!DNL Privacy Service] API에서 `/job` 끝점을 사용하는 경우를 다룹니다.',
  ],
  'how every query string is written': ['앰퍼샌드(`&`)를 사용하여 여러 매개 변수를 구분할 수 있습니다.'],
  'a duty of Adobe towards the law, which no call shows': [
    'Adobe은 적시에 이를 이행할 법적 의무가 있습니다.',
  ],
  'what people at Adobe do about abuse, outside of the API': [
    '시스템을 남용하는 것으로 확인된 사용자는 서비스에 액세스할 수 없게 됩니다.',
    '그런 다음 후속 회의가 그들과 함께 개최되어',
  ],
  'what an organization does before it calls': [
    '새 Job 요청을 작성하기 전에 먼저 데이터에 액세스하거나, 삭제하거나, 판매를 거부하려는 데이터 주체에 ' +
      '대한',
  ],
  'what the result of Real-Time Customer Profile holds; the contents of results are not modelled': [
    '병합 정책을 지정하여 개인 정보 보호 요청은 고객에 대한 데이터를 반환할 때 대상 정보를 포함할 수 ' +
      '있습니다.',
    '병합 정책이 제공되지 않으면 세그멘테이션 정보가 응답에 포함되지 않습니다.',
  ],
}

/** The sentences of the page that no rule, duty or reading quotes. */
export const sentences: readonly PageSentence[] = [
  ...shapes.map(([quote, at]): PageSentence => ({ kind: 'shape', page, quote, at })),
  ...Object.entries(outOfScope).flatMap(([because, quotes]) =>
    quotes.map((quote): PageSentence => ({ kind: 'out-of-scope', page, quote, because })),
  ),
]
