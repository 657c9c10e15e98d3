import 'server-only';
import type { Requirement } from '@/engine/client/requirement';
import type { Topology, TopologyChange } from '@/engine/client/topology';
import { suggestWord } from '@/lib/formatting/closest-word';
import type { QuestionOption, QuestionProof } from '@/lib/schemas/quiz';
import { type AskedNames, namesOf } from '@/server/content/asked-names';
import { declaredServices } from '@/server/content/authoring';
import { checkLimits } from '@/server/content/check-limits';
import { checkRequirement } from '@/server/content/check-requirement';
import { checkScript } from '@/server/content/check-script';
import { checkTopology } from '@/server/content/check-topology';
import { servicesAfter } from './option-scenario';
import type { QuizProblem } from './quiz-problem';

/** Whether a proof's world, its script and what is asked of them are such that a run of them proves something. */
export function checkProofWorld(proof: QuestionProof, options: readonly QuestionOption[]): QuizProblem[] {
  const found = [
    ...checkTopology({ id: 'proof', seed: 0, topology: proof.world }),
    ...checkLimits(proof.world),
  ];
  const world = found.map((problem) => ({
    ...problem,
    fault: inAuthorsWords(problem.fault),
    path: ['proof', 'world', ...problem.path.slice(1)],
  }));
  return [
    ...world,
    ...options.flatMap(checkChangedValues),
    ...checkSteps(proof),
    ...checkScripts(proof, options),
    ...checkAsked(proof, options),
  ];
}

/** The checks of a sandbox speak as a lesson is written. */
function inAuthorsWords(fault: string): string {
  return fault.replace('this sandbox', 'this world').replace(/<[A-Z]\w+ (\w+)>/, '$1');
}

/** Values of changed resources that AWS would refuse. */
function checkChangedValues({ change = {} }: QuestionOption, index: number): QuizProblem[] {
  const { script: _, ...changes } = change;
  return Object.entries(changes).flatMap(([list, named]) =>
    Object.entries(named ?? {}).flatMap(([name, spec]) =>
      checkLimits({ [list]: [{ ...spec, name }] }).map(({ path, fault, remedy }) => ({
        path: ['options', index, 'change', list, name, ...path.slice(3)],
        fault: inAuthorsWords(fault),
        remedy,
      })),
    ),
  );
}

/** A queue that a step names is declared, unless the script makes queues of its own. */
function checkSteps({ script = [], world }: QuestionProof): QuizProblem[] {
  const queues = (world.queues ?? []).map((queue) => queue.name);
  if (script.some((step) => 'call' in step && /^(\w+:)?Create/.test(step.call))) return [];
  return script.flatMap((step, index) => {
    const name = 'call' in step ? step.queue : undefined;
    if (name === undefined || queues.includes(name)) return [];
    const fault = `The step calls the queue "${name}", which the world does not declare.`;
    return [{ path: ['proof', 'script', index, 'queue'], fault, remedy: suggestWord(name, queues) }];
  });
}

/** The proof's own steps, and those that options add. */
function checkScripts(
  { script = [], runFor, world }: QuestionProof,
  options: readonly QuestionOption[],
): QuizProblem[] {
  const declared = declaredServices(world);
  const under = (problems: QuizProblem[], path: (string | number)[]) =>
    problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
  return [
    ...under(checkScript(script, declared, runFor), ['proof', 'script']),
    ...options.flatMap(({ change }, index) =>
      under(checkScript(change?.script ?? [], servicesAfter(world, change), runFor), [
        'options',
        index,
        'change',
        'script',
      ]),
    ),
  ];
}

function namesAfter(world: Topology, changes: TopologyChange[]): Required<AskedNames> {
  const { queues, resources, services } = namesOf(world);
  return {
    services,
    queues: [...queues, ...changes.flatMap((change) => Object.keys(change.queues ?? {}))],
    resources: [...resources, ...changes.flatMap((change) => Object.values(change).flatMap(Object.keys))],
  };
}

/** What is required and claimed speaks of operations and queues that there are, once options have made theirs. */
function checkAsked(proof: QuestionProof, options: readonly QuestionOption[]): QuizProblem[] {
  const script = [...(proof.script ?? []), ...options.flatMap(({ change }) => change?.script ?? [])];
  const makes = script.some((step) => 'call' in step && /^(\w+:)?(Create|Subscribe|Put)/.test(step.call));
  const changes = [
    ...options.map(({ change: { script: _, ...change } = {} }) => change),
    ...script.flatMap((step) => ('change' in step ? [step.change] : [])),
  ];
  const names = namesAfter(proof.world, changes);
  const check = (requirement: Requirement, path: (string | number)[]) =>
    checkRequirement(requirement, makes ? { services: names.services } : names).map((problem) => ({
      ...problem,
      path: [...path, ...problem.path],
    }));
  return [
    ...Object.entries(proof.require ?? {}).flatMap(([name, one]) => check(one, ['proof', 'require', name])),
    ...options.flatMap(({ claim }, index) => (claim ? check(claim, ['options', index, 'claim']) : [])),
  ];
}
