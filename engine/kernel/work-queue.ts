import type { Work } from './world-options';

/** What is still to be done in a step, in order. */
export class WorkQueue {
  private work: Work[] = [];

  push(work: Work): void {
    this.work.push(work);
  }

  /** Does everything. What that brings up comes after what waits already. */
  drain(perform: (work: Work) => void): void {
    for (let index = 0; index < this.work.length; index += 1) perform(this.work[index] as Work);
    if (this.work.length > 0) this.clear();
  }

  clear(): void {
    this.work = [];
  }
}
