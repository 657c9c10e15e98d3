import 'server-only';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { Count } from '@/engine/client/measure';
import type { Requirement } from '@/engine/client/requirement';
import type { ScriptStep } from '@/engine/client/script';
import { declaredServices } from './authoring';
import { qualifiedOperation } from './check-operation';

type Declared = ReadonlySet<string>;

/** A declaration in which every operation has its service: authors may leave it out, the engine is told. */
export function qualifyOperations<Declaration extends SandboxDeclaration>(
  declaration: Declaration,
): Declaration {
  const { script, controls, goal, tasks, measure, solution } = declaration;
  const declared = declaredServices(declaration.topology);
  return {
    ...declaration,
    ...(script && { script: qualifyScript(script, declared) }),
    ...(controls && { controls: controls.map((id) => qualifiedOperation(id, declared)) }),
    ...(goal && { goal: qualifyRequirement(goal, declared) }),
    ...(tasks && {
      tasks: tasks.map((task) => ({ ...task, requirement: qualifyRequirement(task.requirement, declared) })),
    }),
    ...(measure && { measure: { ...measure, count: qualifyCount(measure.count, declared) } }),
    ...(solution?.steps && {
      solution: { ...solution, steps: qualifyScript(solution.steps, declared) },
    }),
  };
}

export function qualifyScript(script: readonly ScriptStep[], declared: Declared): ScriptStep[] {
  return script.map((step) =>
    'call' in step ? { ...step, call: qualifiedOperation(step.call, declared) } : step,
  );
}

export function qualifyRequirement(requirement: Requirement, declared: Declared): Requirement {
  if ('all' in requirement) return { all: requirement.all.map((part) => qualifyRequirement(part, declared)) };
  if ('any' in requirement) return { any: requirement.any.map((part) => qualifyRequirement(part, declared)) };
  if ('not' in requirement) return { not: qualifyRequirement(requirement.not, declared) };
  if (!('calls' in requirement)) return requirement;
  return { ...requirement, calls: qualifiedOperation(requirement.calls, declared) };
}

export function qualifyCount(count: Count, declared: Declared): Count {
  return 'calls' in count ? { ...count, calls: qualifiedOperation(count.calls, declared) } : count;
}
