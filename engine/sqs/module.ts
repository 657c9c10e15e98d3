import { defineModule } from '../module/define-module';
import { readMost } from '../requirement/tally';
import { queueSource, queueTarget } from './adapters';
import { callTexts } from './call-texts';
import { queueKind } from './declare-queue';
import { eventRows } from './event-rows';
import type { SqsEvent } from './events';
import { SqsFacts } from './facts';
import { findQueue } from './find-queue';
import { graph } from './graph';
import { longLists } from './long-lists';
import type { SqsCounts, SqsRequirements } from './requirement';
import { sqsService } from './service';
import type { SqsKinds } from './spec';

/** What the product knows of SQS. */
export const sqsModule = defineModule<{
  events: SqsEvent;
  kinds: SqsKinds;
  facts: SqsFacts;
  requirements: SqsRequirements;
  counts: SqsCounts;
}>({
  name: 'sqs',
  aws: { title: 'SQS' },
  hosting: { throttled: ['RequestThrottled', 400], full: ['OverLimit', 403], resources: ['queues'] },
  service: sqsService,
  operations: {
    controls: ['SetImperfection', 'SetThrottling'],
    polling: ['ReceiveMessage', 'GetQueueAttributes'],
  },
  kinds: { queues: queueKind },
  events: eventRows,
  actorOf: ({ type, to }) => (type === 'sqs.message-delivered' ? to : undefined),
  calls: callTexts,
  facts: (shared) => new SqsFacts(shared),
  onAnswer: (facts, entry, queue) => facts.answered(entry, queue),
  measures: { queue: findQueue },
  counts: {
    depth({ queue, depth, most }, { queues }) {
      const facts = queues.queue(queue);
      const total = () => facts.visible + facts.inFlight + facts.delayed;
      return readMost(depth === 'total' ? total : () => facts[depth], most);
    },
  },
  longLists,
  series: ({ queues }, atMs) =>
    Object.fromEntries(
      queues.names.map((name) => [name, { ...queues.queue(name), oldestAge: queues.ageSeconds(name, atMs) }]),
    ),
  rates: ['sent', 'received', 'deleted', 'empty'],
  weight: ({ queues }) => queues.live,
  graph,
  targets: [queueTarget],
  sources: [queueSource],
});
