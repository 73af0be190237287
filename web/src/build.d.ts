// What build.mjs puts in place of names: the glue that Emscripten wrote for wasm/*_bindings.cpp,
// and facts about the files that belong together.

declare module 'imp-checkout-core' {
  export interface Core {
    check(request: string): string;
    build(request: string): string;
    /** Takes the English texts, before anything else is asked; '' if it does not. Where it is
     * missing, the core has them. */
    learn?(texts: string): string;
  }

  /** build.mjs lets the glue call this where it says `WebAssembly.instantiate`. */
  export type Instantiate = (
    wasm: unknown,
    imports: WebAssembly.Imports,
  ) => { then(use: (output: { instance: WebAssembly.Instance }) => void): Promise<void> };

  /** Without WebAssembly the glue brings the core along and asks nobody. */
  export default function createCore(options: { instantiate?: Instantiate }): Promise<Core>;
}

/** Subresource integrity of imp-checkout.wasm. */
declare const WASM_INTEGRITY: string;

/** Subresource integrity of imp-checkout.en.txt. */
declare const ENGLISH_INTEGRITY: string;

/** Subresource integrity of imp-checkout.compat.mjs. */
declare const COMPAT_INTEGRITY: string;
