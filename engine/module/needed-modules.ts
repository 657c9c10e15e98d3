import type { SandboxDeclaration } from '../client/declaration';
import type { Count } from '../client/measure';
import { splitOperation } from '../client/operation';
import type { Requirement } from '../client/requirement';
import type { ScriptStep } from '../client/script';
import type { KindKey, Topology, TopologyChange } from '../client/topology';
import { MODULES } from '../modules';

/** What of a declaration decides which modules a world has. */
export type Part = Pick<
  SandboxDeclaration,
  'topology' | 'script' | 'controls' | 'goal' | 'tasks' | 'measure'
>;

/**
 * Names of the modules that a declaration speaks of itself; what these require comes with them. What never reaches a browser
 * (the solution) has no say.
 */
export function spokenOf({
  topology,
  script = [],
  controls = [],
  goal,
  tasks = [],
  measure,
}: Part): string[] {
  const requirements = [goal, ...tasks.map(({ requirement }) => requirement)].flatMap((one) => one ?? []);
  const names = [
    ...Object.keys(MODULES).filter((name) => MODULES[name]?.always),
    ...ofTopology(topology),
    ...script.flatMap(ofStep),
    ...controls.flatMap(ofOperation),
    ...requirements.flatMap(ofRequirement),
    ...(measure ? ofCount(measure.count) : []),
  ];
  return [...new Set(names)];
}

/** The modules of what a topology declares, and of the names it uses without declaring them. */
function ofTopology(topology: Topology | TopologyChange): string[] {
  const declared = (Object.keys(topology) as KindKey[]).filter((key) => topology[key] !== undefined);
  const text = JSON.stringify(topology);
  return Object.entries(MODULES).flatMap(([name, { kinds = [], gives = [] }]) =>
    kinds.some((key) => declared.includes(key) && isAny(topology[key])) ||
    gives.some((given) => text.includes(`"${given}"`))
      ? [name]
      : [],
  );
}

function isAny(specs: unknown): boolean {
  return Object.keys(specs ?? {}).length > 0;
}

function ofStep(step: ScriptStep): string[] {
  return 'change' in step ? ofTopology(step.change) : ofOperation(step.call);
}

function ofOperation(id: string): string[] {
  const { service, name } = splitOperation(id);
  if (service === undefined) return [];
  const lighter = Object.entries(MODULES).find(
    ([, { enoughFor }]) => enoughFor?.service === service && enoughFor.operations.includes(name),
  );
  return [lighter?.[0] ?? service];
}

function ofRequirement(requirement: Requirement): string[] {
  if ('all' in requirement) return requirement.all.flatMap(ofRequirement);
  if ('any' in requirement) return requirement.any.flatMap(ofRequirement);
  if ('not' in requirement) return ofRequirement(requirement.not);
  return 'calls' in requirement ? ofOperation(requirement.calls) : ofKeys(requirement);
}

function ofCount(count: Count): string[] {
  return 'calls' in count ? ofOperation(count.calls) : ofKeys(count);
}

function ofKeys(asked: object): string[] {
  return Object.entries(MODULES).flatMap(([name, { measures = [] }]) =>
    measures.some((key) => key in asked) ? [name] : [],
  );
}
