import type { Topology } from '@/engine/client/topology';
import { byName } from '../../sandbox/drawing/graph-parts';
import type { CloudwatchInput } from './graph';

/** A declared world as it will first be seen, before it runs. */
export function declaredCloudwatch({ alarms }: Topology): CloudwatchInput {
  return { alarms: byName(alarms?.map(({ name, to }) => ({ name, ...(to !== undefined && { to }) }))) };
}
