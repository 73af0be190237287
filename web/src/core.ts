// The C++ core as two functions from text to text, and the languages that it speaks.
//
// A crash inside the core (out of memory, say) leaves an instance that must not be used again. So the
// way to make one is kept: the call that crashed throws, a new instance starts, and until it is there
// further calls throw as well.
//
// An instance takes its texts when it is asked for the first time, so English is taught to a new one.

/// <reference path="./build.d.ts" />

import type { Core as Instance } from 'imp-checkout-core';
import type { Language } from './types.js';

export class Core {
  /** Those that messages can be had in. */
  languages: readonly Language[];
  private english: string | undefined;

  private constructor(
    private readonly instantiate: () => Promise<Instance>,
    private instance: Instance | null,
  ) {
    this.languages = instance?.learn ? ['ko'] : ['ko', 'en'];
  }

  static async start(instantiate: () => Promise<Instance>): Promise<Core> {
    return new Core(instantiate, await instantiate());
  }

  /** Takes what imp-checkout.en.txt holds. Rejects if that is not of this release. */
  async learnEnglish(texts: string): Promise<void> {
    this.instance = await this.begin(texts);
    this.english = texts;
    this.languages = ['ko', 'en'];
  }

  check(request: string): string {
    return this.call('check', request);
  }

  build(request: string): string {
    return this.call('build', request);
  }

  private async begin(english = this.english): Promise<Instance> {
    const instance = await this.instantiate();
    if (english !== undefined && !instance.learn?.(english))
      throw new Error('These texts are not of this release');
    return instance;
  }

  private call(name: 'check' | 'build', request: string): string {
    if (!this.instance) throw new Error('The checker is starting again after a crash');
    try {
      return this.instance[name](request);
    } catch (crash) {
      this.instance = null;
      this.begin().then(
        (instance) => (this.instance = instance),
        () => {}, // Nothing can be judged any more, and every report says so.
      );
      throw crash;
    }
  }
}
