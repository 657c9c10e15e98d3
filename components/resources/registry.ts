import { room as actors } from './actors';
import { room as autoscaling } from './autoscaling';
import type { ResourceModule } from './resource-module';

type Load = () => Promise<{ room: ResourceModule }>;

/** Where each service's room is; none is loaded before a topology needs it. But for the actors: no world is without the reader. */
const rooms: Readonly<Record<string, Load | ResourceModule>> = {
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

/** The rooms of these services, as far as they have some. */
export function loadRooms(services: readonly string[]): Promise<ResourceModule[]> {
  const needed = Object.entries(rooms).filter(([service]) => services.includes(service));
  return Promise.all(
    needed.map(async ([, room]) => (typeof room === 'function' ? (await room()).room : room)),
  );
}
