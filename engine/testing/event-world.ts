import type { operations } from '../eventbridge/operations';
import { eventBridgeService } from '../eventbridge/service';
import type { Caller } from '../kernel/context';
import type { ServiceFactory } from '../kernel/service';
import { sqsService } from '../sqs/service';
import { serviceClient } from './service-client';
import { simulate } from './simulate';

/** A world with EventBridge and SQS in it, and what its tests need in one word. */
export function eventWorld(more: ServiceFactory[] = []) {
  const simulation = simulate({ seed: 7, services: [sqsService, eventBridgeService, ...more] });
  const { world, sqs } = simulation;
  const bus = serviceClient<typeof operations>(world, 'eventbridge');
  type Target = NonNullable<Parameters<typeof bus.putTargets>[0]['Targets']>[number];
  return {
    ...simulation,
    bus,
    /** A queue whose policy lets EventBridge in, unless told otherwise. */
    createQueue(QueueName: string, letsIn = true) {
      const FifoQueue = QueueName.endsWith('.fifo')
        ? { FifoQueue: 'true', ContentBasedDeduplication: 'true' }
        : {};
      const url = sqs.createQueue({ QueueName, Attributes: FifoQueue });
      const arn = sqs.arn(url);
      const Principal = { Service: 'events.amazonaws.com' };
      const Statement = [{ Effect: 'Allow', Principal, Action: 'sqs:SendMessage', Resource: arn }];
      if (letsIn)
        sqs.setQueueAttributes({ QueueUrl: url, Attributes: { Policy: JSON.stringify({ Statement }) } });
      return { url, arn };
    },
    /** A rule with one target. */
    rule(Name: string, pattern: object, Arn: string, target: Partial<Target> = {}, EventBusName = 'default') {
      bus.putRule({ Name, EventPattern: JSON.stringify(pattern), EventBusName });
      bus.putTargets({ Rule: Name, EventBusName, Targets: [{ Id: 'only', Arn, ...target }] });
    },
    /** One event of `shop`. */
    put: (detail: object, DetailType = 'order placed', more: object = {}) =>
      bus.putEvents({ Entries: [{ Source: 'shop', DetailType, Detail: JSON.stringify(detail), ...more }] }),
    attempt(operation: string, request: unknown, caller: Partial<Caller> = {}) {
      const { outcome } = world.execute({ service: 'eventbridge', operation, request, caller });
      if ('waiting' in outcome) throw new Error(`${operation} waits.`);
      return outcome;
    },
    bodies(QueueUrl: string): string[] {
      const { Messages = [] } = sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 });
      return Messages.map(({ Body = '' }) => Body);
    },
  };
}
