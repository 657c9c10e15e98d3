import type { DecisiveFields, GraphPart, InputOf } from '../../sandbox/drawing/graph';
import { valuesOf } from '../../sandbox/drawing/graph-parts';

const decides = { autoScaling: ['scales', 'max'] } as const satisfies DecisiveFields;

/** Of auto-scaling groups: whom they scale, and how many there can be. */
export type AutoScalingInput = InputOf<typeof decides>;

/** Groups have no card of their own: they say how many seats are kept for those they scale. */
export const autoscalingGraph: GraphPart<AutoScalingInput> = {
  decides,
  kinds: {},
  nodes: () => [],
};

/** The group that scales these consumers. */
export function scalerOf({ autoScaling }: AutoScalingInput, consumers: string) {
  return valuesOf(autoScaling).find(({ scales }) => scales === consumers);
}
