import { type Operation, splitOperation } from '../client/operation';
import type { Plain } from '../kernel/plain';
import type { ServiceFactory } from '../kernel/service';
import type { AnswerEntry } from '../kernel/trace';
import type { Compiler } from '../topology/compile';
import { lastPart } from '../topology/resource-scope';
import type { EventRow } from './event-row';
import type { Kind } from './kind';
import type { ServiceModule } from './service-module';

/**
 * The modules of one world, and everything that can be looked up in them. It only grows: a service that nobody declared may be
 * called all the same, and joins when it is.
 */
export class ModuleSet implements Compiler {
  private readonly byName = new Map<string, ServiceModule>();
  private readonly offered = new Map<string, ReadonlySet<string>>();
  private readonly rows = new Map<string, EventRow>();
  /** By the key of the kind. */
  readonly kinds: Record<string, Kind<object>> = {};
  /** Those of the beginning, which a sandbox shows. */
  private readonly first: ReadonlySet<string>;

  /**
   * @param modules in the order of the registry, closed over what each requires
   * @param spoken names of those that the declaration speaks of itself: a bare name of an operation means one of theirs
   */
  constructor(
    modules: readonly ServiceModule[],
    private readonly spoken: ReadonlySet<string> = new Set(),
  ) {
    for (const module of modules) this.add(module);
    this.first = new Set(this.byName.keys());
  }

  /** All modules, in the order in which they came. */
  get all(): ServiceModule[] {
    return [...this.byName.values()];
  }

  /** The services of a world of these modules. */
  get services(): ServiceFactory[] {
    return this.all.map((module) => this.factoryOf(module));
  }

  /** Lets a module in that nobody declared. */
  join(module: ServiceModule): void {
    this.add(module);
  }

  /** Whether a module can still come: what it needs is there, and it has nothing to hear of the past. */
  admits({ requires, observes }: ServiceModule): boolean {
    return !observes && requires.every((name) => this.has(name));
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  /** The module of a service. */
  of(service: string): ServiceModule | undefined {
    return this.byName.get(service);
  }

  /** Whether the declaration speaks of it itself. */
  speaksOf({ name }: ServiceModule): boolean {
    return this.spoken.has(name);
  }

  /** Whether it was there from the beginning. */
  isFirst({ name }: ServiceModule): boolean {
    return this.first.has(name);
  }

  /** What the state hash counts of services that are not loaded. A module that has joined since says nothing of that. */
  get countedUntouched(): Readonly<Record<string, Plain>> {
    const first = this.all.filter((module) => this.isFirst(module));
    return first.find(({ countedUntouched }) => countedUntouched)?.countedUntouched ?? {};
  }

  /** Services of modules that have joined since a world was made. @param names of the services that it has */
  servicesBesides(names: ReadonlySet<string>): ServiceFactory[] {
    if (names.size === this.byName.size) return [];
    return this.all.filter(({ name }) => !names.has(name)).map((module) => this.factoryOf(module));
  }

  row(type: string): EventRow | undefined {
    return this.rows.get(type);
  }

  get provisioners() {
    return this.entries()
      .flatMap(([, { provision }]) => provision)
      .sort((one, other) => one.stage - other.stage);
  }

  get targets() {
    return this.all.flatMap(({ targets }) => targets);
  }

  get sources() {
    return this.all.flatMap(({ sources }) => sources);
  }

  /** Lists of its views that frames tell by what has changed. */
  get longLists() {
    return this.all.flatMap(({ longLists }) => longLists);
  }

  get adapters() {
    return { targets: this.targets.map(({ kind }) => kind), sources: this.sources.map(({ kind }) => kind) };
  }

  /** Series of the chart that are totals, shown per second. */
  get rates(): ReadonlySet<string> {
    return new Set(this.all.flatMap(({ rates }) => rates));
  }

  /** Names of a service's operations. */
  operationsOf(service: string): ReadonlySet<string> {
    return this.offered.get(service) ?? new Set();
  }

  /** Services that have an operation of this name. */
  servicesWith(operation: string): string[] {
    return [...this.offered].filter(([, names]) => names.has(operation)).map(([service]) => service);
  }

  /**
   * The operation that `'sns:Publish'` or, while only one declared service has it, `'Publish'` means.
   * @throws RangeError that says how to tell them apart, or that there is none
   */
  operation(id: string): Operation {
    const { service, name } = splitOperation(id);
    if (service !== undefined) return { service, name };
    const all = this.servicesWith(name);
    const spoken = all.filter((one) => this.spoken.has(one));
    const [only, second] = spoken.length > 0 ? spoken : all;
    if (only === undefined) throw new RangeError(`No service of this world has an operation ${name}.`);
    if (second !== undefined)
      throw new RangeError(`${name} may mean ${only}:${name} or ${second}:${name}: say which.`);
    return { service: only, name };
  }

  /** The resource that a request is made of, by its name. */
  resourceOf(service: string, request: unknown): string | undefined {
    const fields = (request ?? {}) as Record<string, unknown>;
    const field = this.of(service)?.calls.naming.find((name) => typeof fields[name] === 'string');
    return field && lastPart(String(fields[field]));
  }

  /** How many things an answered call has brought; undefined for one that failed, or that brings nothing. */
  brought({ service, operation, outcome }: AnswerEntry): number | undefined {
    const brings = this.of(service)?.calls.brings?.[operation];
    return brings && outcome.ok ? brings(outcome.response as never) : undefined;
  }

  private factoryOf(module: ServiceModule): ServiceFactory {
    return () => module.service(() => this.all);
  }

  private entries(): [string, Kind<object>][] {
    return Object.entries(this.kinds);
  }

  private add(module: ServiceModule): void {
    this.byName.set(module.name, module);
    this.offered.set(module.name, new Set(module.operationNames));
    for (const [type, row] of Object.entries(module.events)) this.rows.set(type, row);
    Object.assign(this.kinds, module.kinds);
  }
}
