import { Authorizer } from './authorizer';
import { type Chance, chanceFrom, seedChance } from './chance';
import type { Caller } from './context';
import { stateHash } from './hash';
import type { Credential } from './hooks';
import { fail, isWaiting, type Outcome, WAITING, type Waiting } from './outcome';
import { placeholderSignature } from './placeholder-signature';
import { Recorder } from './recorder';
import { Scheduler } from './scheduler';
import { ServiceRegistry } from './service-registry';
import { drawUuid } from './uuid';
import {
  DEFAULT_ACCOUNT_ID,
  DEFAULT_REGION,
  DEFAULT_START_MS,
  type PendingCall,
  type Reply,
  type Work,
  type WorldCall,
  type WorldOptions,
  type WorldSnapshot,
} from './world-options';
import type { WorldRuntime } from './world-runtime';

/**
 * A world is a pure function of its seed and the commands it is given. It has no clock: time moves only in `advance`.
 * One thing happens at a time: a step's commands, calls and answers wait in a queue and are done in order before the
 * step's caller hears anything.
 */
export class World {
  readonly seed: number;
  readonly startMs: number;
  readonly accountId: string;
  readonly region: string;
  private now: number;
  private nextCallId = 1;
  private scheduler = new Scheduler();
  private ids: Chance;
  private readonly services: ServiceRegistry;
  private readonly authorizer: Authorizer;
  private readonly pending = new Map<number, PendingCall>();
  private readonly answers = new Map<number, Outcome<unknown>>();
  private work: Work[] = [];
  private readonly recorder: Recorder;

  constructor(options: WorldOptions) {
    this.seed = options.seed;
    this.startMs = options.startMs ?? DEFAULT_START_MS;
    this.now = this.startMs;
    this.accountId = options.accountId ?? DEFAULT_ACCOUNT_ID;
    this.region = options.region ?? DEFAULT_REGION;
    this.recorder = new Recorder(options.observe);
    this.ids = chanceFrom(seedChance(options.seed, 'ids'));
    const runtime = this.runtime(options);
    this.services = new ServiceRegistry(runtime, options.seed, options.services);
    const services = this.services.all();
    this.authorizer = new Authorizer(runtime, services, options.organizationId);
    this.recorder.setCallListeners(services);
  }

  get nowMs(): number {
    return this.now;
  }

  /** When the next timer is due, or undefined when nothing will ever happen by itself. */
  get nextTimerMs(): number | undefined {
    return this.scheduler.nextAtMs;
  }

  /** Who calls when a call does not say: the owner account's root user, over HTTPS. */
  caller(overrides: Partial<Caller> = {}): Caller {
    const accountId = overrides.accountId ?? this.accountId;
    const principalArn = `arn:aws:iam::${accountId}:root`;
    const { region } = this;
    return { accountId, principalArn, region, secureTransport: true, actor: 'reader', ...overrides };
  }

  /** Calls an operation. A long poll answers `WAITING`; its outcome comes from `answer(callId)` once time has moved. */
  execute(call: WorldCall): { callId: number; outcome: Outcome<unknown> | Waiting } {
    const { service, operation, request, caller } = call;
    const callId = this.begin(service, operation, request, this.caller(caller), 'outside');
    this.drain();
    return { callId, outcome: this.answer(callId) ?? WAITING };
  }

  /** The outcome of a call that was waiting, once; undefined while it still waits. */
  answer(callId: number): Outcome<unknown> | undefined {
    const outcome = this.answers.get(callId);
    if (outcome) this.answers.delete(callId);
    return outcome;
  }

  /** Calls from outside that have been answered since they waited, and whose answer nobody has taken yet. */
  get answeredCalls(): number[] {
    return [...this.answers.keys()];
  }

  /** Calls from outside that still wait. */
  get waitingCalls(): number[] {
    return [...this.pending.values()].flatMap(({ reply, callId }) => (reply === 'outside' ? [callId] : []));
  }

  /** Takes a waiting call back, because whoever made it is gone. Nothing happens if it has been answered. */
  abandon(callId: number): void {
    const call = this.pending.get(callId);
    if (!call) return;
    this.pending.delete(callId);
    const { service, context } = this.services.beginStep(call.service, callId, call.caller);
    service.onAbandon(context);
    this.drain();
  }

  /** Moves time, running every timer that falls due on the way. @param ms milliseconds, not negative */
  advance(ms: number): void {
    this.advanceTo(this.now + ms);
  }

  /** @throws RangeError when the moment lies in the past: only a restored snapshot goes back. */
  advanceTo(atMs: number): void {
    if (!(atMs >= this.now)) throw new RangeError(`Time cannot move from ${this.now} to ${atMs}.`);
    for (let timer = this.scheduler.takeDue(atMs); timer; timer = this.scheduler.takeDue(atMs)) {
      this.now = timer.atMs;
      const { service, context } = this.services.beginStep(timer.service);
      service.onTimer(timer.payload, context);
      this.drain();
    }
    this.now = atMs;
  }

  /**
   * What a service shows of itself now; the service exports the type.
   * @param originMs moments are told in milliseconds after this one; left out, after the Unix epoch
   */
  describe(service: string, originMs = 0): unknown {
    return this.services.service(service).describe(this.now, originMs);
  }

  /** Whose an access key is now, by the first service that keeps keys; undefined for one that nobody knows. */
  credential(accessKeyId: string): Credential | undefined {
    for (const service of this.services.all()) {
      const credential = service.credential?.(accessKeyId, this.now);
      if (credential) return credential;
    }
    return undefined;
  }

  snapshot(): WorldSnapshot {
    return {
      seed: this.seed,
      startMs: this.startMs,
      nowMs: this.now,
      accountId: this.accountId,
      region: this.region,
      nextCallId: this.nextCallId,
      nextSeq: this.recorder.nextSeq,
      ids: this.ids.state(),
      scheduler: this.scheduler.snapshot(),
      pending: [...this.pending.values()],
      ...this.services.snapshot(),
    };
  }

  /** Puts the world back to a snapshot of a world with the same services. Answers not collected before are dropped. */
  restore(snapshot: WorldSnapshot): void {
    this.now = snapshot.nowMs;
    this.nextCallId = snapshot.nextCallId;
    this.recorder.nextSeq = snapshot.nextSeq;
    this.ids = chanceFrom(snapshot.ids);
    this.scheduler = new Scheduler(snapshot.scheduler);
    this.work = [];
    this.answers.clear();
    this.pending.clear();
    for (const call of snapshot.pending) this.pending.set(call.callId, call);
    this.services.restore(snapshot.services, snapshot.chances);
  }

  /** SHA-256 of the whole state: equal after equal commands, in every runtime, also after a rewind. */
  hash(): string {
    return stateHash(this.snapshot());
  }

  private runtime({ sign = placeholderSignature }: WorldOptions): WorldRuntime {
    const world = this;
    return {
      get nowMs() {
        return world.now;
      },
      accountId: this.accountId,
      caller: (overrides) => this.caller(overrides),
      serves: (service) => this.services.has(service),
      enqueue: (work) => this.work.push(work),
      schedule: (service, atMs, payload) =>
        this.scheduler.schedule(Math.max(atMs, this.now), service, payload),
      record: (service, callId, event) => this.recorder.event(this.now, service, callId, event),
      uuid: () => drawUuid(this.ids),
      sign,
      ask: (service, question) => this.services.find(service)?.answer?.(question, this.now),
    };
  }

  private begin(service: string, operation: string, request: unknown, caller: Caller, reply: Reply): number {
    const callId = this.nextCallId;
    this.nextCallId += 1;
    const call: PendingCall = { callId, service, operation, caller, reply };
    this.recorder.call(this.now, call, request);
    const step = this.perform(call, request);
    if (isWaiting(step)) this.pending.set(callId, call);
    else this.complete(call, step, request);
    return callId;
  }

  private perform(call: PendingCall, request: unknown): Outcome<unknown> | Waiting {
    if (!this.services.offers(call.service, call.operation)) {
      return fail('InvalidAction', `The action ${call.operation} is not valid for this endpoint.`);
    }
    const { service, context } = this.services.beginStep(call.service, call.callId, call.caller);
    const access = service.access(call.operation, request, context);
    return (
      (access && this.authorizer.refusal(access, call.caller, call.callId)) ||
      service.run(call.operation, request, context)
    );
  }

  private complete(call: PendingCall, outcome: Outcome<unknown>, request?: unknown): void {
    const { reply } = call;
    this.recorder.answer(this.now, call, outcome, request);
    if (reply === 'outside') this.answers.set(call.callId, outcome);
    if (typeof reply === 'string') return;
    const receiver = this.services.beginStep(reply.service);
    receiver.service.onAnswer(reply.key, outcome, receiver.context);
  }

  private drain(): void {
    // The queue grows while it is worked off: a step's own commands and calls come after those already waiting.
    for (let index = 0; index < this.work.length; index += 1) this.do(this.work[index] as Work);
    if (this.work.length > 0) this.work = [];
  }

  private do(work: Work): void {
    if (work.kind === 'command') {
      const { service, context } = this.services.beginStep(work.service);
      service.onCommand(work.command, context);
    } else if (work.kind === 'call') {
      const { service, operation, request, caller, replyKey } = work.call;
      const reply: Reply = replyKey === undefined ? 'nobody' : { service: work.from, key: replyKey };
      this.begin(service, operation, request, caller, reply);
    } else {
      const call = this.pending.get(work.callId);
      this.pending.delete(work.callId);
      if (call) this.complete(call, work.outcome);
    }
  }
}
