import type { NodeKind, ResourceModule } from '../resource-module';
import { geometry } from './geometry';
import { usual } from './offers';
import { paintDeletion, paintExpiry, paintReturn } from './paint-movements';
import { paintQueue } from './paint-queue';
import { QueueCalls } from './queue-calls';
import { QueueCard } from './queue-card';
import { Tube } from './tube';

const queue: NodeKind = {
  Card: QueueCard,
  Shape: Tube,
  paint(context, node, view) {
    const shown = view.queues?.[node.name];
    if (shown !== undefined) paintQueue(context, node, shown);
  },
};

export const room: ResourceModule = {
  service: 'sqs',
  geometry,
  kinds: { queue, dlq: queue },
  movements: { delete: paintDeletion, return: paintReturn, expire: paintExpiry },
  messagesIn: ({ queues = {} }) => Object.values(queues).map(({ messages }) => messages),
  legend: () => import('./legend'),
  messages: () => import('./message-panel'),
  calls: {
    usual: () => usual,
    Section: QueueCalls,
    answers: () => import('./answers'),
  },
  text: () => import('./text'),
  series: {
    visible: { label: 'visible' },
    inFlight: { label: 'in flight' },
    delayed: { label: 'delayed' },
    oldestAge: { label: 'oldest (s)', scale: 'oldestAge' },
    empty: { label: 'empty receives per s' },
  },
  usualChart: { series: ['visible', 'inFlight'], about: ({ queues }) => queues?.[0]?.name },
  ticks: {
    'sqs.message-delivered': 'delivery',
    'sqs.message-returned': 'return',
    'sqs.message-dead-lettered': 'deadLetter',
  },
  tickOfCall: ({ name, messageIds }) =>
    name === 'ReceiveMessage' && messageIds.length > 0 ? 'delivery' : undefined,
  code: () => import('./code'),
};
