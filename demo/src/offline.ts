// Brings the service worker onto this machine once the page stands, for visits without a network.

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string;
  };
}

const worker = 'sw.js';

export function workOffline() {
  if (!('serviceWorker' in navigator)) return;
  try {
    // The page's policy lets one name make addresses of scripts, and this is all that it makes.
    const { trustedTypes } = window as unknown as { trustedTypes?: TrustedTypes };
    const policy = trustedTypes?.createPolicy('service-worker', { createScriptURL: () => worker });
    const url = policy?.createScriptURL(worker) ?? worker;
    navigator.serviceWorker.register(url, { updateViaCache: 'none' }).catch(() => undefined);
  } catch {
    // Refused, by a private window or a host's stricter policy: the network is needed as before.
  }
}
