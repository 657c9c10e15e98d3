import type { Topology } from '@/engine/client/topology';
import { byName } from '../../sandbox/drawing/graph-parts';
import type { SqsInput } from './graph';

/** A declared world as it will first be seen, before it runs. */
export function declaredSqs({ queues }: Topology): SqsInput {
  return {
    queues: byName(
      queues?.map(({ name, redriveTo, maxReceiveCount }) => ({
        name,
        ...(redriveTo !== undefined && { deadLetterQueue: redriveTo }),
        ...(maxReceiveCount !== undefined && { maxReceiveCount }),
      })),
    ),
  };
}
