import type { Topology } from '@/engine/client/topology';
import { room as actors } from './actors';
import { room as autoscaling } from './autoscaling';
import type { ResourceModule } from './resource-module';
import { type ServiceName, servicesFor } from './services';

type Load = () => Promise<{ room: ResourceModule }>;

/** Where each service's room is; none is loaded before a topology needs it. But for the actors: no world is without the reader. */
const rooms: Record<ServiceName, Load | ResourceModule> = {
  sqs: () => import('./sqs'),
  sns: () => import('./sns'),
  s3: () => import('./s3'),
  recipients: () => import('./recipients'),
  lambda: () => import('./lambda'),
  eventbridge: () => import('./eventbridge'),
  cloudwatch: () => import('./cloudwatch'),
  firehose: () => import('./firehose'),
  kms: () => import('./kms'),
  iam: () => import('./iam'),
  actors,
  autoscaling,
};

/** The rooms that a topology needs. */
export function loadRooms(topology: Topology): Promise<ResourceModule[]> {
  return Promise.all(
    servicesFor(topology).map(async (service) => {
      const room = rooms[service];
      return typeof room === 'function' ? (await room()).room : room;
    }),
  );
}
