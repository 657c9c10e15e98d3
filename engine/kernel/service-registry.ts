import { type Chance, type ChanceState, chanceFrom, seedChance } from './chance';
import type { Caller, Context, EngineEvent, OutgoingCall } from './context';
import type { Outcome } from './outcome';
import type { Plain } from './plain';
import type { RunningService, ServiceFactory } from './service';
import type { WorldRuntime } from './world-runtime';

interface RegisteredService {
  service: RunningService;
  context: StepContext;
  /** The caller when the service acts by itself. */
  itself: Caller;
}

/** The services of one world, each with the one context that serves all its steps. */
export class ServiceRegistry {
  private readonly registry = new Map<string, RegisteredService>();

  constructor(runtime: WorldRuntime, seed: number, factories: ServiceFactory[]) {
    for (const factory of factories) {
      const service = factory();
      const itself = runtime.caller({ service: `${service.name}.amazonaws.com`, actor: service.name });
      const chance = chanceFrom(seedChance(seed, service.name));
      this.registry.set(service.name, {
        service,
        context: new StepContext(runtime, service.name, chance, itself),
        itself,
      });
    }
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
    for (const [name, { service, context }] of this.registry) {
      const plain = services[name];
      const chance = chances[name];
      if (plain === undefined || !chance)
        throw new Error(`The snapshot has no state of the service ${name}.`);
      service.restore(plain);
      context.chance = chanceFrom(chance);
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
