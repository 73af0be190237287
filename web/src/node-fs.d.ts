// All that node.ts needs of Node. The other sources must not see more of it than browsers have.

declare module 'node:fs/promises' {
  export function readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
}
