// The C++ core as two functions from text to text.
//
// A crash inside WebAssembly (out of memory, say) leaves an instance that must not be used again. So
// the compiled module is kept: the call that crashed throws, a new instance starts, and until it is
// there further calls throw as well.

/// <reference path="./build.d.ts" />

import createCore, { type Core as Instance, type Instantiate } from 'imp-checkout-core';

const instantiate = (module: WebAssembly.Module) =>
  new Promise<Instance>((resolve, reject) => {
    // Not every version of the glue looks at a failure, of the start or of its own part in it.
    const supply: Instantiate = (_wasm, imports) => ({
      then: (use) =>
        WebAssembly.instantiate(module, imports)
          .then((instance) => use({ instance }))
          .catch(reject),
    });
    createCore({ instantiate: supply }).then(resolve, reject);
  });

export class Core {
  private constructor(
    private readonly module: WebAssembly.Module,
    private instance: Instance | null,
  ) {}

  static async start(module: WebAssembly.Module): Promise<Core> {
    return new Core(module, await instantiate(module));
  }

  check(request: string): string {
    return this.call('check', request);
  }

  catalogue(request: string): string {
    return this.call('catalogue', request);
  }

  private call(name: keyof Instance, request: string): string {
    if (!this.instance) throw new Error('The checker is starting again after a crash');
    try {
      return this.instance[name](request);
    } catch (crash) {
      this.instance = null;
      instantiate(this.module).then(
        (instance) => (this.instance = instance),
        () => {}, // Nothing can be judged any more, and every report says so.
      );
      throw crash;
    }
  }
}
