import type { ProducerSpec } from '@/engine/actors/spec';
import type { Topology } from '@/engine/client/topology';
import { kinship } from '../../sandbox/drawing/inks';

/** Families of messages that producers send, in the order in which they are declared: by group, or by body. */
export function declaredFamilies({ producers = [] }: Topology): string[] {
  return producers.flatMap(familiesOf);
}

function familiesOf({ groups, bodies, keys, to }: ProducerSpec): string[] {
  if (Array.isArray(groups)) return groups;
  if (typeof groups === 'number') return Array.from({ length: groups }, (_, index) => `group-${index + 1}`);
  return (bodies ?? keys ?? [to]).map((body) => kinship({ body: body.replaceAll('{n}', '') }));
}
