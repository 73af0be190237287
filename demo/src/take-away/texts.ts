// What the view of generated code says, and the comments and sentences in the code.

export const texts = {
  title: { ko: '코드', en: 'Code' },
  lead: {
    ko: '지금 요청으로 바로 쓸 수 있는 코드입니다. 결제 결과는 서버가 포트원에 확인해야 합니다. 콜백의 success는 결제 결과가 아닙니다.',
    en: 'Code for the request as it is now. Only the server, by asking PortOne, knows whether it is paid: the `success` of the callback is no payment result.',
  },
  targets: { ko: '만드는 방식', en: 'Way of building' },
  target_html: { ko: 'HTML', en: 'HTML' },
  target_typescript: { ko: 'TypeScript', en: 'TypeScript' },
  target_react: { ko: 'React', en: 'React' },
  target_vue: { ko: 'Vue', en: 'Vue' },
  target_element: { ko: '<imp-checkout>', en: '<imp-checkout>' },
  page: { ko: '페이지', en: 'Page' },
  server: { ko: '서버 (Node 18 이상)', en: 'Server (Node 18 or newer)' },
  copy: { ko: '{name} 복사', en: 'Copy {name}' },
  copyShort: { ko: '복사', en: 'Copy' },
  code: { ko: '{name} 코드', en: 'Code of {name}' },
  notAnObject: {
    ko: '요청이 객체가 아니어서 코드를 만들 수 없습니다.',
    en: 'The request is no object, so there is no code for it.',
  },
  errors: {
    ko: '요청에 고쳐야 할 문제가 {n}개 있습니다. 코드는 지금 값 그대로입니다.',
    en: 'The request has {n} errors to mend. The code has its values as they are.',
  },
  errorsOne: {
    ko: '요청에 고쳐야 할 문제가 1개 있습니다. 코드는 지금 값 그대로입니다.',
    en: 'The request has 1 error to mend. The code has its values as they are.',
  },
  toRequest: { ko: '요청으로', en: 'To the request' },
  holes: {
    ko: '실제 값을 알 수 없어 넣은 값이 {n}개 있습니다.',
    en: '{n} values stand in for real ones that are not known.',
  },
  holesOne: {
    ko: '실제 값을 알 수 없어 넣은 값이 1개 있습니다.',
    en: '1 value stands in for a real one that is not known.',
  },
  stale: {
    ko: '편집기의 코드를 읽을 수 없어, 마지막으로 읽은 요청의 코드를 보입니다.',
    en: 'What is in the editor cannot be read; this is the code for the last request that could be.',
  },
  elementOrder: {
    ko: '이 방식은 ‘주문’ 화면의 주문으로 만듭니다. 파라미터는 요소가 스스로 만들고 검사합니다.',
    en: 'This is made from the order of the view “Order”: the element builds and checks the parameters itself.',
  },
  beside: {
    ko: '`imp-checkout.js`, `imp-checkout.wasm`, `imp-checkout.compat.mjs`를, 영어 페이지라면 `imp-checkout.en.txt`도 페이지 옆에 둡니다. integrity는 {version} 파일의 해시입니다.',
    en: 'Put `imp-checkout.js`, `imp-checkout.wasm` and `imp-checkout.compat.mjs` beside the page, for English also `imp-checkout.en.txt`. `integrity` is the hash of the file of {version}.',
  },
  besideUnpinned: {
    ko: '`imp-checkout.js`, `imp-checkout.wasm`, `imp-checkout.compat.mjs`를, 영어 페이지라면 `imp-checkout.en.txt`도 페이지 옆에 둡니다. integrity 값은 dist/integrity.json에 있습니다.',
    en: 'Put `imp-checkout.js`, `imp-checkout.wasm` and `imp-checkout.compat.mjs` beside the page, for English also `imp-checkout.en.txt`. dist/integrity.json has the value for `integrity`.',
  },
  package: {
    ko: '`npm install imp-checkout`으로 설치합니다.',
    en: 'Install it with `npm install imp-checkout`.',
  },
  serverNote: {
    ko: '`PORTONE_API_KEY`, `PORTONE_API_SECRET`에 콘솔의 REST API 키와 시크릿을 넣어 실행합니다. 시크릿은 브라우저로 보내지 않습니다.',
    en: 'Run it with the REST API key and secret of the console in `PORTONE_API_KEY` and `PORTONE_API_SECRET`. The secret never goes to a browser.',
  },
  docsComplete: { ko: '결제 완료 처리 문서', en: 'Documentation: completing a payment' },
  docsWebhook: { ko: '웹훅 문서', en: 'Documentation: webhooks' },
  label: { ko: '{amount} 결제하기', en: 'Pay {amount}' },
  labelBilling: { ko: '결제수단 등록하기', en: 'Save a payment method' },
  labelPlain: { ko: '결제하기', en: 'Pay' },

  aboutCheckout: { ko: '결제 페이지', en: 'The checkout page' },
  aboutElement: { ko: '결제 페이지', en: 'The checkout page' },
  aboutReturn: {
    ko: '모바일 결제를 마치고 돌아오는 페이지 (m_redirect_url)',
    en: 'Where payments on mobile come back to (m_redirect_url)',
  },
  aboutPayment: { ko: '결제 요청과 확인', en: 'Paying and confirming' },
  aboutCheckoutScript: { ko: '결제 페이지의 스크립트', en: 'The script of the checkout page' },
  aboutReturnScript: {
    ko: '모바일 결제를 마치고 돌아오는 페이지의 스크립트 (m_redirect_url)',
    en: 'The script of the page that payments on mobile come back to (m_redirect_url)',
  },
  aboutComponent: { ko: '결제 버튼', en: 'The pay button' },
  aboutReturnComponent: {
    ko: '모바일 결제를 마치고 돌아오는 화면 (m_redirect_url)',
    en: 'Where payments on mobile come back to (m_redirect_url)',
  },
  aboutVerify: {
    ko: '결제 금액과 상태 확인',
    en: 'Compares the amount and the status',
  },
  aboutServer: {
    ko: '페이지와 웹훅이 부르는 서버',
    en: 'The server that the page and the webhook call',
  },

  c_userCode: { ko: '콘솔의 고객사 식별코드', en: "your shop's code in PortOne's console" },
  c_merchantUid: {
    ko: '서버가 주문과 함께 저장한, 결제마다 새로운 번호',
    en: 'saved by the server with the order, new for every payment',
  },
  c_amount: { ko: '서버가 저장한 주문 금액', en: "the order's amount as the server saved it" },
  c_customerUid: {
    ko: '카드마다 새로운, 서버가 저장한 번호',
    en: 'saved by the server, one for every card',
  },
  c_redirect: { ko: '모바일 결제가 돌아오는 주소', en: 'where payments on mobile come back to' },
  c_guard: {
    ko: '결제창이 열리기 전에 요청을 검사합니다. 오류가 있으면 결제창을 열지 않고 콜백에 알립니다.',
    en: 'Checks the request before the payment window opens; a request with errors goes to the callback instead.',
  },
  c_withinClick: {
    ko: '클릭 안에서 바로 불러야 팝업이 막히지 않습니다.',
    en: 'Called straight from the click, or the browser blocks the popup.',
  },
  c_confirm: {
    ko: '결제 결과는 서버가 포트원에 확인합니다. 브라우저가 받은 값은 믿을 수 없습니다.',
    en: 'The server asks PortOne: what a browser has received is no proof of a payment.',
  },
  c_paid: { ko: '결제했습니다.', en: 'Paid. Thank you.' },
  c_waiting: { ko: '입금을 기다리고 있습니다.', en: 'Waiting for your deposit.' },
  c_unpaid: { ko: '결제를 확인하지 못했습니다.', en: 'The payment could not be confirmed.' },
  c_notReady: { ko: '결제를 준비하지 못했습니다.', en: 'Payments are not available now.' },
  c_checking: { ko: '결제를 확인하는 중입니다…', en: 'Confirming the payment…' },
  c_checkoutTitle: { ko: '결제', en: 'Checkout' },
  c_doneTitle: { ko: '결제 결과', en: 'Your payment' },
  c_readRedirect: {
    ko: '주소에 있는 imp_uid, merchant_uid, error_code를 읽습니다.',
    en: 'Reads imp_uid, merchant_uid and error_code from the address.',
  },
  c_uiContainer: {
    ko: '여기에 결제 버튼이 그려집니다.',
    en: 'The payment button is drawn in here.',
  },
  c_paymentModule: {
    ko: '결제를 요청하고 서버에 확인합니다.',
    en: 'Asks for a payment and has the server confirm it.',
  },
  c_prepare: {
    ko: '페이지가 열릴 때 부릅니다. 클릭할 때 준비하면 팝업이 막힙니다.',
    en: 'Call this when the page opens: preparing in the click would lose it its popup.',
  },
  c_pay: {
    ko: '클릭 안에서 바로 부릅니다. 구매자에게 보일 문장을 돌려줍니다.',
    en: 'Call this straight from the click. Gives the sentence to show to the buyer.',
  },
  c_drawButton: {
    ko: '페이지가 열릴 때 부릅니다. 결과는 구매자에게 보일 문장으로 알립니다.',
    en: 'Call this when the page opens. The result comes as a sentence to show to the buyer.',
  },
  c_finishRedirect: {
    ko: '모바일 결제가 돌아온 페이지에서 부릅니다.',
    en: 'Call this on the page that payments on mobile come back to.',
  },
  c_elementChannels: {
    ko: '채널마다 채널키와 PG 코드. methods를 빼면 모듈의 모든 결제수단이 나옵니다.',
    en: 'The key and the PG code of each channel. Without `methods`, all that the module has are offered.',
  },
  c_elementResult: {
    ko: '결제 결과는 서버가 포트원에 확인합니다.',
    en: 'The server asks PortOne whether it is paid.',
  },

  c_verifyModule: {
    ko: '포트원에 결제를 물어 주문과 비교합니다.',
    en: 'Asks PortOne for a payment and compares it with the order.',
  },
  c_node18: { ko: 'Node 18 이상, 패키지 없음.', en: 'Node 18 or newer, no packages.' },
  c_code0: {
    ko: 'HTTP 상태가 200이어도 code가 0이 아니면 실패입니다.',
    en: 'With HTTP status 200, too, a code other than 0 is a failure.',
  },
  c_token: {
    ko: '액세스 토큰은 30분 동안 유효합니다.',
    en: 'An access token is good for 30 minutes.',
  },
  c_verifyPayment: {
    ko: '주문 번호, 금액, 상태가 모두 맞아야 결제된 것입니다.',
    en: 'Paid only if the order number, the amount and the status are all right.',
  },
  c_verifyBilling: {
    ko: '빌링키가 발급되었는지 확인합니다.',
    en: 'Whether the billing key has been issued.',
  },
  c_keyToo: {
    ko: '첫 결제와 함께 빌링키도 발급되었는지 확인합니다.',
    en: 'The billing key comes with the first payment.',
  },
  c_ready: {
    ko: '가상계좌가 발급되었고, 아직 입금되지 않았습니다.',
    en: 'A virtual account has been issued; nothing is deposited yet.',
  },
  c_serverModule: {
    ko: '결제를 확인하는 서버',
    en: 'The server that confirms payments',
  },
  c_orders: {
    ko: '데이터베이스를 대신합니다. 주문은 결제창을 열기 전에 서버가 저장해야 합니다.',
    en: 'Stands for your database. The server saves an order before the payment window opens.',
  },
  c_complete: {
    ko: '같은 결제로 여러 번 불려도 됩니다. 웹훅은 다시 올 수 있습니다.',
    en: 'May be called again for the same payment: webhooks are repeated.',
  },
  c_staysPaid: {
    ko: '이미 결제된 주문은 취소만 바꿀 수 있습니다.',
    en: 'Of an order that is paid, only a cancellation changes anything.',
  },
  c_mismatch: {
    ko: '금액이나 주문이 다른 결제입니다. 위변조를 의심하고 확인하세요.',
    en: 'This payment is for another amount or order. Look into it: it may be forged.',
  },
  c_body: {
    ko: '웹훅은 콘솔에서 고른 대로 JSON이나 폼으로 옵니다.',
    en: 'A webhook comes as JSON or as a form, as chosen in the console.',
  },
  c_fromPage: { ko: '페이지가 부릅니다.', en: 'called by the page' },
  c_fromPortOne: {
    ko: '포트원이 부릅니다. 내용은 믿지 않고 다시 묻습니다.',
    en: 'called by PortOne; what it says is asked for again',
  },
  c_retry: {
    ko: '모르는 것은 결제된 것도, 안 된 것도 아닙니다. 웹훅이나 다음 호출에서 다시 확인합니다.',
    en: 'Not knowing is neither paid nor unpaid: the webhook or the next call asks again.',
  },
} as const;

export type TakeAwayText = keyof typeof texts;
