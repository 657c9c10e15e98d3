import 'server-only';
import type { Duration } from '@/engine/client/duration';
import type { Requirement } from '@/engine/client/requirement';
import type { ScriptStep } from '@/engine/client/script';
import type { Topology } from '@/engine/client/topology';
import { mergeTopology } from '@/engine/topology/merge-topology';
import type { OptionChange, Question, QuestionOption, QuestionProof } from '@/lib/schemas/quiz';

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
    topology: changes.reduce(
      (topology, { script: _, ...change }) => mergeTopology(topology, change),
      proof.world as Topology,
    ),
    script: [...(proof.script ?? []), ...changes.flatMap((change) => change.script ?? [])],
    runFor: proof.runFor,
    requirements: proof.require ?? {},
  };
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
