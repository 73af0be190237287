// The C++ core as two functions from text to text.
//
// A crash inside the core (out of memory, say) leaves an instance that must not be used again. So the
// way to make one is kept: the call that crashed throws, a new instance starts, and until it is there
// further calls throw as well.

/// <reference path="./build.d.ts" />

import type { Core as Instance } from 'imp-checkout-core';

export class Core {
  private constructor(
    private readonly instantiate: () => Promise<Instance>,
    private instance: Instance | null,
  ) {}

  static async start(instantiate: () => Promise<Instance>): Promise<Core> {
    return new Core(instantiate, await instantiate());
  }

  check(request: string): string {
    return this.call('check', request);
  }

  build(request: string): string {
    return this.call('build', request);
  }

  private call(name: keyof Instance, request: string): string {
    if (!this.instance) throw new Error('The checker is starting again after a crash');
    try {
      return this.instance[name](request);
    } catch (crash) {
      this.instance = null;
      this.instantiate().then(
        (instance) => (this.instance = instance),
        () => {}, // Nothing can be judged any more, and every report says so.
      );
      throw crash;
    }
  }
}
