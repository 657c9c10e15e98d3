import { paintFailed } from '../../sandbox/drawing/stopped-movements';
import type { ResourceModule } from '../resource-module';
import { firehoseGraph } from './graph';
import { StreamCard } from './stream-card';

export const room: ResourceModule = {
  service: 'firehose',
  graph: firehoseGraph,
  kinds: { stream: { Card: StreamCard } },
  movements: { failed: paintFailed },
  calls: {
    names: { firehose: /DeliveryStream|PutRecord/ },
    answers: () => import('./answers'),
  },
  text: () => import('./text'),
};
