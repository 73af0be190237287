// What sharing says.

export const texts = {
  title: { ko: '링크로 공유', en: 'Share as a link' },
  explain: {
    ko: '모듈, 결제 환경, 요청 객체와 주문이 링크에 들어갑니다. 링크의 # 뒤는 서버로 보내지지 않습니다.',
    en: 'The module, the platform, the request and the order are in the link itself. What follows # is never sent to a server.',
  },
  include: { ko: '함께 넣을 것', en: 'Also include' },
  keys: { ko: '키와 상점 식별 정보', en: 'Keys and identifiers of the shop' },
  buyer: {
    ko: '구매자 정보와 문서에 없는 멤버',
    en: 'Buyer data and undocumented members',
  },
  urls: { ko: 'URL과 앱 스킴', en: 'URLs and app schemes' },
  ofOrder: { ko: '주문의 {names}', en: 'of the order: {names}' },
  none: { ko: '이 요청에는 없습니다.', en: 'There are none in this request.' },
  leftOut: {
    ko: '선택하지 않은 값은 링크에서 빠지고, 여는 사람에게는 그럴듯한 값으로 보입니다. 그 값 때문에 생긴 문제는 전해지지 않습니다.',
    en: 'What is not ticked is left out, and plausible values take its place for whoever opens the link. Problems with those very values are not passed on.',
  },
  careful: {
    ko: '링크를 받은 사람은 누구나 이 값을 볼 수 있습니다.',
    en: 'Whoever has the link can see these values.',
  },
  link: { ko: '공유 링크', en: 'Link' },
  copy: { ko: '링크 복사', en: 'Copy the link' },
  length: { ko: '{n}자', en: '{n} characters' },
  long: {
    ko: '{n}자입니다. 메신저에 따라 긴 링크가 잘릴 수 있습니다.',
    en: '{n} characters. Some messengers cut long links.',
  },
  tooLong: {
    ko: '요청이 너무 커서 링크에 담을 수 없습니다.',
    en: 'The request is too large for a link.',
  },
  unsaid: {
    ko: '편집기의 코드를 읽을 수 없어, 마지막으로 읽은 요청을 공유합니다.',
    en: 'The code in the editor cannot be read; the last request that could be is shared.',
  },
  close: { ko: '닫기', en: 'Close' },

  damaged: {
    ko: '공유 링크를 읽을 수 없습니다. 링크가 잘렸거나 바뀐 것 같습니다. 편집하던 요청은 그대로입니다.',
    en: 'The link cannot be read: it seems to be cut off or changed. The request you had is as it was.',
  },
  otherVersion: {
    ko: '이 페이지의 다른 버전에서 만든 링크라 읽을 수 없습니다. 편집하던 요청은 그대로입니다.',
    en: 'The link was made by another version of this page and cannot be read. The request you had is as it was.',
  },
} as const;
