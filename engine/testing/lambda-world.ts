import type { Outcome } from '../kernel/outcome';
import type { ServiceFactory } from '../kernel/service';
import type { operations } from '../lambda/operations';
import { lambdaService } from '../lambda/service';
import type { SetBehaviourRequest } from '../lambda/set-behaviour';
import type { FunctionView, LambdaView } from '../lambda/view';
import { sqsService } from '../sqs/service';
import { serviceClient } from './service-client';
import { simulate } from './simulate';

export const ROLE = 'arn:aws:iam::123456789012:role/worker';

/** A world with SQS and Lambda in it, and what its tests need in one word. */
export function lambdaWorld(seed = 7, more: ServiceFactory[] = []) {
  const simulation = simulate({ seed, services: [sqsService, lambdaService, ...more] });
  const { world, sqs } = simulation;
  const lambda = serviceClient<typeof operations>(world, 'lambda');
  return {
    ...simulation,
    lambda,
    /** A function with a role, and what its code does. */
    createFunction(
      FunctionName: string,
      behaviour: Omit<SetBehaviourRequest, 'functionName'> = {},
      more: Partial<Parameters<typeof lambda.createFunction>[0]> = {},
    ) {
      const { FunctionArn = '' } = lambda.createFunction({ FunctionName, Role: ROLE, Code: {}, ...more });
      lambda.setBehaviour({ functionName: FunctionName, ...behaviour });
      return FunctionArn;
    },
    createQueue(QueueName: string, Attributes: Record<string, string> = {}) {
      const url = sqs.createQueue({ QueueName, Attributes });
      return { url, arn: sqs.arn(url) };
    },
    /** Any call, as its outcome; a call that waits gives undefined. */
    attempt(operation: string, request: unknown, caller = {}) {
      const { outcome } = world.execute({ service: 'lambda', operation, request, caller });
      return 'waiting' in outcome ? undefined : outcome;
    },
    /** Starts an Invoke that waits for the function's end. */
    start(FunctionName: string, Payload = '{}') {
      const request = { FunctionName, Payload };
      const { callId } = world.execute({ service: 'lambda', operation: 'Invoke', request });
      return () =>
        world.answer(callId) as Outcome<{ Payload: Uint8Array; FunctionError?: string }> | undefined;
    },
    functionView: (name: string) => (world.describe('lambda') as LambdaView).functions[name] as FunctionView,
    bodies(QueueUrl: string): string[] {
      const { Messages = [] } = sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 });
      return Messages.map(({ Body = '' }) => Body);
    },
  };
}

/** A queue `orders` with a function `worker` mapped to it. */
export function mapped(
  behaviour: Parameters<ReturnType<typeof lambdaWorld>['createFunction']>[1] = {},
  settings: object = {},
  attributes: Record<string, string> = {},
) {
  const world = lambdaWorld();
  const name = attributes.FifoQueue ? 'orders.fifo' : 'orders';
  const orders = world.createQueue(name, attributes);
  world.createFunction('worker', behaviour);
  const mapping = world.lambda.createEventSourceMapping({
    FunctionName: 'worker',
    EventSourceArn: orders.arn,
    ...settings,
  });
  const send = (bodies: string[], group?: string) => {
    for (const MessageBody of bodies) {
      const ids = group ? { MessageGroupId: group, MessageDeduplicationId: MessageBody } : {};
      world.sqs.sendMessage({ QueueUrl: orders.url, MessageBody, ...ids });
    }
  };
  const depth = () => {
    const queue = world.view().queues[name];
    return (queue?.visible ?? 0) + (queue?.inFlight ?? 0);
  };
  const batches = () =>
    world
      .events('lambda.invocation-started')
      .map(
        ({ body }) => JSON.parse(String(body)).Records.map((one: { body: string }) => one.body) as string[],
      );
  return { ...world, orders, mapping, send, depth, batches };
}
