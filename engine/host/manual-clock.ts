import type { LocalClock } from './local-sandbox';

/** A clock whose time moves only when it is told to, timers included. */
export class ManualClock implements LocalClock {
  private time = 0;
  private timers: { at: number; callback: () => void }[] = [];

  now = (): number => this.time;

  schedule = (callback: () => void, afterMs: number): void => {
    this.timers.push({ at: this.time + afterMs, callback });
  };

  /** Lets time pass, running what falls due on the way. */
  pass(ms: number): void {
    const end = this.time + ms;
    for (let due = this.takeDue(end); due; due = this.takeDue(end)) {
      this.time = Math.max(this.time, due.at);
      due.callback();
    }
    this.time = end;
  }

  private takeDue(end: number) {
    const due = this.timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
    this.timers = this.timers.filter((timer) => timer !== due);
    return due;
  }
}
