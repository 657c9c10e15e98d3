import { namedItems } from '../panel-items';
import type { ResourceModule } from '../resource-module';
import { FunctionCard } from './function-card';
import { FunctionPanel } from './function-panel';
import { geometry } from './geometry';
import { template } from './template';

export const room: ResourceModule = {
  service: 'lambda',
  geometry,
  kinds: { function: { Card: FunctionCard } },
  panels: [
    { order: 10, label: 'Functions', items: ({ functions }) => namedItems(functions), Panel: FunctionPanel },
  ],
  calls: {
    template,
    answers: () => import('./answers'),
  },
  text: () => import('./text'),
  code: () => import('./code'),
};
