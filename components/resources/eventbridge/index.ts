import { paintFailed } from '../../sandbox/drawing/stopped-movements';
import { namedItems } from '../panel-items';
import type { ResourceModule } from '../resource-module';
import { BusCard } from './bus-card';
import { BusPanel } from './bus-panel';
import { geometry } from './geometry';
import { PutEventsForm } from './put-events-form';

export const room: ResourceModule = {
  service: 'eventbridge',
  geometry,
  kinds: { bus: { Card: BusCard } },
  movements: { failed: paintFailed },
  panels: [{ order: 30, label: 'Event buses', items: ({ buses }) => namedItems(buses), Panel: BusPanel }],
  calls: {
    forms: { 'eventbridge:PutEvents': PutEventsForm },
    answers: () => import('./answers'),
  },
  text: () => import('./text'),
};
