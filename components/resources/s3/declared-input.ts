import type { Topology } from '@/engine/client/topology';
import { byName } from '../../sandbox/drawing/graph-parts';
import type { S3Input } from './graph';

/** A declared world as it will first be seen, before it runs. */
export function declaredS3({ buckets }: Topology): S3Input {
  return { buckets: byName(buckets?.map(({ name }) => ({ name }))) };
}
