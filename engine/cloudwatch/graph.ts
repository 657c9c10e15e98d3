import { edge, type GraphPart, type GraphSource, STEP, valuesOf } from '../module/graph-part';

/** Alarms and what they tell. */
export function graph({ view: { alarms = {} } }: GraphSource): GraphPart {
  return {
    nodes: [{ step: STEP.alarm, nodes: Object.keys(alarms).map((name) => ({ name, kind: 'alarm' })) }],
    edges: [
      { step: STEP.store, edges: valuesOf(alarms).flatMap(({ name, to }) => edge(name, to, 'notify')) },
    ],
  };
}
