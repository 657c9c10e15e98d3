import { centre } from '../../sandbox/drawing/geometry';
import type { ResourceModule } from '../resource-module';
import { ConsumersCard, ProducerCard, ReaderCard } from './actor-cards';
import { ActorControls } from './actor-controls';
import { declaredFamilies } from './families';
import { geometry } from './geometry';
import { paintWorkers, seatOf } from './paint-workers';

export const room: ResourceModule = {
  service: 'actors',
  geometry,
  kinds: {
    producer: { Card: ProducerCard },
    reader: { Card: ReaderCard, placeOf: ({ box }) => centre(box) },
    consumer: {
      Card: ConsumersCard,
      paint(context, node, view) {
        const group = view.consumers?.[node.name];
        if (group !== undefined) paintWorkers(context, node, group);
      },
      placeOf(node, view, worker) {
        const group = view.consumers?.[node.name];
        return group && seatOf(node, group, worker);
      },
    },
  },
  families: declaredFamilies,
  legend: () => import('./legend'),
  Switches: ActorControls,
  text: () => import('./text'),
  series: { workers: { label: 'workers', scale: 'workers' } },
  ticks: { 'actors.worker-crashed': 'trouble' },
};
