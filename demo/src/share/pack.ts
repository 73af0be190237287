// Text made short enough for a link, and back: deflated, in letters that an address may hold. A
// browser does it itself; where it cannot, fflate does, and each reads what the other wrote.

/** No state that a person made is longer; a link can be made to unpack into far more. */
export const longestText = 1_000_000;
/** No browser keeps a longer address whole. */
export const longestPacked = 200_000;

export class Unreadable extends Error {}

const stream = <Kind>(make: () => Kind): Kind | null => {
  try {
    return make();
  } catch {
    return null; // Not there, or without this format.
  }
};

/** Everything that comes out of a transformation, as long as it is not more than `most`. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const writer = writable.getWriter();
  // What goes wrong here is told by the other end.
  const written = Promise.all([writer.write(bytes), writer.close()]).catch(() => undefined);
  const reader = (readable as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      throw new Unreadable('too long');
    }
  }
  await written;
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const native = stream(() => new CompressionStream('deflate-raw'));
  if (native) return through(bytes, native, Infinity);
  const { deflateSync } = await import('fflate');
  return deflateSync(bytes, { level: 9 });
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const native = stream(() => new DecompressionStream('deflate-raw'));
  if (native) return through(bytes, native, longestText);
  const { Inflate } = await import('fflate');
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const inflater = new Inflate((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    ended = final;
    if (length > longestText) throw new Unreadable('too long');
  });
  // In pieces, so that a short input cannot become a huge output at once.
  const piece = 1024;
  for (let at = 0; at < bytes.length; at += piece) {
    inflater.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
  }
  if (!ended) throw new Unreadable('cut');
  return joined(chunks, length);
}

const toLetters = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const fromLetters = (letters: string) =>
  Uint8Array.from(atob(letters.replace(/-/g, '+').replace(/_/g, '/')), (letter) =>
    letter.charCodeAt(0),
  );

export async function pack(text: string): Promise<string> {
  return toLetters(await deflate(new TextEncoder().encode(text)));
}

/** Throws `Unreadable` for whatever `pack` has not made. */
export async function unpack(packed: string): Promise<string> {
  if (packed.length > longestPacked || !/^[\w-]+$/.test(packed)) throw new Unreadable('damaged');
  try {
    const bytes = await inflate(fromLetters(packed));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  }
}
