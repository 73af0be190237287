// The page that calls PortOne's real SDK with the request of this tab. Nothing is asked of anybody
// until a person has given their own shop, said that they understand, and pressed the button.

import type { Context, PaymentResponse, Sdk } from '../../web/src/types.js';
import { loadFacts, moduleId } from './catalogue.js';
import { drawCode } from './code-view.js';
import { byId } from './dom.js';
import { language, t as shellText, textsOf, translatePage, type TextKey } from './i18n.js';
import { keptForTab } from './keep.js';
import { get, has, isRecord, remove, set } from './pointer.js';
import { texts } from './real-texts.js';
import { apiOf, uiTypeOf } from './situation.js';
import { followSystem } from './theme.js';
import type { Script } from './view.js';

const own = textsOf(texts);
/** A sentence of this page, or one that it shares with the playground. */
const t = (key: keyof typeof texts | TextKey): string =>
  Object.hasOwn(texts, key) ? own(key as keyof typeof texts) : shellText(key as TextKey);

const script = (window as unknown as { ImpCheckout?: Script }).ImpCheckout;

const code = byId<HTMLInputElement>('real-code');
const channel = byId<HTMLInputElement>('real-channel');
const consent = byId<HTMLInputElement>('real-consent');
const loadButton = byId<HTMLButtonElement>('real-load');
const payButton = byId<HTMLButtonElement>('real-pay');
const status = byId('real-status');

const say = (key: keyof typeof texts | TextKey, tone: 'ok' | 'error' | '' = '') => {
  status.textContent = t(key);
  status.dataset.tone = tone;
};

async function start() {
  const kept = keptForTab()?.snapshot;
  const [checker, facts] = await Promise.all([
    script?.load({ lang: language() }).catch(() => null),
    loadFacts().catch(() => null),
  ]);
  const module = facts?.modules.find((one) => moduleId(one) === kept?.module);
  if (!script || !checker || !module || !kept || !isRecord(kept.params)) {
    byId('real-none').hidden = false;
    byId('real-object').hidden = true;
    byId('real-form').hidden = true;
    return;
  }
  const uiType = uiTypeOf(module);
  const context: Context = {
    pg: module.code,
    platform: kept.platform,
    lang: language(),
    ...(uiType === undefined ? {} : { api: apiOf(module), uiType }),
  };

  // An example's channel key is nobody's: the developer's own has to be typed in.
  const given = get(kept.params, ['channelKey']);
  if (typeof given === 'string' && !given.includes('00000000-0000')) channel.value = given;
  /** The request with the channel key of the form; a `pg` of old code would choose another one. */
  const params = () => {
    const key = channel.value.trim();
    return key === '' ? kept.params : set(remove(kept.params, ['pg']), ['channelKey'], key);
  };

  const draw = () => {
    const report = checker.check(params(), context);
    byId('real-object').replaceChildren(drawCode(params(), report.issues));
    const verdict = byId('real-verdict');
    verdict.textContent = t(report.ok ? 'verdictClean' : 'realErrors');
    verdict.dataset.tone = report.ok ? 'ok' : 'error';
  };
  channel.addEventListener('input', draw);
  draw();

  let sdk: Sdk | null = null;
  byId('real-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const userCode = code.value.trim();
    if (!/^imp\d+$/.test(userCode)) {
      say('realCodeWrong', 'error');
      code.focus();
      return;
    }
    if (!consent.checked) {
      say('realConsentMissing', 'error');
      consent.focus();
      return;
    }
    loadButton.disabled = true;
    say('realLoading');
    script.loadSdk({ userCode }).then(
      (loaded) => {
        sdk = loaded;
        // The SDK takes one shop for as long as the page is open.
        code.readOnly = true;
        payButton.disabled = false;
        say('realReady', 'ok');
        payButton.focus();
      },
      () => {
        loadButton.disabled = false;
        say('realFailed', 'error');
      },
    );
  });

  const show = (response: PaymentResponse) => {
    byId('real-response').replaceChildren(drawCode(response));
    byId('real-result').hidden = false;
    byId('real-result-title').focus();
    say(has(response, ['error_code']) && response.error_code ? 'outcomeFailed' : 'outcomeFinished');
  };
  payButton.addEventListener('click', () => {
    const asked = params() as object;
    if (apiOf(module) === 'loadUI') {
      if (checker.check(asked, context).ok) sdk?.loadUI?.(uiType ?? '', asked, show);
      else say('refused', 'error');
      return;
    }
    checker.requestPay(asked, context).then(
      (result) => {
        if (result.status === 'completed') show(result.response);
        else if (result.status === 'refused') say('refused', 'error');
      },
      () => say('payFailed', 'error'),
    );
  });
}

followSystem(() => undefined);
translatePage((key) => t(key as TextKey));
void start();
