import type { SandboxDeclaration } from '../client/declaration';
import type { ModuleSet } from '../module/module-set';
import { parseDuration } from '../topology/duration';
import type { TimelineOptions } from './timeline';

/** How long a sandbox runs when its declaration does not say. */
export const DEFAULT_RUN_FOR = '2m';

/** What a timeline needs of a declaration. */
export function timelineOptions(
  declaration: SandboxDeclaration,
  modules: ModuleSet,
  seed = declaration.seed,
): TimelineOptions {
  const { topology, script, runFor = DEFAULT_RUN_FOR, measure: asked } = declaration;
  const tasks = declaration.tasks?.map(({ requirement }) => requirement);
  const goal = tasks ? { all: tasks } : declaration.goal;
  const measure = asked && { count: asked.count, untilMs: parseDuration(asked.at ?? runFor) };
  const judgedAtEnd = tasks !== undefined;
  return {
    seed,
    modules,
    topology,
    script,
    goal,
    tasks,
    judgedAtEnd,
    measure,
    runForMs: parseDuration(runFor),
  };
}
