import { paintFailed } from '../../sandbox/drawing/stopped-movements';
import { namedItems } from '../panel-items';
import type { ResourceModule } from '../resource-module';
import { BucketCard } from './bucket-card';
import { BucketPanel } from './bucket-panel';
import { geometry } from './geometry';
import { PutObjectForm } from './put-object-form';
import { template } from './template';

export const room: ResourceModule = {
  service: 's3',
  geometry,
  kinds: { bucket: { Card: BucketCard } },
  movements: { failed: paintFailed },
  panels: [{ order: 20, label: 'Buckets', items: ({ buckets }) => namedItems(buckets), Panel: BucketPanel }],
  calls: {
    forms: { 's3:PutObject': PutObjectForm },
    template,
    answers: () => import('./answers'),
  },
  text: () => import('./text'),
};
