// The sentences of the page of the real SDK, which the playground does not load.

export const texts = {
  realTitle: { ko: 'imp-checkout · 실제 SDK로 시험', en: 'imp-checkout · try the real SDK' },
  realBack: { ko: '← 플레이그라운드로 돌아가기', en: '← Back to the playground' },
  realHeading: { ko: '실제 SDK로 시험하기', en: 'Try the real SDK' },
  realWarning: { ko: '실제 결제창이 열립니다.', en: 'A real payment window opens.' },
  realWarningHint: {
    ko: '테스트 채널이 아니면 실제로 결제됩니다. SDK를 불러오면 이 페이지는 PortOne과 PG사의 서버에 접속하고, 아래 요청이 그대로 전달됩니다.',
    en: 'Unless the channel is a test channel, real money is charged. Loading the SDK connects this page to PortOne and the provider, who receive the request below.',
  },
  realRequest: { ko: '보낼 요청', en: 'The request' },
  realNone: {
    ko: '이 탭에 편집한 요청이 없습니다. 플레이그라운드에서 요청을 편집한 다음 다시 여세요.',
    en: 'No request was edited in this tab. Edit one in the playground, then come back.',
  },
  realErrors: {
    ko: '오류가 있어 결제창을 열지 않습니다. 플레이그라운드에서 먼저 고치세요.',
    en: 'It has errors, so the window will not open. Fix them in the playground first.',
  },
  realShop: { ko: '내 상점', en: 'Your shop' },
  realCode: { ko: '고객사 식별코드', en: 'Identification code' },
  realCodeHint: {
    ko: '포트원 콘솔의 [결제 연동] > [연동 정보] > [식별코드 · API Keys]에 있습니다.',
    en: "In PortOne's console: [결제 연동] > [연동 정보] > [식별코드 · API Keys].",
  },
  realChannel: { ko: '채널키', en: 'Channel key' },
  realChannelHint: {
    ko: '테스트 채널의 키를 권합니다. 보관하지 않습니다.',
    en: 'Best that of a test channel. It is not kept.',
  },
  realConsent: {
    ko: '실제 결제창이 열리고 이 요청이 PortOne과 PG사에 전달되는 것을 알고 있습니다.',
    en: 'I know that a real window opens and that PortOne and the provider receive this request.',
  },
  realLoad: { ko: 'SDK 불러오기', en: 'Load the SDK' },
  realPay: { ko: '결제창 열기', en: 'Open the window' },
  realCodeWrong: {
    ko: '고객사 식별코드는 imp로 시작하고 숫자가 이어집니다.',
    en: 'An identification code is imp followed by digits.',
  },
  realConsentMissing: {
    ko: '먼저 위 내용을 확인해 주세요.',
    en: 'Please confirm the line above first.',
  },
  realLoading: { ko: 'SDK를 불러오는 중입니다…', en: 'Loading the SDK…' },
  realReady: {
    ko: 'SDK를 불러왔습니다. 결제창을 열 수 있습니다.',
    en: 'The SDK is there. The window can be opened.',
  },
  realFailed: {
    ko: 'SDK를 불러오지 못했습니다. 네트워크를 확인하고 다시 시도해 주세요.',
    en: 'The SDK could not be loaded. Check the network and try again.',
  },
} as const;
