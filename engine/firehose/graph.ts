import { edge, type GraphPart, type GraphSource, STEP } from '../module/graph-part';

/** Delivery streams and the buckets they write to. */
export function graph({ declaration: { topology } }: GraphSource): GraphPart {
  const declared = topology.deliveryStreams ?? [];
  return {
    nodes: [{ step: STEP.stream, nodes: declared.map(({ name }) => ({ name, kind: 'stream' })) }],
    edges: [
      { step: STEP.stream, edges: declared.flatMap(({ name, bucket }) => edge(name, bucket, 'notify')) },
    ],
  };
}
