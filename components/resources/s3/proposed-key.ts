import type { Topology } from '@/engine/client/topology';

/** A key like those that are written here, or one that the bucket tells of. */
export function keyFor({ producers = [], buckets = [] }: Topology, bucket: string): string {
  const [told] = buckets.find(({ name }) => name === bucket)?.notifications ?? [];
  const written = producers.find(({ to }) => to === bucket)?.keys?.[0];
  return written ?? `${told?.prefix ?? ''}{n}${told?.suffix ?? ''}`;
}
