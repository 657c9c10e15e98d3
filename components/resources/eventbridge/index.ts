import { paintFailed } from '../../sandbox/drawing/stopped-movements';
import { namedItems } from '../panel-items';
import type { ResourceModule } from '../resource-module';
import { BusCard } from './bus-card';
import { BusPanel } from './bus-panel';
import { eventbridgeGraph } from './graph';
import { PutEventsForm } from './put-events-form';

export const room: ResourceModule = {
  service: 'eventbridge',
  graph: eventbridgeGraph,
  kinds: { bus: { Card: BusCard } },
  movements: { failed: paintFailed },
  panels: [{ order: 30, label: 'Event buses', items: ({ buses }) => namedItems(buses), Panel: BusPanel }],
  calls: {
    names: { eventbridge: /Rule|PutEvents|EventBus|Targets|TestEventPattern/ },
    forms: { 'eventbridge:PutEvents': PutEventsForm },
    answers: () => import('./answers'),
  },
  text: () => import('./text'),
};
