import type { operations as iamOperations } from '../iam/operations';
import { iamService } from '../iam/service';
import type { Caller } from '../kernel/context';
import { sqsService } from '../sqs/service';
import { serviceClient } from './service-client';
import { simulate } from './simulate';

export const ACCOUNT = '123456789012';
export const PARTNER = '111122223333';
export const ADA: Partial<Caller> = { principalArn: `arn:aws:iam::${ACCOUNT}:user/ada` };

/** A policy of an identity that allows all of SQS. */
export const allowAll = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sqs:*', Resource: '*' }],
});

/** A trust policy for Lambda. */
export const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

/** A world with IAM and one queue. */
export function iamWorld() {
  const simulation = simulate({ seed: 5, services: [sqsService, iamService] });
  const iamAs = (caller: Partial<Caller>) =>
    serviceClient<typeof iamOperations>(simulation.world, 'iam', caller);
  const QueueUrl = simulation.sqs.createQueue({ QueueName: 'orders' });
  /** `'ok'`, or why the caller may not send to the queue. */
  const send = (caller: Partial<Caller>) => {
    const outcome = simulation.as(caller).try.sendMessage({ QueueUrl, MessageBody: 'x' });
    return outcome.ok ? 'ok' : outcome.error.message;
  };
  return { ...simulation, iam: iamAs({}), iamAs, QueueUrl, send };
}
