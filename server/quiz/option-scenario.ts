import 'server-only';
import type { Duration } from '@/engine/client/duration';
import type { Requirement } from '@/engine/client/requirement';
import type { ScriptStep } from '@/engine/client/script';
import type { Topology } from '@/engine/client/topology';
import { allModules } from '@/engine/module/all-modules';
import { mergeTopology } from '@/engine/topology/merge-topology';
import type { OptionChange, Question, QuestionOption, QuestionProof } from '@/lib/schemas/quiz';
import { declaredServices } from '@/server/content/authoring';
import { qualifyRequirement, qualifyScript } from '@/server/content/qualify-operations';

/** The world in which some options of a question are tried, and what has to hold in it. */
export interface OptionScenario {
  topology: Topology;
  script: ScriptStep[];
  runFor: Duration;
  requirements: Record<string, Requirement>;
}

/** The proof's world after the changes of `chosen`, one after the other; claims change nothing. */
export function optionScenario(
  proof: QuestionProof,
  chosen: readonly Pick<QuestionOption, 'change'>[],
): OptionScenario {
  const changes = chosen.map((option): OptionChange => option.change ?? {});
  return {
    topology: changes.reduce(changed, proof.world),
    script: [
      ...qualifyScript(proof.script ?? [], declaredServices(proof.world)),
      ...changes.flatMap((change) => qualifyScript(change.script ?? [], servicesAfter(proof.world, change))),
    ],
    runFor: proof.runFor,
    requirements: qualified(proof.require ?? {}, proof.world),
  };
}

function changed(topology: Topology, { script: _, ...change }: OptionChange): Topology {
  return mergeTopology(topology, change, allModules.kinds);
}

/** The services whose kinds are declared when an option has been chosen. */
export function servicesAfter(world: Topology, change: OptionChange = {}): ReadonlySet<string> {
  return declaredServices(changed(world, change));
}

/** Requirements in which every operation has its service. */
export function qualified(
  requirements: Record<string, Requirement>,
  world: Topology,
): Record<string, Requirement> {
  const declared = declaredServices(world);
  return Object.fromEntries(
    Object.entries(requirements).map(([name, one]) => [name, qualifyRequirement(one, declared)]),
  );
}

/** The sets of options that the check tries together: each alone, or (`together`) all right ones, and each swap of one for a wrong one. */
export function optionSets({
  options,
  proof,
}: Question): { chosen: QuestionOption[]; tested: QuestionOption }[] {
  if (!proof?.together) return options.map((option) => ({ chosen: [option], tested: option }));
  const right = options.filter((option) => option.correct);
  const wrong = options.filter((option) => !option.correct);
  const [first] = right;
  if (first === undefined) return [];
  const swaps = wrong.flatMap((tested) =>
    right.map((left) => ({ chosen: [...right.filter((option) => option !== left), tested], tested })),
  );
  return [{ chosen: right, tested: first }, ...swaps];
}
