// Finds out where a payment window would open. In doubt it says what demands less: a wrong `app` or
// `mobile` would complain about payments that are right.

import type { Platform } from './types.js';

/** Apps whose built-in browser a shop's page is opened in. The shop can register no scheme there. */
const strangersApps =
  /KAKAOTALK|NAVER\(|DaumApps|BAND\/|FBA[NV]|Instagram|Line\/|Twitter|TikTok|musical_ly|Bytedance|Snapchat|Pinterest|everytime/i;

// An iPad that asks for desktop pages says that it is a Mac, and payment modules believe it.
const handheld = /Android|iPhone|iPad|iPod|Windows Phone|Opera Mini/i;

export function platformOf(userAgent: string): Platform {
  if (!handheld.test(userAgent)) return 'pc';
  if (strangersApps.test(userAgent)) return 'mobile';
  const inWebView = /iPhone|iPad|iPod/.test(userAgent)
    ? !/Safari\//.test(userAgent) // Apple's browser and all that call themselves browsers add it.
    : /; wv\)/.test(userAgent);
  return inWebView ? 'app' : 'mobile';
}
