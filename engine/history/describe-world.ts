import type { KindViews } from '../client/view';
import type { Run } from '../run/run';

/**
 * What a world shows of itself, in milliseconds after its start. Only what was there from the beginning is shown: a service
 * that a reader has called by the way has no place in the drawing. Movements, the goal and the measure are the history's to add.
 */
export function describeWorld({
  world,
  modules,
  scope,
}: Pick<Run, 'world' | 'modules' | 'scope'>): KindViews & { atMs: number } {
  const view: KindViews = {};
  for (const module of modules.all) {
    if (!modules.isFirst(module)) continue;
    const described = (world.describe(module.name, world.startMs) ?? {}) as KindViews;
    Object.assign(view, module.view?.(described, scope, view) ?? described);
  }
  return { atMs: world.nowMs - world.startMs, ...view };
}
