import { paintFailed } from '../../sandbox/drawing/stopped-movements';
import type { ResourceModule } from '../resource-module';
import { geometry } from './geometry';
import { StreamCard } from './stream-card';

export const room: ResourceModule = {
  service: 'firehose',
  geometry,
  kinds: { stream: { Card: StreamCard } },
  movements: { failed: paintFailed },
  calls: {
    answers: () => import('./answers'),
  },
  text: () => import('./text'),
};
