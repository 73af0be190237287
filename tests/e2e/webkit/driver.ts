// WebKit by the W3C WebDriver protocol: the few commands that the tests need, spoken to Debian's
// WebKitWebDriver, which brings its own browser. It wants a display: `xvfb-run` lends one.
//
// https://www.w3.org/TR/webdriver2/

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Tab } from '../script/tab.js';

const command = 'WebKitWebDriver';

const noSandbox = { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };

const element = 'element-6066-11e4-a52e-4f735466cecf';

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const keys: Record<string, string> = {
  Tab: '\ue004',
  Enter: '\ue007',
  Space: ' ',
  ArrowDown: '\ue015',
};

// Runs in the page. A script's own way to fail says nothing of the reason, so it is told as a value.
const settle = `
  const [given, done] = arguments;
  new Promise((resolve) => resolve(BODY)).then(
    (value) => done({ value }),
    (error) => done({ error: String(error) }),
  );`;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts the driver, and returns what sends it a command. */
async function startDriver() {
  const port = await freePort();
  const driver = spawn(command, [`--port=${port}`, '--host=127.0.0.1'], {
    // As root, in a container say, its sandbox cannot be set up.
    env: { ...process.env, ...(process.getuid?.() === 0 && noSandbox) },
    stdio: 'ignore',
  });
  const dead = new Promise<never>((_, reject) => {
    driver.once('error', reject);
    driver.once('exit', (code) => reject(new Error(`${command} ended with ${code}`)));
  });
  dead.catch(() => {});

  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const response = await Promise.race([answer, dead]);
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };

  for (let attempt = 1; ; attempt++) {
    try {
      await send('GET', '/status');
      break;
    } catch (error) {
      if (attempt === 100) throw error;
      await Promise.race([pause(100), dead]);
    }
  }
  return { send, stop: () => driver.kill() };
}

/** Starts a browser with one tab. */
export async function startWebKit(): Promise<{ tab: Tab; stop: () => Promise<void> }> {
  const { send, stop } = await startDriver();
  // The driver (2.50) now and then waits for ever with the strategy `eager`.
  const capabilities = { alwaysMatch: { pageLoadStrategy: 'none' } };
  const { sessionId } = (await send('POST', '/session', { capabilities })) as { sessionId: string };
  const session = `/session/${sessionId}`;

  const run = async (code: unknown, given?: unknown) => {
    const body = typeof code === 'string' ? code : `(${String(code)})(given)`;
    const script = settle.replace('BODY', () => body);
    const answer = await send('POST', `${session}/execute/async`, {
      script,
      args: [given ?? null],
    });
    const { value, error } = answer as { value?: unknown; error?: string };
    if (error) throw new Error(error);
    return value;
  };

  /** Finds an element and returns where commands to it go. */
  const find = async (code: unknown, given?: unknown) => {
    const found = (await run(code, given)) as Record<string, string> | null;
    if (!found) throw new Error('There is no such element');
    return `${session}/element/${found[element]}`;
  };

  /** When the page that is read was opened, or null while there is none. */
  const opened = async () => {
    const script = "return document.readyState === 'loading' ? null : performance.timeOrigin";
    try {
      return await send('POST', `${session}/execute/sync`, { script, args: [] });
    } catch {
      return null; // The page went away meanwhile.
    }
  };

  const tab: Tab = {
    async open(url) {
      const before = await opened();
      await send('POST', `${session}/url`, { url });
      const patience = Date.now() + 30_000;
      for (let now = before; now === null || now === before; now = await opened()) {
        if (Date.now() > patience) throw new Error('The page was not read within 30 seconds');
        await pause(10);
      }
    },
    run: async (body, given) => (await run(body, given)) as never,
    async click(code, given) {
      await send('POST', `${await find(code, given)}/click`, {});
    },
    async write(code, text) {
      const field = await find(code);
      await send('POST', `${field}/clear`, {});
      await send('POST', `${field}/value`, { text });
    },
    async press(key) {
      const value = keys[key] ?? key;
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await send('POST', `${session}/actions`, {
        actions: [{ type: 'key', id: 'keyboard', actions }],
      });
    },
    // A click on an option picks it, as the standard has it.
    async pick(code) {
      await send('POST', `${await find(code)}/click`, {});
    },
  };
  return {
    tab,
    async stop() {
      await send('DELETE', session);
      stop();
    },
  };
}
