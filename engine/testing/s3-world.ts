import type { Caller } from '../kernel/context';
import type { ServiceFactory } from '../kernel/service';
import type { operations as lambdaOperations } from '../lambda/operations';
import { lambdaService } from '../lambda/service';
import type { operations } from '../s3/operations';
import { s3Service } from '../s3/service';
import { sqsService } from '../sqs/service';
import { serviceClient } from './service-client';
import { simulate } from './simulate';

/** A world with S3, SQS and Lambda in it, and a bucket `pictures`. */
export function s3World(more: ServiceFactory[] = []) {
  const simulation = simulate({ seed: 7, services: [sqsService, s3Service, lambdaService, ...more] });
  const { world, sqs } = simulation;
  const s3 = serviceClient<typeof operations>(world, 's3');
  s3.createBucket({ Bucket: 'pictures' });
  return {
    ...simulation,
    s3,
    lambda: serviceClient<typeof lambdaOperations>(world, 'lambda'),
    put: (Key: string, Body = 'x') => s3.putObject({ Bucket: 'pictures', Key, Body }),
    /** A queue whose policy lets the bucket in, unless told otherwise. */
    createQueue(QueueName: string, letsIn = true) {
      const url = sqs.createQueue({ QueueName });
      const arn = sqs.arn(url);
      const Condition = { ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::pictures' } };
      const Principal = { Service: 's3.amazonaws.com' };
      const Statement = [{ Effect: 'Allow', Principal, Action: 'sqs:SendMessage', Resource: arn, Condition }];
      if (letsIn)
        sqs.setQueueAttributes({ QueueUrl: url, Attributes: { Policy: JSON.stringify({ Statement }) } });
      return { url, arn };
    },
    attempt(operation: string, request: unknown, caller: Partial<Caller> = {}) {
      const { outcome } = world.execute({ service: 's3', operation, request, caller });
      if ('waiting' in outcome) throw new Error(`${operation} waits.`);
      return outcome;
    },
    /** What a queue holds, as JSON. */
    received(QueueUrl: string) {
      const { Messages = [] } = sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 });
      return Messages.map(({ Body = '' }) => JSON.parse(Body));
    },
  };
}
