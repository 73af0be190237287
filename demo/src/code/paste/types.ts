// What reading pasted code gives: calls whose parameters are plain values, and for whatever only a
// running program would know, a hole.

import type { Path } from '../../pointer.js';

/** Why a value could not be known; every reason has a sentence in texts.ts. */
export type Reason =
  /** A name that the pasted code does not declare. */
  | 'undeclared'
  /** A parameter of a function around the call. */
  | 'parameter'
  /** A variable that is given more than one value. */
  | 'changes'
  /** What a function returns. */
  | 'call'
  /** Made while the code runs: the time, a random number, the page's address. */
  | 'runtime'
  /** Read from the page: a field of a form. */
  | 'page'
  /** Put in by a server before the page is sent: `<%= … %>`, `{{ … }}`. */
  | 'server'
  /** One of two or more, depending on a condition. */
  | 'condition'
  /** Members of an object that is spread into this one. */
  | 'spread'
  /** A name between brackets that is not known. */
  | 'name'
  /** Code that cannot be read. */
  | 'broken'
  /** Anything else. */
  | 'expression';

export type Kind = 'string' | 'number' | 'boolean' | 'array' | 'object';

export interface Hole {
  /** Where in the parameters; `[]` for all of them. */
  path: Path;
  /** The expression as it was pasted, shortened. Shown to the developer and nobody else. */
  source: string;
  reason: Reason;
  /** What the value is for certain, whatever it will be. */
  kind?: Kind;
  /** The parameters have a likely value here; without one there is a `null`. */
  likely?: true;
  /** The likely value has the shape of what the code makes: `order_${Date.now()}` keeps its length. */
  exact?: true;
}

/** A place in the pasted text. */
export interface Spot {
  offset: number;
  /** Both from 1. */
  line: number;
  column: number;
}

export interface PastedCall {
  /** The values that are known, and something in the place of every hole. */
  params: Record<string, unknown>;
  holes: Hole[];
  api: 'request_pay' | 'loadUI';
  /** As the code says it; `loadUI` alone takes one. */
  uiType?: string;
  /** PG code, if the code says it. */
  pg?: string;
  /** False if the object was pasted without its call. */
  called: boolean;
  /** The variable that held the object, if no call was pasted. */
  variable?: string;
  range: { from: number; to: number };
  at: Spot;
  /** Where the code inside this call could not be read; what follows it may be missing. */
  broken?: Spot;
}

export type ProblemKind =
  | 'empty'
  | 'tooLarge'
  | 'tooDeep'
  | 'tooSlow'
  | 'noCall'
  | 'noArgument'
  /** A call of PortOne's V2 SDK, which takes other parameters. */
  | 'v2';

export interface PasteResult {
  calls: PastedCall[];
  /** What `IMP.init` was given. */
  userCode?: string;
  /** Why there is no call. */
  problem?: ProblemKind;
}
