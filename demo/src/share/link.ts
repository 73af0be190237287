// A state as a link carries it: `1.` for the version, then the packed text of what is shared.

import type { Facts } from '../catalogue.js';
import { moduleId } from '../catalogue.js';
import { exampleOrder } from '../examples.js';
import { get, has, isRecord, set, toPointer } from '../pointer.js';
import type { Snapshot } from '../state.js';
import { pack, unpack, Unreadable } from './pack.js';
import { depthOf, type Private, type Secret, secretsIn, without } from './private.js';

const version = '1';

/** Why a link cannot be read; each has a sentence in texts.ts. */
export type LinkProblem = 'damaged' | 'otherVersion';

export type ReadLink = { ok: true; snapshot: Snapshot } | { ok: false; problem: LinkProblem };

/** What a link holds; `left` and `orderLeft` point at what was left out. */
interface Payload {
  module: string;
  platform: string;
  params: unknown;
  order: unknown;
  holes: string[];
  orderHoles: string[];
}

/** No payment module nests deeper than four. */
const deepest = 50;

export interface Secrets {
  params: Secret[];
  order: Secret[];
}

export function secretsOf(
  { module, params, order }: Pick<Snapshot, 'module' | 'params' | 'order'>,
  facts: Pick<Facts, 'modules' | 'order'>,
): Secrets {
  const rows = facts.modules.find((one) => moduleId(one) === module)?.parameters ?? [];
  return { params: secretsIn(params, rows), order: secretsIn(order, facts.order) };
}

/** The part of the address that holds the state, without the secrets that are not to be kept. */
export async function writeLink(
  { module, platform, params, order, holes }: Snapshot,
  secrets: Secrets,
  kept: ReadonlySet<Private>,
): Promise<string> {
  const left = (list: readonly Secret[]) => list.filter(({ kind }) => !kept.has(kind));
  const pointers = (list: readonly Secret[]) => left(list).map(({ path }) => toPointer(path));
  const payload: Payload = {
    module,
    platform,
    params: without(params, left(secrets.params)),
    order: without(order, left(secrets.order)),
    holes: [...new Set([...holes, ...pointers(secrets.params)])],
    orderHoles: pointers(secrets.order),
  };
  return `${version}.${await pack(JSON.stringify(payload))}`;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** An order whose left-out parts are those of the example. */
function filled(order: unknown, holes: readonly string[]): unknown {
  const example = exampleOrder();
  return holes
    .map((pointer) => pointer.split('/').slice(1))
    .filter((path) => !has(order, path) && has(example, path))
    .reduce((rest, path) => set(rest, path, get(example, path)), order);
}

export async function readLink(text: string): Promise<ReadLink> {
  const [, named, packed] = /^(\d{1,6})\.(.*)$/s.exec(text) ?? [];
  if (named === undefined || packed === undefined) return { ok: false, problem: 'damaged' };
  if (named !== version) return { ok: false, problem: 'otherVersion' };
  try {
    const read: unknown = JSON.parse(await unpack(packed));
    if (!isRecord(read) || depthOf(read, deepest) > deepest)
      return { ok: false, problem: 'damaged' };
    const { module, platform, params, order, holes, orderHoles } = read;
    const readable =
      typeof module === 'string' &&
      (platform === 'pc' || platform === 'mobile' || platform === 'app') &&
      params !== undefined &&
      isRecord(order) &&
      isTexts(holes) &&
      isTexts(orderHoles);
    if (!readable) return { ok: false, problem: 'damaged' };
    const whole = filled(order, orderHoles);
    return { ok: true, snapshot: { module, platform, params, order: whole, holes } };
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError) {
      return { ok: false, problem: 'damaged' };
    }
    throw error;
  }
}
