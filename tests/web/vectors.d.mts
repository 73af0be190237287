// For the tests in TypeScript.

export interface Vector {
  /** A sentence. */
  name: string;
  /** One `severity code path rule` per issue. */
  issues: string[];
  /** Null where the vector is a text that no object makes. */
  request: { params: unknown; context: object } | null;
  text: string;
}

export const vectors: { name: string; requests: Vector[] }[];
