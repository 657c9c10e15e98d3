import { outlinesFor } from '@/components/resources/outlines';
import type { Topology } from '@/engine/client/topology';

/** A declared world in sentences, in the order of the work. */
export function topologySentences(topology: Topology, services: readonly string[]): string[] {
  const outlines = outlinesFor(services);
  const sendingIs = (to: string) =>
    outlines.map((outline) => outline.sendingIs?.(topology, to)).find((words) => words !== undefined) ??
    'sends to';
  return outlines
    .flatMap(({ sentences = [] }) => sentences)
    .sort((one, other) => one.order - other.order)
    .flatMap((part) => part.of(topology, sendingIs));
}
