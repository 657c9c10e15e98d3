import { filterWords } from '../client/filter-words';
import { type GraphPart, type GraphSource, STEP, valuesOf } from '../module/graph-part';

/** Buses, and a way with its rule to each target. */
export function graph({ view, declaration: { topology }, offers }: GraphSource): GraphPart {
  const names = Object.keys(view.buses ?? {});
  const edges = valuesOf(view.rules).flatMap(({ name, bus, to }) => {
    const pattern = topology.rules?.find((rule) => rule.name === name)?.pattern;
    const passes = pattern && `${name} · ${filterWords(pattern)}`;
    return to.map((target) => ({
      from: bus,
      to: target,
      kind: 'notify' as const,
      filter: { of: name, kind: 'rule', passes: passes ?? name, isWaypoint: true as const },
    }));
  });
  const isReached = offers('eventbridge', 'PutEvents') && Object.keys(view.rules ?? { any: true }).length > 0;
  return {
    nodes: [
      {
        step: STEP.bus,
        // The default bus is always there; it is drawn when something has to do with it.
        nodes: names.map((name) => ({
          name,
          kind: 'bus',
          ...(name === 'default' && { unlessIdle: true }),
        })),
      },
    ],
    edges: [{ step: STEP.alarm, edges }],
    readers: [{ rank: 3, before: isReached ? names[0] : undefined }],
  };
}
