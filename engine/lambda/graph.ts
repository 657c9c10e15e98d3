import { edge, type GraphPart, type GraphSource, STEP } from '../module/graph-part';
import type { FunctionSpec } from './spec';

/** Functions with what invokes them and what they hand on. */
export function graph({ view, declaration: { topology } }: GraphSource): GraphPart {
  const nodes = Object.keys(view.functions ?? {}).map((name) => ({ name, kind: 'function' }));
  return {
    nodes: [{ step: STEP.function, nodes }],
    edges: [{ step: STEP.function, edges: (topology.functions ?? []).flatMap(edgesOf) }],
  };
}

function edgesOf({ name, from = [], sendsTo = [], onFailure, onSuccess }: FunctionSpec) {
  return [
    ...from.flatMap(({ queue }) => edge(queue, name, 'invoke')),
    ...sendsTo.flatMap((to) => edge(name, to, 'send')),
    ...edge(name, onSuccess, 'notify', 'on success'),
    ...edge(name, onFailure, 'redrive', 'on failure'),
  ];
}
