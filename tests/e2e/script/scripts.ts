// The scripts of the pages that the tests make up: of the shop, of PortOne and of a provider.

// The first script of every page: hears everything from the start, and says yes to every dialog.
export const listen = `
  window.seen = { calls: [], answers: [], violations: [], console: [], dialogs: [] };
  document.addEventListener('securitypolicyviolation', (event) =>
    seen.violations.push(event.effectiveDirective + ' ' + event.blockedURI));
  for (const level of ['group', 'error', 'warn', 'info']) {
    const write = console[level].bind(console);
    console[level] = (...words) => {
      seen.console.push([level, ...words].join(' '));
      write(...words);
    };
  }
  window.confirm = (text) => (seen.dialogs.push(text), true);`;

// PortOne's SDK, as far as it can be seen from a page. This one remembers what it was asked.
const sdk = `
  const call = (name) => (...given) => {
    const params = given.find((each) => typeof each === 'object');
    const active = navigator.userActivation?.isActive ?? true;
    seen.calls.push({ name, params: { ...params }, inClick: active && window.clicking === true });
  };
  window.IMP = { init() {}, request_pay: call('request_pay'), loadUI: call('loadUI') };`;

const frozenSdk = `${sdk}
  Object.freeze(IMP);`;

// On a phone: the page is left for the provider's.
const leavingSdk = `
  window.IMP = {
    init() {},
    request_pay({ m_redirect_url, merchant_uid, name }) {
      location.href = 'provider?' + new URLSearchParams({ m_redirect_url, merchant_uid, name });
    },
  };`;

// The provider's page, which sends the buyer back as PortOne does.
const provider = `
  const asked = new URLSearchParams(location.search);
  const back = new URL(asked.get('m_redirect_url'));
  const result =
    asked.get('name') === 'cancel'
      ? { imp_success: false, error_code: 'CANCELLED', error_msg: '결제를 취소했습니다.' }
      : { imp_success: true };
  const payment = { imp_uid: 'imp_1', merchant_uid: asked.get('merchant_uid'), ...result };
  for (const [name, value] of Object.entries(payment)) back.searchParams.set(name, value);
  location.replace(back);`;

// The shop's page that the buyer comes back to shows what the library reads from its address.
const comeBack = `
  const output = document.createElement('output');
  output.textContent = JSON.stringify(ImpCheckout.readRedirect());
  document.body.append(output);`;

// A shop's own script: a button that pays, with the parameters that the test has set.
const shop = `
  const button = document.createElement('button');
  button.textContent = 'pay';
  button.onclick = () => {
    window.clicking = true;
    for (const params of window.orders)
      IMP.request_pay(params, (response) => seen.answers.push(response));
    window.clicking = false;
  };
  document.body.append(button);`;

// A shop that pays through the library. What became of the last payment outlives the page.
const shopByApi = `
  let checkout;
  ImpCheckout.load().then((loaded) => (checkout = loaded));
  const button = document.createElement('button');
  button.textContent = 'pay';
  button.onclick = () => {
    window.clicking = true;
    for (const params of window.orders) {
      const platform = params.m_redirect_url ? 'mobile' : 'pc';
      checkout
        .requestPay(params, { pg: 'kcp', platform })
        .then(({ status }) => sessionStorage.setItem('status', status));
    }
    window.clicking = false;
  };
  document.body.append(button);`;

// A page with two versions of the library.
const keepFirst = `
  window.first = ImpCheckout;`;

export const scripts: Record<string, string> = {
  'sdk.js': sdk,
  'frozen-sdk.js': frozenSdk,
  'leaving-sdk.js': leavingSdk,
  'provider.js': provider,
  'return.js': comeBack,
  'keep-first.js': keepFirst,
  'shop.js': shop,
  'shop-by-api.js': shopByApi,
};
