import type { FunctionSpec } from '@/engine/lambda/spec';
import type { DecisiveFields, GraphEdge, GraphPart, InputOf } from '../../sandbox/drawing/graph';
import { namesOf, way } from '../../sandbox/drawing/graph-parts';

const decides = { functions: ['name'] } as const satisfies DecisiveFields;

export type LambdaInput = InputOf<typeof decides>;

export const lambdaGraph: GraphPart<LambdaInput> = {
  decides,
  // Its invocations are cells between the name and the counts.
  kinds: { function: { order: 70, role: 'worker', height: 88, width: [120, 200] } },
  nodes: ({ input }) => namesOf(input.functions).map((name) => ({ name, kind: 'function' })),
  edges: [
    { order: 6, of: ({ declaration: { topology } }) => (topology.functions ?? []).flatMap(functionEdges) },
  ],
};

function functionEdges({ name, from = [], sendsTo = [], onFailure, onSuccess }: FunctionSpec): GraphEdge[] {
  return [
    ...from.map(({ queue }) => ({ from: queue, to: name, kind: 'invoke' as const })),
    ...sendsTo.map((to) => ({ from: name, to, kind: 'send' as const })),
    ...way(name, onSuccess, 'notify', 'on success'),
    ...way(name, onFailure, 'redrive', 'on failure'),
  ];
}
