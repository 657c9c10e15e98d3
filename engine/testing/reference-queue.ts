/** A message as the reference model knows it. Its body names it. */
export interface ReferenceMessage {
  body: string;
  group: string | undefined;
  status: 'visible' | 'delayed' | 'inFlight';
  visibleAtMs: number;
  enqueuedAtMs: number;
  retainedFromMs: number;
  place: number;
  /** Receives in its present queue, and in all. */
  receives: number;
  receiveCount: number;
  receivedAtMs: number;
  handle: string | undefined;
}

export interface ReferencePendingReceive {
  callId: number;
  max: number;
  visibilityMs: number;
  deadlineMs: number;
}

/** SQS's rules for one queue, written as plainly as they can be: arrays, searched from the front. */
export class ReferenceQueue {
  messages: ReferenceMessage[] = [];
  pendingReceives: ReferencePendingReceive[] = [];
  sends: { dedup: string; atMs: number; body: string }[] = [];
  visibilityMs = 30_000;
  delayMs = 0;
  retentionMs = 345_600_000;
  purgedAtMs = Number.NEGATIVE_INFINITY;
  private nextPlace = 1;

  constructor(
    readonly name: string,
    readonly deadLetters: ReferenceQueue | undefined,
    readonly maxReceives: number,
  ) {}

  get fifo(): boolean {
    return this.name.endsWith('.fifo');
  }

  /** @returns the body that the send was taken for: its own, or that of the message it repeats */
  send(
    body: string,
    group: string | undefined,
    dedup: string | undefined,
    delayMs: number,
    nowMs: number,
  ): string {
    const original = this.sends.find((send) => send.dedup === dedup && send.atMs + 300_000 > nowMs);
    if (dedup !== undefined && original) return original.body;
    if (dedup !== undefined)
      this.sends = [...this.sends.filter((send) => send.dedup !== dedup), { dedup, atMs: nowMs, body }];
    this.add(fresh(body, group, nowMs), delayMs, nowMs);
    return body;
  }

  add(message: ReferenceMessage, delayMs: number, nowMs: number): void {
    message.enqueuedAtMs = nowMs;
    message.status = delayMs > 0 ? 'delayed' : 'visible';
    message.visibleAtMs = nowMs + delayMs;
    this.toTheBack(message);
    this.messages.push(message);
  }

  /** Everything that is due at this moment. */
  applyDueTimers(nowMs: number): { callId: number; taken: ReferenceMessage[] }[] {
    this.messages = this.messages.filter((message) => message.retainedFromMs + this.retentionMs > nowMs);
    for (const message of this.due('delayed', nowMs)) {
      message.status = 'visible';
      this.toTheBack(message);
    }
    this.endVisibility(nowMs);
    const answers = this.serve(nowMs);
    for (const pending of this.pendingReceives.filter(({ deadlineMs }) => deadlineMs <= nowMs)) {
      answers.push({ callId: pending.callId, taken: [] });
    }
    this.pendingReceives = this.pendingReceives.filter(({ deadlineMs }) => deadlineMs > nowMs);
    return answers;
  }

  /** Long polls get what is there, in the order in which they came. */
  serve(nowMs: number): { callId: number; taken: ReferenceMessage[] }[] {
    const answers: { callId: number; taken: ReferenceMessage[] }[] = [];
    for (let first = this.pendingReceives[0]; first; first = this.pendingReceives[0]) {
      const taken = this.take(first.max, first.visibilityMs, nowMs);
      if (taken.length === 0) break;
      answers.push({ callId: first.callId, taken });
      this.pendingReceives.shift();
    }
    return answers;
  }

  take(max: number, visibilityMs: number, nowMs: number): ReferenceMessage[] {
    const taken: ReferenceMessage[] = [];
    for (let next = this.next(taken); next && taken.length < max; next = this.next(taken)) {
      if (this.deadLetters && next.receives >= this.maxReceives) this.bury(next, this.deadLetters, nowMs);
      else {
        hide(next, visibilityMs, nowMs);
        taken.push(next);
      }
    }
    if (taken.length > 0 && visibilityMs === 0) this.endVisibility(nowMs);
    return taken;
  }

  giveBack(message: ReferenceMessage): void {
    message.status = 'visible';
    if (!this.fifo && message.receives >= 3) this.toTheBack(message);
  }

  /** Moment of the next thing that happens by itself. */
  nextDueMs(): number {
    return Math.min(
      ...this.messages.map((message) => message.retainedFromMs + this.retentionMs),
      ...this.messages.filter(({ status }) => status !== 'visible').map(({ visibleAtMs }) => visibleAtMs),
      ...this.pendingReceives.map(({ deadlineMs }) => deadlineMs),
    );
  }

  /** FIFO: the group that this receive took from last, then the free group whose first message is oldest. */
  private next(taken: ReferenceMessage[]): ReferenceMessage | undefined {
    const visible = this.messages.filter(({ status }) => status === 'visible').sort(byPlace);
    if (!this.fifo) return visible[0];
    const group = taken.at(-1)?.group;
    const locked = (message: ReferenceMessage) =>
      this.messages.some(({ status, group }) => status === 'inFlight' && group === message.group);
    return visible.find((message) => message.group === group) ?? visible.find((message) => !locked(message));
  }

  private bury(message: ReferenceMessage, target: ReferenceQueue, nowMs: number): void {
    this.messages = this.messages.filter((other) => other !== message);
    message.receives = 0;
    message.handle = undefined;
    if (this.fifo) message.retainedFromMs = nowMs;
    target.add(message, target.delayMs, nowMs);
  }

  private endVisibility(nowMs: number): void {
    for (const message of this.due('inFlight', nowMs)) this.giveBack(message);
  }

  private due(status: ReferenceMessage['status'], nowMs: number): ReferenceMessage[] {
    return this.messages
      .filter((message) => message.status === status && message.visibleAtMs <= nowMs)
      .sort((one, other) => one.visibleAtMs - other.visibleAtMs);
  }

  private toTheBack(message: ReferenceMessage): void {
    message.place = this.nextPlace;
    this.nextPlace += 1;
  }
}

export function byPlace(one: ReferenceMessage, other: ReferenceMessage): number {
  return one.place - other.place;
}

function hide(message: ReferenceMessage, visibilityMs: number, nowMs: number): void {
  message.status = 'inFlight';
  message.visibleAtMs = nowMs + visibilityMs;
  message.receivedAtMs = nowMs;
  message.receives += 1;
  message.receiveCount += 1;
}

function fresh(body: string, group: string | undefined, nowMs: number): ReferenceMessage {
  return {
    body,
    group,
    status: 'visible',
    visibleAtMs: nowMs,
    enqueuedAtMs: nowMs,
    retainedFromMs: nowMs,
    place: 0,
    receives: 0,
    receiveCount: 0,
    receivedAtMs: 0,
    handle: undefined,
  };
}
