import { type Chance, type ChanceState, chanceFrom, seedChance } from './chance';
import type { Caller, Context, EngineEvent, OutgoingCall } from './context';
import type { Credential } from './hooks';
import type { Outcome } from './outcome';
import { canonicalJson, type Plain } from './plain';
import type { RunningService, ServiceFactory } from './service';
import type { WorldRuntime } from './world-runtime';

interface RegisteredService {
  service: RunningService;
  context: StepContext;
  /** The caller when the service acts by itself. */
  itself: Caller;
  /** Its state before anything has happened. */
  untouched: Plain;
  /** It was not there at the beginning. */
  hasJoined: boolean;
}

/** The services of one world, each with the one context that serves all its steps. */
export class ServiceRegistry {
  private readonly registry = new Map<string, RegisteredService>();

  constructor(
    private readonly runtime: WorldRuntime,
    private readonly seed: number,
    factories: ServiceFactory[],
  ) {
    for (const factory of factories) this.register(factory, false);
  }

  get names(): ReadonlySet<string> {
    return new Set(this.registry.keys());
  }

  /** Lets a service in after the beginning. */
  add(factory: ServiceFactory): void {
    this.register(factory, true);
  }

  /** Names of services that have been let in and in which nothing has happened. */
  joinedUntouched(): string[] {
    return [...this.registry].flatMap(([name, { service, context, untouched, hasJoined }]) => {
      const chance = seedChance(this.seed, name);
      const isSame =
        hasJoined &&
        canonicalJson(service.snapshot()) === canonicalJson(untouched) &&
        canonicalJson(context.chance.state()) === canonicalJson(chance);
      return isSame ? [name] : [];
    });
  }

  private register(factory: ServiceFactory, hasJoined: boolean): void {
    const { runtime, seed } = this;
    const service = factory();
    const itself = runtime.caller({ service: `${service.name}.amazonaws.com`, actor: service.name });
    const chance = chanceFrom(seedChance(seed, service.name));
    const context = new StepContext(runtime, service.name, chance, itself);
    this.registry.set(service.name, { service, context, itself, untouched: service.snapshot(), hasJoined });
  }

  /** The service and a context for one step of it; without a caller it acts by itself. */
  beginStep(name: string, callId = 0, caller?: Caller): { service: RunningService; context: Context } {
    const { service, context, itself } = this.registered(name);
    context.callId = callId;
    context.caller = caller ?? itself;
    return { service, context };
  }

  offers(name: string, operation: string): boolean {
    return this.registry.get(name)?.service.has(operation) ?? false;
  }

  /** The service, or undefined when the world has none of that name. */
  find(name: string): RunningService | undefined {
    return this.registry.get(name)?.service;
  }

  all(): RunningService[] {
    return [...this.registry.values()].map(({ service }) => service);
  }

  /** Whose an access key is, by the first service that keeps keys. */
  credential(accessKeyId: string, nowMs: number): Credential | undefined {
    for (const { service } of this.registry.values()) {
      const credential = service.credential?.(accessKeyId, nowMs);
      if (credential) return credential;
    }
    return undefined;
  }

  has(name: string): boolean {
    return this.registry.has(name);
  }

  service(name: string): RunningService {
    return this.registered(name).service;
  }

  snapshot(): { services: Record<string, Plain>; chances: Record<string, ChanceState> } {
    const services: Record<string, Plain> = {};
    const chances: Record<string, ChanceState> = {};
    for (const [name, { service, context }] of this.registry) {
      services[name] = service.snapshot();
      chances[name] = context.chance.state();
    }
    return { services, chances };
  }

  restore(services: Record<string, Plain>, chances: Record<string, ChanceState>): void {
    for (const [name, { service, context, untouched }] of this.registry) {
      // A service that has joined since then was untouched.
      service.restore(services[name] ?? untouched);
      context.chance = chanceFrom(chances[name] ?? seedChance(this.seed, name));
    }
  }

  private registered(name: string): RegisteredService {
    const found = this.registry.get(name);
    if (!found) throw new Error(`This world has no service called ${name}.`);
    return found;
  }
}

/** One per service, used again for every step: nothing is allocated on the hot path. */
class StepContext implements Context {
  callId = 0;

  constructor(
    private readonly runtime: WorldRuntime,
    private readonly service: string,
    public chance: Chance,
    public caller: Caller,
  ) {}

  get nowMs(): number {
    return this.runtime.nowMs;
  }

  get region(): string {
    return this.caller.region;
  }

  get accountId(): string {
    return this.runtime.accountId;
  }

  uuid(): string {
    return this.runtime.uuid();
  }

  record(event: EngineEvent): void {
    this.runtime.record(this.service, this.callId, event);
  }

  schedule(atMs: number, payload: Plain): void {
    this.runtime.schedule(this.service, atMs, payload);
  }

  sign(text: string, version: '1' | '2'): string {
    return this.runtime.sign(text, version);
  }

  ask(service: string, question: Plain): Plain | undefined {
    return this.runtime.ask(service, question);
  }

  serves(service: string): boolean {
    return this.runtime.serves(service);
  }

  deliver(service: string, command: Plain): void {
    this.runtime.enqueue({ kind: 'command', service, command });
  }

  call(call: OutgoingCall): void {
    this.runtime.enqueue({ kind: 'call', from: this.service, call });
  }

  complete(callId: number, outcome: Outcome<unknown>): void {
    this.runtime.enqueue({ kind: 'answer', callId, outcome });
  }
}
