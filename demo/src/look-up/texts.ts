// Every text of the look-up, in Korean and English. What rules demand is said by the catalogue.

import type { Where } from '../../../web/src/types.js';
import { language, type Texts, textsOf } from '../i18n.js';

export const texts = {
  title: { ko: '찾아보기', en: 'Look up' },
  tabs: { ko: '찾아볼 것', en: 'What to look up' },
  support: { ko: '지원 표', en: 'Support' },
  rules: { ko: '규칙', en: 'Rules' },
  parameters: { ko: '파라미터', en: 'Parameters' },
  codes: { ko: '코드와 형식', en: 'Codes and formats' },
  loading: { ko: '불러오는 중입니다…', en: 'Loading…' },
  failed: {
    ko: '규칙을 불러오지 못했습니다. 네트워크를 확인해 주세요.',
    en: 'The rules could not be loaded. Check the network.',
  },
  retry: { ko: '다시 시도', en: 'Try again' },
  search: { ko: '검색', en: 'Search' },
  module: { ko: '결제 모듈', en: 'Module' },
  allModules: { ko: '모든 모듈', en: 'All modules' },
  general: { ko: '공통', en: 'General' },
  severity: { ko: '심각도', en: 'Severity' },
  code: { ko: '코드', en: 'Code' },
  all: { ko: '전체', en: 'All' },
  error: { ko: '오류', en: 'Error' },
  warning: { ko: '경고', en: 'Warning' },
  info: { ko: '안내', en: 'Note' },
  filters: { ko: '보기 조건', en: 'What to show' },

  supportLead: {
    ko: '모듈마다 문서가 밝힌 결제수단입니다. 이름을 누르면 그 모듈의 파라미터가 열립니다.',
    en: 'The pay methods that the documentation names, by module. A name opens the parameters of the module.',
  },
  supportSearch: { ko: '모듈 이름이나 코드, 결제수단', en: 'Module, code or pay method' },
  supportCaption: {
    ko: '결제 모듈과 결제수단마다 지원하는 것',
    en: 'What is supported, by module and pay method',
  },
  payment: { ko: '일반결제', en: 'payment' },
  billing: { ko: '빌링키', en: 'billing key' },
  paymentAndBilling: { ko: '일반결제와 빌링키', en: 'payment and billing key' },
  moduleCount: { ko: '모듈 {n}개', en: '{n} modules' },
  moduleCountOne: { ko: '모듈 {n}개', en: '{n} module' },
  paymentMethods: { ko: '일반결제', en: 'Payment' },
  billingMethods: { ko: '빌링키 발급', en: 'Billing keys' },
  none: { ko: '없음', en: 'none' },
  chosenInWindow: { ko: '결제창에서 고름', en: 'chosen in the window' },

  rulesLead: {
    ko: '파라미터 하나로는 말할 수 없는 조건입니다. 규칙마다 출처 문서가 있습니다.',
    en: 'What one parameter alone cannot say. Every rule names the page that it comes from.',
  },
  rulesSearch: {
    ko: '한국어, 영어, 규칙 이름, 파라미터',
    en: 'Korean, English, a rule, a parameter',
  },
  ruleCount: { ko: '규칙 {n}개', en: '{n} rules' },
  ruleCountOne: { ko: '규칙 {n}개', en: '{n} rule' },
  noRules: { ko: '조건에 맞는 규칙이 없습니다.', en: 'No rule fits these conditions.' },
  noSuchRule: { ko: '{name}이라는 규칙은 없습니다.', en: 'There is no rule {name}.' },
  everyModule: { ko: '모든 모듈', en: 'every module' },
  inModules: { ko: '모듈 {n}개', en: '{n} modules' },
  source: { ko: '출처: {section}', en: 'Source: {section}' },
  sourceLabel: { ko: '출처: {section} (새 창)', en: 'Source: {section} (new window)' },
  copyLink: { ko: '링크 복사', en: 'Copy link' },
  linkTo: { ko: '{name} 링크 복사', en: 'Copy the link to {name}' },
  showParameter: { ko: '{path} 파라미터 보기', en: 'See the parameter {path}' },

  parametersLead: {
    ko: '모듈마다 받는 파라미터와 그 형식입니다.',
    en: 'What each module takes, and in which form.',
  },
  parametersSearch: { ko: '파라미터 이름, 설명, 값', en: 'A parameter, a label, a value' },
  parameterCount: { ko: '파라미터 {n}개', en: '{n} parameters' },
  parameterCountOne: { ko: '파라미터 {n}개', en: '{n} parameter' },
  noParameters: {
    ko: '조건에 맞는 파라미터가 없습니다.',
    en: 'No parameter fits these conditions.',
  },
  noSuchParameter: { ko: '{name}이라는 파라미터는 없습니다.', en: 'There is no parameter {name}.' },
  required: { ko: '필수', en: 'required' },
  recommended: { ko: '권장', en: 'recommended' },
  requiredIf: { ko: '필수: {when}', en: 'required: {when}' },
  recommendedIf: { ko: '권장: {when}', en: 'recommended: {when}' },
  onlyIf: { ko: '여기서만: {when}', en: 'only: {when}' },
  values: { ko: '값', en: 'Values' },
  form: { ko: '형식', en: 'Form' },
  dates: { ko: '날짜 형식', en: 'Dates' },
  elements: { ko: '{n}개', en: '{n} elements' },
  elementsOne: { ko: '{n}개', en: '{n} element' },
  charsOne: { ko: '{n}자', en: '{n} character' },
  bytesOne: { ko: '{n}바이트', en: '{n} byte' },
  chars: { ko: '{n}자', en: '{n} characters' },
  bytes: { ko: '{n}바이트', en: '{n} bytes' },
  upTo: { ko: '최대 {what}', en: 'at most {what}' },
  atLeast: { ko: '최소 {what}', en: 'at least {what}' },
  exactly: { ko: '{what}', en: 'exactly {what}' },
  range: { ko: '{min}부터 {max}까지', en: '{min} to {max}' },
  min: { ko: '{min} 이상', en: '{min} or more' },
  max: { ko: '{max} 이하', en: '{max} or less' },
  open: { ko: '문서가 내용을 정하지 않음', en: 'the page leaves its content open' },
  forBuyers: { ko: '구매자가 고칠 수 있음', en: 'a buyer can mend it' },
  personal: { ko: '개인정보·키', en: 'personal data or a key' },
  docs: { ko: '문서', en: 'Docs' },
  docsOf: { ko: '{name} 문서 (새 창)', en: 'Documentation of {name} (new window)' },
  copyName: { ko: '이름 복사', en: 'Copy name' },
  copyNameOf: { ko: '{name} 복사', en: 'Copy {name}' },
  tryIt: { ko: '요청 화면에서 열기', en: 'Open in the request view' },
  seeRules: { ko: '이 모듈의 규칙', en: 'Rules of this module' },
  pagesRead: { ko: '읽은 문서', en: 'Pages read' },

  codesSearch: { ko: '코드나 이름', en: 'A code or a name' },
  rowCount: { ko: '{n}줄', en: '{n} rows' },
  rowCountOne: { ko: '{n}줄', en: '{n} row' },
  pgCodes: { ko: 'PG사 코드', en: 'PG codes' },
  pgCodesLead: {
    ko: 'pg 값의 점 앞에 오는 코드입니다. 지금은 channelKey로 채널을 지정합니다.',
    en: 'What stands before the dot in pg. Today a channel is chosen with channelKey.',
  },
  otherCodes: {
    ko: '결제창이 없는 코드와 예전 코드',
    en: 'Codes without a window, and former ones',
  },
  issuers: { ko: '카드사 코드', en: 'Card issuer codes' },
  issuersLead: {
    ko: 'card.direct.code 같은 값에 쓰는 코드입니다. 주문에는 별칭을 쓸 수 있습니다.',
    en: 'What card.direct.code and its like take. An order may use the alias.',
  },
  alias: { ko: '별칭', en: 'Alias' },
  name: { ko: '이름', en: 'Name' },
  methods: { ko: '결제수단 코드', en: 'Pay method codes' },
  methodsLead: { ko: 'pay_method에 쓰는 값입니다.', en: 'What pay_method takes.' },
  offeredBy: { ko: '모듈 수', en: 'Modules' },
  dateFormats: { ko: '날짜 형식', en: 'Date formats' },
  dateFormatsLead: {
    ko: '모듈마다 받는 형식이 다릅니다. 지금 이 시각(한국 시간)을 적으면 이렇습니다.',
    en: 'Modules differ in what they take. This is how the present moment is written (Korean time).',
  },
  format: { ko: '형식', en: 'Format' },
  now: { ko: '지금', en: 'Now' },
  usedBy: { ko: '파라미터 수', en: 'Parameters' },
  says: { ko: '검사기의 답', en: 'What the checker says' },
  copy: { ko: '복사', en: 'Copy' },
} as const;

export const t = textsOf(texts);

const kinds: Record<string, { ko: string; en: string }> = {
  string: { ko: '문자열', en: 'string' },
  integer: { ko: '정수', en: 'integer' },
  number: { ko: '숫자', en: 'number' },
  boolean: { ko: '불리언', en: 'boolean' },
  array: { ko: '배열', en: 'array' },
  object: { ko: '객체', en: 'object' },
};

const situations: Record<Where, { ko: string; en: string }> = {
  pc: { ko: 'PC', en: 'PC' },
  mobile: { ko: '모바일 웹', en: 'mobile web' },
  app: { ko: '앱 웹뷰', en: 'app' },
  payment: { ko: '일반결제', en: 'payments' },
  billing: { ko: '빌링키 발급', en: 'billing keys' },
  request_pay: { ko: 'IMP.request_pay', en: 'IMP.request_pay' },
  loadUI: { ko: 'IMP.loadUI', en: 'IMP.loadUI' },
};

const formats: Texts = {
  url: { ko: 'http(s) 주소', en: 'an http(s) address' },
  key: { ko: '예시가 아닌 실제 키', en: 'a real key, no placeholder' },
  digits: { ko: '숫자로만 된 문자열', en: 'digits only' },
  'number-text': { ko: '숫자로 된 문자열', en: 'a number as text' },
  'latin-digits': { ko: '영문과 숫자', en: 'Latin letters and digits' },
  ascii: { ko: '영문·숫자·기호', en: 'ASCII characters' },
  token: { ko: '영문·숫자와 - _', en: 'letters, digits, - and _' },
  'mobile-number': { ko: '숫자만 적은 휴대폰 번호', en: 'a mobile number, digits only' },
  phone: { ko: '전화번호', en: 'a phone number' },
  e164: { ko: '국가번호를 붙인 전화번호', en: 'a phone number in E.164' },
  email: { ko: '이메일 주소', en: 'an e-mail address' },
  issuer: { ko: '카드사 코드 3자리', en: 'a three-digit issuer code' },
  'issuer-or-all': { ko: '카드사 코드 3자리 또는 *', en: 'a three-digit issuer code or *' },
  color: { ko: '#으로 시작하는 색상 코드', en: 'a colour code such as #ff0000' },
  'css-color': { ko: 'CSS 색상', en: 'a CSS colour' },
  country: { ko: '두 글자 국가 코드', en: 'a two-letter country code' },
  'language-country': {
    ko: '언어 코드, 국가 코드를 붙일 수 있음',
    en: 'a language code, with or without a country',
  },
  currency: { ko: '세 글자 통화 코드', en: 'a three-letter currency code' },
  katakana: { ko: '가타카나', en: 'katakana' },
  hex: { ko: '16진수', en: 'hexadecimal' },
  base64: { ko: 'Base64', en: 'Base64' },
  'scheme-url': { ko: '앱 scheme 주소', en: 'an address with an app scheme' },
  'business-number': { ko: '사업자등록번호 10자리', en: 'a ten-digit business number' },
  'time-of-day': { ko: '시각', en: 'a time of day' },
};

const issueCodes: Texts = {
  required: { ko: '필수', en: 'required' },
  forbidden: { ko: '쓸 수 없음', en: 'not allowed' },
  type: { ko: '자료형', en: 'type' },
  format: { ko: '형식', en: 'format' },
  length: { ko: '길이', en: 'length' },
  range: { ko: '범위', en: 'range' },
  enum: { ko: '정해진 값', en: 'fixed values' },
  unsupported: { ko: '미지원', en: 'unsupported' },
  conflict: { ko: '서로 모순', en: 'conflict' },
  deprecated: { ko: '지원 중단 예정', en: 'deprecated' },
  unknown: { ko: '문서에 없음', en: 'not documented' },
};

const named = (table: Texts, key: string) =>
  Object.hasOwn(table, key) ? (table[key]?.[language()] ?? key) : key;

export const kindName = (type: string) => named(kinds, type);
export const situationName = (where: string) => named(situations, where);
export const formatName = (format: string) => named(formats, format);
export const issueCodeName = (code: string) => named(issueCodes, code);
