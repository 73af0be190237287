// <script src="imp-checkout.js" data-guard="warn" …>: a guard for pages whose code nobody changes.
// Without `data-guard` the script does nothing.

import type { GuardMode, GuardOptions, Language, Platform, guard } from './types.js';

// A mistake in the tag must not keep the page from being guarded as far as that goes.
const complain = (attribute: string) =>
  console.warn(
    `imp-checkout: ${attribute} 속성의 값을 읽을 수 없어 무시합니다. / The value of ${attribute} cannot be read and is ignored.`,
  );

function oneOf<T extends string>(data: DOMStringMap, name: string, ...known: T[]): T | undefined {
  const given = data[name];
  const found = known.find((each) => each === given);
  if (given && !found) complain(`data-${name}`);
  return found;
}

function readChannels(text = '{}'): Record<string, string> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, string>;
  } catch {
    // Said below, as for a value that is JSON but no object.
  }
  complain('data-channels');
  return {};
}

export function guardAsTagged(script: HTMLScriptElement | null, start: typeof guard): void {
  const data = script?.dataset;
  if (data?.guard === undefined) return;
  const options: GuardOptions = {
    mode: oneOf<GuardMode>(data, 'guard', 'warn', 'block', 'fix') ?? 'warn',
    channels: readChannels(data.channels),
  };
  const lang = oneOf<Language>(data, 'lang', 'ko', 'en');
  if (lang) options.lang = lang;
  const platform = oneOf<Platform>(data, 'platform', 'pc', 'mobile', 'app');
  if (platform) options.platform = platform;
  if (data.panel !== undefined) options.panel = oneOf(data, 'panel', 'always') ?? true;
  if (Number(data.timeout) > 0) options.timeoutMs = Number(data.timeout);
  void start(options);
}
