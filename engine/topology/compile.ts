import type { Topology, TopologyChange } from '../client/topology';
import { checkNames, type NameRules } from './check-names';
import type { CompileContext } from './compile-context';
import { type Delivers, deliverersAmong } from './grants';
import { type Kinds, locate } from './locate';
import { mergeTopology } from './merge-topology';
import { nameAll } from './named-topology';
import type { ResourceProvisioner, Steps } from './provisioner';
import type { ResourceScope, WorldPlace } from './resource-scope';

/** What of a world's modules a topology is compiled with. */
export interface Compiler extends NameRules {
  readonly targets: readonly NamedAdapter[];
  readonly sources: readonly NamedAdapter[];
  /** In the order in which resources are made. */
  readonly provisioners: readonly ResourceProvisioner[];
  has(module: string): boolean;
}

/**
 * The calls that build a topology in an empty world, each told the answer to the one before it.
 * @param scope of this topology
 * @throws RangeError with a remedy for a value that cannot be, or a name that is not declared
 */
export function compileTopology(topology: Topology, scope: ResourceScope, compiler: Compiler): Steps {
  const context = contextOf(topology, scope, compiler);
  checkNames(context.topology, scope, compiler);
  return created(context, compiler);
}

/**
 * The topology after a change and the calls that bring a running world there: what is gone goes, what is new or different
 * is made so.
 * @param arns what only creation has told, by name; it grows while the calls are made
 * @throws RangeError with a remedy when the change cannot be made; no call is made then
 */
export function applyChange(
  before: Topology,
  change: TopologyChange,
  place: WorldPlace,
  arns: Record<string, string>,
  compiler: Compiler,
): { topology: Topology; calls: Steps } {
  const { kinds } = compiler;
  for (const key of Object.keys(change))
    if (!kinds[key])
      throw new RangeError(`This world has no ${key}: nothing of the kind can be changed in it.`);
  const topology = mergeTopology(before, change, kinds);
  const scope = locate(place, topology, kinds, arns);
  const wanted = contextOf(topology, scope, compiler);
  checkNames(wanted.topology, scope, compiler);
  const old = contextOf(before, locate(place, before, kinds, arns), compiler);
  rehearse(changed(old, wanted, compiler));
  return { topology, calls: changed(old, wanted, compiler) };
}

export function contextOf(topology: Topology, scope: ResourceScope, compiler: Compiler): CompileContext {
  const named = nameAll(topology, compiler.kinds);
  const standing = (name: string, asArn: boolean): string => {
    const found = scope.find(name, asArn);
    if (found === undefined) throw new RangeError(`'${name}' is not declared.`);
    return found;
  };
  const arnOf = (name: string) => standing(name, true);
  const deliveries: Delivers[] = inOrderOfStages(compiler.kinds).flatMap(([key, kind]) =>
    (((named as Record<string, object[]>)[key] ?? []) as object[]).flatMap(
      (spec) => kind.delivers?.(spec) ?? [],
    ),
  );
  return {
    topology: named,
    scope,
    has: (module) => compiler.has(module),
    specs: (key) => named[key] ?? [],
    kindOf: (name) => scope.resources.get(name)?.kind,
    homeOf: scope.home,
    arnOf,
    addressOf: (name) => standing(name, false),
    targetOf: (name) => adapterOf(scope.resources.get(name)?.kind, compiler.targets),
    sourceOf: (name) => adapterOf(scope.resources.get(name)?.kind, compiler.sources),
    deliverersTo: (name) => deliverersAmong(deliveries, name, arnOf),
  };
}

/** How actors reach a kind of resource. */
type NamedAdapter = { name: string; kind: string; usual?: true };

function adapterOf(kind: string | undefined, adapters: readonly NamedAdapter[]) {
  const found = adapters.find((adapter) => adapter.kind === kind);
  return { kind: found?.name ?? '', isUsual: found?.usual ?? false };
}

/** Kinds as their resources come to be. */
function inOrderOfStages(kinds: Kinds): [string, Kinds[string]][] {
  const last = ([, { provision }]: [string, Kinds[string]]) =>
    Math.max(0, ...provision.map(({ stage }) => stage));
  return Object.entries(kinds).sort((one, other) => last(one) - last(other));
}

function* created(context: CompileContext, { provisioners }: Compiler): Steps {
  for (const each of provisioners)
    for (const name of each.texts(context).keys()) yield* each.create(name, context);
}

function* changed(before: CompileContext, after: CompileContext, { provisioners }: Compiler): Steps {
  for (const each of [...provisioners].reverse()) {
    const kept = each.texts(after);
    for (const name of each.texts(before).keys()) if (!kept.has(name)) yield* each.remove(name, before);
  }
  for (const each of provisioners) yield* changesOf(each, before, after);
}

function* changesOf(each: ResourceProvisioner, before: CompileContext, after: CompileContext): Steps {
  const old = each.texts(before);
  for (const [name, text] of each.texts(after)) {
    const was = old.get(name);
    if (was === undefined) yield* each.create(name, after);
    else if (was !== text) yield* each.update(name, after, before);
  }
}

/** Makes every request without calling anybody: a value that cannot be is found before anything is done. */
function rehearse(steps: Steps): void {
  while (!steps.next(undefined).done);
}
